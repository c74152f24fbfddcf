import { numberUses } from "../data/question-columns.js";
import type { Question } from "../data/questions.js";
import type { Table } from "../data/table.js";
import { quote } from "../util/show.js";
import { phrase, setting, type Text } from "../util/wording.js";
import type { PlotContext } from "./plots/shared/context.js";
import { axisOf } from "./units.js";

/** Columns that hold points in time are called so. */
const NAMED_TIME = /time|date|stamp|epoch|unix|(?:^|[^a-z])(?:ts|at|when|created|updated|modified)(?:[^a-z]|$)/i;
/** And those of whole months and days besides. */
const NAMED_PERIOD = /time|date|period|month|mois|monat|(?:^|[^a-z])(?:ym|yyyymm|yyyymmdd|day)(?:[^a-z]|$)/i;

/** Whole numbers that stand for points in time, and how they get onto an axis of time. */
const LOOKS: readonly {
  readonly name: RegExp;
  readonly words: string;
  fits(value: number): boolean;
  way(column: string): Text;
}[] = [
  // From September 2001 to September 2039.
  {
    name: NAMED_TIME,
    words: "seconds since 1970",
    fits: (value) => value >= 1e9 && value < 2.2e9,
    way: (column) => phrase`${setting("dateFormat", { [column]: "%s" })} and ${setting("xAxisType", "datetime")}`,
  },
  {
    name: NAMED_TIME,
    words: "milliseconds since 1970",
    fits: (value) => value >= 1e12 && value < 2.2e12,
    way: () => onTime(),
  },
  {
    name: NAMED_PERIOD,
    words: "months",
    fits: (value) => value >= 190_001 && value <= 210_012 && isMonth(value % 100),
    way: () => onTime(),
  },
  {
    name: NAMED_PERIOD,
    words: "days",
    fits: (value) =>
      value >= 19_000_101 && value <= 21_001_231 && isMonth(Math.floor(value / 100) % 100) && value % 100 >= 1 && value % 100 <= 31,
    way: () => onTime(),
  },
];

/**
 * Says of a column that lies along an axis of numbers that it looks like points in time, such as `1710000000` or `202401`: drawn as numbers, its
 * labels say nothing and the steps from year to year are false.
 */
export function warnOfNumberTimes(context: PlotContext, questions: readonly Question[], table: Table): void {
  const said = new Set<string>();
  for (const { cell, column } of numberUses(questions)) {
    if (axisOf(context, cell)?.kind !== "linear" || said.has(column)) continue;
    said.add(column);
    const { values, unit } = table.numericColumn(column, context.place);
    const look = unit === null ? LOOKS.find(({ name, fits }) => name.test(column) && isAll(values, fits)) : undefined;
    if (look === undefined) continue;
    context.warn(
      phrase`${context.place}: the numbers of ${quote(column)} look like ${look.words}, but are drawn as plain numbers. For an axis of time: ${look.way(column)}.`,
    );
  }
}

function onTime(): Text {
  return phrase`${setting("xAxisType", "datetime")}`;
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

/** Whether all values that are there fit, and there is more than one. */
function isAll(values: Float64Array, fits: (value: number) => boolean): boolean {
  let first = Number.NaN;
  let isVaried = false;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value) || !fits(value)) return false;
    if (Number.isNaN(first)) first = value;
    else if (value !== first) isVaried = true;
  }
  return isVaried;
}
