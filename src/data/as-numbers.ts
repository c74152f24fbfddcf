import { ChartifyError } from "../util/error.js";
import { quote, show } from "../util/show.js";
import type { Column } from "./columns.js";
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
  throw new ChartifyError(
    "bad-column",
    at.place,
    `column ${quote(at.name)} holds ${kindInWords(column.kind)} (${at.rowName(row)}: ${show(value)}), ` +
      `and ${purpose} needs numbers. ${advice(column, value)}`,
  );
}

function advice(column: Column, value: unknown): string {
  switch (column.kind) {
    case "date":
      return 'To plot over time, make the chart with xAxisType: "datetime".';
    case "boolean":
      return 'Turn them into 1 and 0, or make the chart with xAxisType or yAxisType: "categorical".';
    default:
      return textAdvice(String(value));
  }
}

function textAdvice(text: string): string {
  if (text.trim() !== "" && Number.isFinite(Number(text))) return "They look like numbers: turn them into such with Number().";
  if (!Number.isNaN(parseIso(text, 0, text.length, "day"))) return 'They look like dates: make the chart with xAxisType: "datetime".';
  return 'If they are categories, make the chart with xAxisType or yAxisType: "categorical"; else turn them into numbers.';
}
