import { ChartifyError } from "../util/error.js";
import { quote, show } from "../util/show.js";
import { phrase, plot, setting, type Term, type Text, way } from "../util/wording.js";
import { readCalendar } from "./calendar/calendar.js";
import type { Column, StringColumn } from "./columns.js";
import { cellAt, firstRowWithValue, kindInWords } from "./columns.js";
import { parseIso } from "./dates.js";
import type { ColumnPlace } from "./infer.js";

/**
 * The values of a numeric column, NaN where missing.
 *
 * @param purpose What needs numbers, as the message says it: `a numeric axis`.
 * @throws ChartifyError `bad-column` for text, dates and booleans, with what to do about each.
 */
export function asNumbers(column: Column, purpose: string, at: ColumnPlace): Float64Array {
  if (column.kind === "number") return column.values;
  const row = firstRowWithValue(column);
  const value = cellAt(column, row);
  const what = `column ${quote(at.name)} holds ${kindInWords(column.kind)} (${at.rowName(row)}: ${show(value)})`;
  throw new ChartifyError("bad-column", at.place, phrase`${what}, and ${purpose} needs numbers. ${advice(column, value)}`);
}

function advice(column: Column, value: unknown): Text {
  switch (column.kind) {
    case "date":
      return phrase`To plot over time, ${make(setting("xAxisType", "datetime"))}.`;
    case "boolean":
      return phrase`Turn them into 1 and 0, or plot them as categories: ${OVER_CATEGORIES}.`;
    case "string":
      return textAdvice(column, String(value));
    case "number":
      return "";
  }
}

/** What charts of texts are. */
const OVER_CATEGORIES = phrase`${way('make the chart with xAxisType or yAxisType: "categorical" and plot', "use chartify")} ${plot("parallel")} for lines, ${plot("bar")}, or ${way("scatter", "scatter --categorical-columns")} for points`;

function make(what: Term): Text {
  return phrase`${way("make the chart with", "add")} ${what}`;
}

function textAdvice({ levels, codes }: StringColumn, value: string): Text {
  if (value.trim() !== "" && Number.isFinite(Number(value)))
    return phrase`They look like numbers: ${way("turn them into such with Number()", "take out what is none, or name it in --missing")}.`;
  if (!Number.isNaN(parseIso(value))) return phrase`They look like dates: ${make(setting("xAxisType", "datetime"))}.`;
  if (readCalendar(levels, codes) !== null)
    return phrase`They are months, weekdays or the like: ${OVER_CATEGORIES}; or give dates, such as 2024-01-31.`;
  return phrase`If they are categories, ${OVER_CATEGORIES}; else turn them into numbers.`;
}
