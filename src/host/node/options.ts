import { statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { Options, type SetBase } from "../../chart/options.js";
import { ownColors } from "../../style/own-colors.js";
import { ownPalettes } from "../../style/own-palettes.js";
import { readString } from "../../util/options.js";
import { type ConfigFile, readConfig, writeConfig } from "./config.js";

/** Options that read a house style from `CHARTIFY_CONFIG_DIR`, else from `~/.chartify`, before their first use. */
export class NodeOptions extends Options {
  readonly #setBase: SetBase;
  #isPrepared = false;

  constructor() {
    let setBase: SetBase = () => {};
    super((given) => {
      setBase = given;
    });
    this.#setBase = setBase;
  }

  /**
   * Reads a house style from a folder: any of `options_config.yaml`, `style_settings_config.yaml`, `colors_config.yaml`
   * and `color_palettes_config.yaml`. Happens by itself with the folder above.
   *
   * @throws ChartifyError `bad-file` for a file that cannot be read, `bad-config` for one that says something wrong, with its line.
   */
  load(folder: string): this {
    this.#isPrepared = true;
    const config = readConfig(readString(folder, "options.load, folder"));
    for (const [name, hex] of config.colors) ownColors.set(name, hex);
    for (const palette of config.palettes) ownPalettes.set((palette.name ?? "").toLowerCase(), palette);
    config.apply(this.#setBase);
    return this;
  }

  /**
   * What holds now, as the text of one of the files of a house style. Reading it back gives the same.
   *
   * @param file Default `options`.
   */
  toYaml(file: ConfigFile = "options"): string {
    this.prepare();
    return writeConfig(file, this, [...ownColors], [...ownPalettes.values()]);
  }

  protected override prepare(): void {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    const folder = process.env["CHARTIFY_CONFIG_DIR"] || join(homedir(), ".chartify");
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) this.load(folder);
  }
}

/** Defaults of all new charts, and the house style that they come from. */
export const options: NodeOptions = new NodeOptions();
