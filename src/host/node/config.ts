import { createRequire } from "node:module";
import { join } from "node:path";
import type * as Yaml from "yaml";
import type { OptionName, OptionValues, SetBase } from "../../chart/options.js";
import { parseColor } from "../../style/color.js";
import { ColorPalette } from "../../style/palette.js";
import { ChartifyError } from "../../util/error.js";
import { isList } from "../../util/kinds.js";
import { optional, type Reader, readList, readRecord, readString, required } from "../../util/options.js";
import { show } from "../../util/show.js";
import { findYamlProblem } from "./check-yaml.js";
import { readBounded } from "./read-bounded.js";

/** The files of a house style, each with an example of what it says. */
const FILES = {
  options: ["options_config.yaml", "chart.blank_labels: true"],
  style_settings: ["style_settings_config.yaml", 'title: { sizePx: 28, color: "#1a1a1a" }'],
  colors: ["colors_config.yaml", 'company green: "#1db954"'],
  color_palettes: ["color_palettes_config.yaml", '- { name: Company, type: categorical, colors: ["#1db954", "#191414"] }'],
} as const;

/** A file of a house style. */
export type ConfigFile = keyof typeof FILES;

/** A house style is text written by hand; more is something else. */
const MAX_BYTES = 1_000_000;
const MAX_ALIASES = 50;

/** A house style as read from a folder. */
export interface Config {
  /** Own colours by lower-case name. */
  readonly colors: readonly (readonly [name: string, hex: string])[];
  readonly palettes: readonly ColorPalette[];
  /** Hands over the options, once own colours and palettes are known. */
  apply(setBase: SetBase): void;
}

/** Reads the files of a house style that are there. */
export function readConfig(folder: string): Config {
  const colors = readFile(folder, "colors", (value, place) =>
    Object.entries(readMap(value, place)).map(([name, color]): [string, string] => [
      name.trim().toLowerCase(),
      parseColor(color, `${place}.${name}`).hex,
    ]),
  );
  const known = new Map(colors ?? []);
  const readColor: Reader<string> = (value, place) =>
    (typeof value === "string" ? known.get(value.trim().toLowerCase()) : undefined) ?? parseColor(value, place).hex;
  const readPalette = readRecord({
    name: required(readString),
    type: optional(readString, undefined as never),
    colors: required(readList(readColor)),
  });
  const palettes = readFile(folder, "color_palettes", (value, place) => {
    if (!isList(value)) throw new ChartifyError("bad-config", place, `must be a list of palettes, not ${show(value)}.`);
    return value.map((item, i) => {
      const { name, type, colors: own } = readPalette(item, `${place}.${i}`);
      return ColorPalette.fromHexList(own, type, name);
    });
  });
  return {
    colors: colors ?? [],
    palettes: palettes ?? [],
    apply(setBase) {
      readFile(folder, "options", (value, place) => setBase(readMap(value, place), (name) => `${place}.${name}`));
      readFile(folder, "style_settings", (value, place) => setBase({ "style.settings": readMap(value, place) }, () => place));
    },
  };
}

/** The text of one file. */
export function writeConfig(
  file: ConfigFile,
  options: { get(name: OptionName): OptionValues[OptionName] },
  colors: readonly (readonly [string, string])[],
  palettes: readonly ColorPalette[],
): string {
  const { stringify } = yaml();
  switch (file) {
    case "options": {
      const names: OptionName[] = [
        "style.color_palette_categorical",
        "style.color_palette_sequential",
        "style.color_palette_diverging",
        "style.color_palette_accent",
        "style.color_palette_accent_default_color",
        "style.theme",
        "chart.blank_labels",
      ];
      return stringify(Object.fromEntries(names.map((name) => [name, options.get(name)])));
    }
    case "style_settings":
      return stringify(options.get("style.settings"));
    case "colors":
      return stringify(Object.fromEntries(colors));
    case "color_palettes":
      return stringify(
        palettes.map((palette) => ({
          name: palette.name,
          ...(palette.paletteType === undefined ? {} : { type: palette.paletteType }),
          colors: palette.toHexList(),
        })),
      );
    default:
      throw new ChartifyError(
        "bad-argument",
        "options.toYaml",
        `the file must be one of ${Object.keys(FILES).join(", ")}, not ${show(file)}.`,
      );
  }
}

/** Loaded when there is something to read or write, for it would slow down every start. */
function yaml(): typeof Yaml {
  return createRequire(import.meta.url)("yaml") as typeof Yaml;
}

/** One file's value, checked; undefined where there is no such file. What is wrong is told with file and line. */
function readFile<T>(folder: string, file: ConfigFile, read: Reader<T>): T | undefined {
  const [name, example] = FILES[file];
  const path = join(folder, name);
  const text = readText(path);
  if (text === undefined) return undefined;
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "core", lineCounter: lines, logLevel: "error", prettyErrors: false, uniqueKeys: false });
  const [parsed] = [...document.errors, ...document.warnings];
  const problem = parsed === undefined ? findYamlProblem(document, yaml()) : { message: parsed.message, offset: parsed.pos[0] };
  if (problem !== undefined) {
    const python = /!!?python/.test(text) ? " It holds Python objects, which Chartify for TypeScript does not read." : "";
    const what = python === "" ? `is no plain YAML (${problem.message.replace(/\.$/, "")}).` : python.trim();
    throw new ChartifyError("bad-config", `${path}:${lines.linePos(problem.offset).line}`, `${what} The plain form is: ${example}`);
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    throw new ChartifyError("bad-config", path, "repeats its aliases too often. Write the values out.", { cause });
  }
  if (value === null || value === undefined) return undefined;
  try {
    return read(value, path);
  } catch (error) {
    if (!(error instanceof ChartifyError)) throw error;
    const line = lineOf(document, lines, error, path);
    const what = error.message.slice(error.message.indexOf(": ") + 2);
    throw new ChartifyError("bad-config", `${path}:${line}`, `${placeInFile(error.place, path)}${what}`, { cause: error });
  }
}

function readText(path: string): string | undefined {
  const advice = "A house style is shorter than that.";
  return readBounded(path, { maxBytes: MAX_BYTES, place: path, advice })?.toString("utf8");
}

function readMap(value: unknown, place: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !isList(value)) return value as Record<string, unknown>;
  throw new ChartifyError("bad-config", place, `must be a mapping of names to values, not ${show(value)}.`);
}

/** `title.sizePx ` of `/path/style.yaml.title.sizePx`. */
function placeInFile(place: string, path: string): string {
  const inside = place.startsWith(`${path}.`) ? place.slice(path.length + 1) : "";
  return inside === "" ? "" : `${inside} `;
}

/** The line of the key that an error is about, or of the nearest one around it. */
function lineOf(document: Yaml.Document, lines: Yaml.LineCounter, error: ChartifyError, path: string): number {
  const inside = error.place.startsWith(`${path}.`) ? error.place.slice(path.length + 1) : "";
  const unknown = /no (?:setting|option|field) "([^"]+)"/.exec(error.message)?.[1];
  const steps = inside === "" ? [] : inside.split(/\.|, item /);
  // An option's name has dots of its own, so the whole place may be one key.
  const ways = [[...steps, unknown ?? ""], [unknown ?? ""], [inside], steps, steps.slice(0, 2), steps.slice(0, 1)];
  for (const keys of ways) {
    const at = offsetOf(document.contents, keys);
    if (at !== undefined) return lines.linePos(at).line;
  }
  return 1;
}

/** Where the key at the end of a path begins; undefined where there is none. */
function offsetOf(node: unknown, [key, ...rest]: readonly string[]): number | undefined {
  const items = (node as { items?: unknown } | null)?.items;
  if (key === undefined || !isList(items)) return undefined;
  const found: unknown = items.find((item, i) => {
    const name = (item as { key?: { value?: unknown } } | null)?.key;
    return name === undefined ? String(i) === key : String(name?.value) === key;
  });
  if (found === undefined) return undefined;
  const { key: name, value } = found as { key?: { range?: [number] }; value?: unknown };
  if (rest.length > 0) return offsetOf(name === undefined ? found : value, rest);
  return (name ?? (found as { range?: [number] })).range?.[0];
}
