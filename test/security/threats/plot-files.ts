import { readdirSync } from "node:fs";
import type { Figure, FigureJSON } from "../../../src/index.js";

const FOLDER = new URL("../../plots/charts/", import.meta.url);

/** The figures of every file in test/plots/charts, so that each plot is attacked as soon as it exists. */
export async function figuresOfPlots(): Promise<[name: string, figure: FigureJSON][]> {
  return Promise.all(
    readdirSync(FOLDER).map(async (file): Promise<[string, FigureJSON]> => {
      const name = file.replace(/\.ts$/, "");
      const { draw } = (await import(`../../plots/charts/${name}.ts`)) as { draw(): { figure: Figure } | Promise<{ figure: Figure }> };
      return [name, JSON.parse(JSON.stringify((await draw()).figure))];
    }),
  );
}

export type Path = readonly (string | number)[];

/** Where the strings of a JSON value are. */
export function stringsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => stringsIn(item, [...path, key]));
}

/** A copy of a JSON value in which every string at one of `paths` is another one. */
export function withStrings(value: unknown, paths: readonly Path[], text: string): unknown {
  const copy: unknown = structuredClone(value);
  for (const path of paths) {
    let at = copy as Record<string | number, unknown>;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
    at[path.at(-1) as string] = text;
  }
  return copy;
}

/** `glyphs.3.legend.0.label` and `glyphs.7.legend.1.label` are one kind of place: `glyphs.*.legend.*.label`. */
export function kindOf(path: Path): string {
  return path.map((key) => (/^\d+$/.test(String(key)) ? "*" : key)).join(".");
}
