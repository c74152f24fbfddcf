import { ChartifyError } from "../util/error.js";
import { quote, show } from "../util/show.js";
import type { Column, StringColumn } from "./columns.js";
import { cellAt, firstRowWithValue, kindInWords } from "./columns.js";
import { isDateMs, parseIso } from "./dates.js";
import type { ColumnPlace } from "./infer.js";

/**
 * The values of a column as epoch milliseconds (UTC), NaN where missing: dates, numbers (taken for epoch
 * milliseconds) and ISO texts (see `parseIso`; without a zone they are UTC).
 *
 * @throws ChartifyError `bad-column` for a text that is no ISO date, a number beyond the range of Date, booleans.
 */
export function asDates(column: Column, at: ColumnPlace): Float64Array {
  switch (column.kind) {
    case "date":
    case "number":
      return requireInRange(column.values, at);
    case "string":
      return parseLevels(column, at);
    case "boolean": {
      const row = firstRowWithValue(column);
      throw notDates(`holds ${kindInWords(column.kind)} (${at.rowName(row)}: ${show(cellAt(column, row))})`, at);
    }
  }
}

function requireInRange(values: Float64Array, at: ColumnPlace): Float64Array {
  const row = values.findIndex((ms) => !Number.isNaN(ms) && !isDateMs(ms));
  if (row < 0) return values;
  throw notDates(`holds a number that is no date (${at.rowName(row)}: ${show(values[row])})`, at);
}

/** Each distinct text is parsed once. */
function parseLevels(column: StringColumn, at: ColumnPlace): Float64Array {
  const dates = Float64Array.from(column.levels, (text) => parseIso(text.trim()));
  const bad = dates.findIndex(Number.isNaN);
  if (bad >= 0) {
    const row = column.codes.indexOf(bad);
    throw notDates(`holds a text that is no ISO date (${at.rowName(row)}: ${show(column.levels[bad])})`, at);
  }
  return Float64Array.from(column.codes, (code) => dates[code] ?? Number.NaN);
}

function notDates(problem: string, at: ColumnPlace): ChartifyError {
  return new ChartifyError(
    "bad-column",
    at.place,
    `column ${quote(at.name)} ${problem}, and a datetime axis needs dates: Date or Temporal objects, ` +
      'ISO texts like "2020-01-31" or "2020-01-31T12:30:00Z", or epoch milliseconds.',
  );
}
