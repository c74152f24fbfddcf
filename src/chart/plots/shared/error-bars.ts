import type { ErrorMeasure } from "../../../data/question-words.js";
import type { NumberCell } from "../../../data/questions.js";
import type { IntervalGlyph, Orientation, PositionColumn, ValueLabels } from "../../../figure/types.js";
import { ChartifyError } from "../../../util/error.js";
import { isObject } from "../../../util/kinds.js";
import { keysOf, type Reader, readChoice, readList, readNumber } from "../../../util/options.js";
import { quote, show } from "../../../util/show.js";
import type { Series } from "./colors.js";
import { type PlotContext, pick, yAxisOf } from "./context.js";
import { optionalOption } from "./options.js";

/**
 * What error bars show of the rows of each mark:
 *
 * - `std`: one standard deviation to either side, `{ std: 2 }` two
 * - `se`: one standard error of the mean, `{ se: 2 }` two
 * - `ci`: the interval that holds the mean with a confidence of 0.95 (Student's t), `{ ci: 0.9 }` of 0.9
 * - `range`: from the least to the largest value
 * - `{ quantiles: [0.25, 0.75] }`: between two quantiles, about the median
 */
export type ErrorBars =
  | "std"
  | "se"
  | "ci"
  | "range"
  | { readonly std: number }
  | { readonly se: number }
  | { readonly ci: number }
  | { readonly quantiles: readonly [lower: number, upper: number] };

/** That a plot has error bars. */
export interface ErrorBarOptions {
  /**
   * Makes one mark of several rows, those of the same place and colour value, at their mean (at their median with quantiles), with a line that shows
   * how far the rows stray or how sure the mean is. A mark of a single row has none, which is counted in a warning. Default: none, and one row for each mark.
   */
  readonly errorBars?: ErrorBars | undefined;
}

const NAMES = ["std", "se", "ci", "range"] as const;
const CONFIDENCE = 0.95;
const MAX_TIMES = 1000;

const readTimes =
  (by: "std" | "se"): Reader<ErrorMeasure> =>
  (value, place) => {
    const times = readNumber(0, MAX_TIMES)(value, place);
    if (times > 0) return { by, times };
    throw new ChartifyError("bad-argument", place, `must be above 0, such as 2, not ${show(value)}.`);
  };

const SETTINGS: Readonly<Record<string, Reader<ErrorMeasure>>> = {
  std: readTimes("std"),
  se: readTimes("se"),
  ci: (value, place) => {
    if (typeof value === "number" && value > 0 && value < 1) return { by: "ci", confidence: value };
    throw new ChartifyError("bad-argument", place, `must be above 0 and below 1, such as 0.95 for 95 %, not ${show(value)}.`);
  },
  quantiles: (value, place) => {
    const [low, high, ...more] = readList(readNumber(0, 1), 2)(value, place);
    if (low !== undefined && high !== undefined && more.length === 0 && low < high) return { by: "quantiles", shares: [low, high] };
    throw new ChartifyError(
      "bad-argument",
      place,
      `must be two shares from 0 to 1, the smaller first, such as 0.25 and 0.75, not ${show(value)}.`,
    );
  },
};

const readErrorBars: Reader<ErrorMeasure> = (value, place) => {
  if (!isObject(value)) {
    const by = readChoice(NAMES)(value, place);
    return by === "range" ? { by } : by === "ci" ? { by, confidence: CONFIDENCE } : { by, times: 1 };
  }
  const keys = keysOf(value, place);
  const [key = ""] = keys;
  const read = Object.hasOwn(SETTINGS, key) ? SETTINGS[key] : undefined;
  if (keys.length === 1 && read !== undefined) return read((value as Record<string, unknown>)[key], `${place}.${key}`);
  throw new ChartifyError(
    "bad-argument",
    place,
    `must be one of ${NAMES.map(quote).join(", ")}, or an object with one of ${Object.keys(SETTINGS).join(", ")}, not ${show(value)}.`,
  );
};

export const errorBarsOption = {
  errorBars: optionalOption<ErrorBars, ErrorMeasure, null>(readErrorBars, null, {
    kind: "choice",
    choices: NAMES,
    help: "one mark for all rows of a place, at their mean, with a line to show how they stray",
    fields: {
      std: { kind: "number", value: "N", help: "error bars of so many standard deviations" },
      se: { kind: "number", value: "N", help: "error bars of so many standard errors" },
      ci: { kind: "number", value: "0…1", help: "error bars that hold the mean with a confidence" },
      quantiles: { kind: "numbers", value: "LOW,HIGH", help: "error bars between two quantiles about the median, such as 0.25,0.75" },
    },
  }),
};

/** The columns in which a table of summaries has the ends of error bars: no data have such names. */
export const ERROR_COLUMNS = { lower: "\u0000lower end", upper: "\u0000upper end" } as const;

/** The ends of error bars as a question has them; null without. */
export function errorCells({ errorBars }: { readonly errorBars: ErrorMeasure | null }) {
  const cell = (end: keyof typeof ERROR_COLUMNS) =>
    errorBars === null
      ? null
      : ({ as: "number", column: ERROR_COLUMNS[end], option: "errorBars", isOptional: true } as const satisfies NumberCell);
  return { lower: cell("lower"), upper: cell("upper") };
}

/** Both ends for each mark; null without error bars. */
export interface ErrorEnds {
  readonly lower: Float64Array | null;
  readonly upper: Float64Array | null;
}

interface Marks extends Pick<IntervalGlyph, "name" | "slot" | "lane" | "lanes"> {
  readonly orientation: Orientation;
  readonly positions: PositionColumn;
  readonly ends: ErrorEnds;
  /** Null for the style's, which stands out from bars. */
  readonly color: string | string[] | null;
  /** The share of the step that the marks stand side by side in; 0 for marks in its middle. */
  readonly barWidth: number;
}

/** Adds the error bars of some marks, over them. On a log axis a lower end at zero or below runs to the axis' end. */
export function addErrorBars(context: PlotContext, { orientation, positions, ends: { lower, upper }, ...marks }: Marks): void {
  if (lower === null || upper === null) return;
  const isLog = (orientation === "vertical" ? yAxisOf(context) : context.figure.xAxis).kind === "log";
  const low = isLog ? lower.filter((value) => value <= 0).length : 0;
  if (low > 0) {
    const [are, run] = low === 1 ? ["1 error bar begins", "runs"] : [`${low} error bars begin`, "run"];
    context.warn(`${context.place}: ${are} at or below zero and ${run} to the end of the log axis.`);
  }
  context.figure.glyphs.push({
    kind: "interval",
    plot: "errorBars",
    axis: context.axis,
    legend: [],
    orientation,
    factor: positions,
    lower: isLog ? lower.map((value) => Math.max(0, value)) : lower,
    upper,
    middle: null,
    lineWidth: null,
    capLength: null,
    ...marks,
  });
}

/** Adds those of points or a line, in the colour of its series. */
export function addErrorBarsOf(
  context: PlotContext,
  { name, slot, color }: Pick<Series<unknown>, "name" | "slot" | "color">,
  marks: Pick<Marks, "orientation" | "positions" | "ends">,
): void {
  addErrorBars(context, { ...marks, name, slot, color, lane: 0, lanes: 1, barWidth: 0 });
}

/** The ends at some groups of an answer. */
export function endsAt({ lower, upper }: ErrorEnds, groups: Int32Array): ErrorEnds {
  return { lower: lower === null ? null : pick(lower, groups), upper: upper === null ? null : pick(upper, groups) };
}

/** Labels beyond the error bars of their marks. */
export function beyondErrors(labels: ValueLabels | null, { lower, upper }: ErrorEnds, values: Float64Array): ValueLabels | null {
  if (labels === null || lower === null || upper === null) return labels;
  const beyond = values.map((value, i) => {
    const end = (value < 0 ? lower : upper)[i] as number;
    return Number.isNaN(end) ? value : end;
  });
  return { ...labels, beyond };
}
