import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ChartCore } from "../../chart/core.js";
import { ChartifyError } from "../../util/error.js";
import { listNames, show } from "../../util/show.js";
import { didYouMean } from "../../util/suggest.js";

const EXTENSION = ".mjs";

/** The folder lies beside the package's own files, wherever it is installed. */
function folder(): string {
  return join(dirname(createRequire(import.meta.url).resolve("chartify-ts/package.json")), "examples", "chartify");
}

/** Chartify's public examples, under its names. */
export const examples = {
  /** Their names, sorted. */
  list(): string[] {
    return readdirSync(folder())
      .filter((file) => file.endsWith(EXTENSION))
      .map((file) => file.slice(0, -EXTENSION.length))
      .sort();
  },

  /**
   * The code of an example: a module whose `draw()` gives its charts.
   *
   * @throws ChartifyError `bad-argument` for an unknown name.
   */
  code(name: string): string {
    return readFileSync(fileOf(name, "examples.code"), "utf8");
  },

  /**
   * Draws an example.
   *
   * @throws ChartifyError `bad-argument` for an unknown name.
   */
  async draw(name: string): Promise<ChartCore[]> {
    const { draw } = (await import(pathToFileURL(fileOf(name, "examples.draw")).href)) as { draw(): Promise<ChartCore[]> };
    return draw();
  },
};

/** Only a name that is on the list becomes a path. */
function fileOf(name: unknown, place: string): string {
  const names = examples.list();
  if (typeof name === "string" && names.includes(name)) return join(folder(), `${name}${EXTENSION}`);
  const hint = typeof name === "string" ? didYouMean(name, names) : "";
  throw new ChartifyError("bad-argument", place, `no example ${show(name)} (examples: ${listNames(names)}).${hint}`);
}
