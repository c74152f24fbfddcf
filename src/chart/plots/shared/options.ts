import { labelOf } from "../../../data/question-words.js";
import { type ColorLike, parseColor } from "../../../style/color.js";
import { optional, type Reader, readBoolean, readChoice, readList, readNumber, readString, required } from "../../../util/options.js";
import type { FlagHint, PlotOption } from "./definition.js";

/** An option that must be there. */
export function requiredOption<In, Out>(read: Reader<Out>, flag: FlagHint): PlotOption<In, Out, true> {
  return { ...required(read), isRequired: true, flag };
}

/** An option that may be left out, and what then stands for it. */
export function optionalOption<In, Out, F extends Out | null>(
  read: Reader<Out>,
  fallback: F,
  flag: FlagHint,
): PlotOption<In, Out | F, false> {
  return { ...optional(read, fallback), isRequired: false, flag };
}

const columnFlag = (help: string): FlagHint => ({ kind: "text", value: "COLUMN", help });

/** The name of a column that the plot needs. */
export function column(help: string): PlotOption<string, string, true> {
  return requiredOption(readString, columnFlag(help));
}

/** The name of a column that the plot can do without. */
export function optionalColumn(help: string): PlotOption<string, string | null, false> {
  return optionalOption(readString, null, columnFlag(help));
}

/** A number in a range. */
export function number<F extends number | null>(
  [min, max]: readonly [min: number, max: number],
  fallback: F,
  value: string,
  help: string,
): PlotOption<number, number | F, false> {
  return optionalOption(readNumber(min, max), fallback, { kind: "number", value, help });
}

/** An opacity. */
export function opacity<F extends number | null>(fallback: F, shown: number): PlotOption<number, number | F, false> {
  return number([0, 1], fallback, "0…1", `opacity (default: ${shown})`);
}

/** A colour, as `#rrggbb`. */
export function color<F extends string | null>(fallback: F, help: string): PlotOption<ColorLike, string | F, false> {
  return optionalOption((value, place) => parseColor(value, place).hex, fallback, { kind: "text", value: "COLOUR", help });
}

/** True or, by default, false. */
export function yes(help: string, fallback = false): PlotOption<boolean, boolean, false> {
  return optionalOption(readBoolean, fallback, { kind: "boolean", help });
}

/** One of some words, by default the first. */
export function choice<const T extends string>(words: readonly [T, ...T[]], help: string): PlotOption<T, T, false> {
  return optionalOption(readChoice(words), words[0], { kind: "choice", choices: words, help });
}

/** A value of a column, as one may write it. */
export type ValueInput = string | number | boolean | Date;

/** All values of a column in an order of the user's. */
export function valueOrder(help: string): PlotOption<readonly ValueInput[], string[] | null, false> {
  return optionalOption(readList(labelOf), null, { kind: "list", value: "A,B,…", help });
}
