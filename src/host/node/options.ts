import { join } from "node:path";
import { Options, type SetBase } from "../../chart/options.js";
import { ownColors } from "../../style/own-colors.js";
import { ownPalettes } from "../../style/own-palettes.js";
import { ChartifyError } from "../../util/error.js";
import { readString } from "../../util/options.js";
import { quote } from "../../util/show.js";
import { fs, os } from "./builtins.js";
import { type ConfigFile, readConfig, writeConfig } from "./config.js";

/** Options that read a house style from `CHARTIFY_CONFIG_DIR`, else from `~/.chartify`, before their first use. */
export class NodeOptions extends Options {
  readonly #setBase: SetBase;
  #isPrepared = false;

  /** @internal */
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

  /** @internal */
  protected override prepare(): void {
    if (this.#isPrepared) return;
    const named = unlessRefused(() => process.env["CHARTIFY_CONFIG_DIR"]);
    if (named) checkNamed(named);
    const folder = named || unlessRefused(homeFolder);
    // Known before it is loaded, which asks for options itself; forgotten where it fails, so that no chart goes without.
    this.#isPrepared = true;
    try {
      if (folder !== undefined) this.load(folder);
    } catch (error) {
      this.#isPrepared = false;
      throw error;
    }
  }
}

/** `~/.chartify`, where it is there. */
function homeFolder(): string | undefined {
  // What `homedir` looks at first; it would load another module.
  const named = process.env[process.platform === "win32" ? "USERPROFILE" : "HOME"];
  const folder = join(named || os().homedir(), ".chartify");
  return fs().statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? folder : undefined;
}

/** Whoever names a folder means it. */
function checkNamed(folder: string): void {
  const place = "CHARTIFY_CONFIG_DIR";
  let what: string;
  try {
    const stats = fs().statSync(folder, { throwIfNoEntry: false });
    if (stats?.isDirectory()) return;
    what = stats === undefined ? "there is no such folder" : "that is no folder";
  } catch (cause) {
    throw new ChartifyError("bad-file", place, `${quote(folder)} cannot be read (${codeOf(cause)}).`, { cause });
  }
  throw new ChartifyError("bad-file", place, `${quote(folder)}: ${what}. Create it, or unset the variable.`);
}

/**
 * What a look-up gives, or undefined where a runtime does not let the program look: Deno without its permissions, Node's
 * permission model. A chart in memory must not ask for more than it needs.
 */
function unlessRefused<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (REFUSALS.has(codeOf(error))) return undefined;
    throw error;
  }
}

const REFUSALS: ReadonlySet<string> = new Set(["NotCapable", "PermissionDenied", "ERR_ACCESS_DENIED", "EACCES", "EPERM"]);

/** Node's code, or the name by which Deno tells its errors apart. */
function codeOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : "unknown";
}

/** Defaults of all new charts, and the house style that they come from. */
export const options: NodeOptions = new NodeOptions();
