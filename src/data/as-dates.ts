import { ChartifyError } from "../util/error.js";
import { quote, show } from "../util/show.js";
import { phrase, type Text } from "../util/wording.js";
import type { Column, DateColumn, NumericColumn, StringColumn } from "./columns.js";
import { cellAt, firstRowWithValue, kindInWords } from "./columns.js";
import { isDateMs } from "./dates.js";
import type { ColumnPlace } from "./infer.js";
import { dateFaultError } from "./time/date-faults.js";
import { LOOKS, numbersAsDates } from "./time/number-dates.js";
import type { ColumnDates } from "./time/reading-dates.js";
import { asText, datesOfText } from "./time/text-dates.js";

/**
 * A column as one of dates: dates themselves, numbers (see `numbersAsDates`: years, `YYYYMMDD` and the like, else epoch
 * milliseconds) and texts (see `readDateTexts`; by the clock of UTC where nothing says another).
 *
 * @throws ChartifyError `bad-column` for a text that is no date, or one of several; for numbers that would all fall into
 *   January 1970 or are beyond the range of Date; for booleans.
 */
export function asDates(column: Column, reading: ColumnDates, at: ColumnPlace): DateColumn {
  switch (column.kind) {
    case "date":
      return column;
    case "number":
      return numberDates(column, reading, at);
    case "string":
      return textDates(column, reading, at);
    case "boolean": {
      const row = firstRowWithValue(column);
      const cell = `${at.rowName(row)}: ${show(cellAt(column, row))}`;
      throw notDates(`holds ${kindInWords(column.kind)} (${cell}), and a datetime axis needs dates.`, at);
    }
  }
}

function numberDates(column: NumericColumn, reading: ColumnDates, at: ColumnPlace): DateColumn {
  const text = reading.format === null || column.empty ? null : asText(column);
  if (text !== null) return textDates(text, reading, at);
  const values = numbersAsDates(column.values, reading.zone);
  if ("row" in values) {
    const cell = `${at.rowName(values.row)}: ${show(column.values[values.row])}`;
    const words: Text = LOOKS[values.looksLike].words(at.name);
    throw notDates(phrase`holds numbers that a datetime axis cannot take for dates (${[cell]}). They look like ${words}.`, at);
  }
  const beyond = values.findIndex((ms) => !Number.isNaN(ms) && !isDateMs(ms));
  if (beyond < 0) return { kind: "date", values, zone: reading.zone?.name ?? null };
  throw notDates(
    `holds a number that is no date (${at.rowName(beyond)}: ${show(column.values[beyond])}): a Date ends 275,000 years from 1970.`,
    at,
  );
}

const NUMBER = /^\s*[+-]?\d+(?:\.\d+)?\s*$/;

function textDates(column: StringColumn, reading: ColumnDates, at: ColumnPlace): DateColumn {
  const { codes, levels } = column;
  const areNumbers = reading.format === null && levels.every((level) => NUMBER.test(level) || reading.isMissing(level.trim()));
  if (areNumbers && levels.some((level) => NUMBER.test(level))) {
    const numbers = Float64Array.from(levels, (level) => (NUMBER.test(level) ? Number(level) : Number.NaN));
    const values = Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN);
    return numberDates({ kind: "number", values, empty: false, unit: null, written: null, note: null }, reading, at);
  }
  const dates = datesOfText(column, reading, at.rowName);
  if ("at" in dates) throw dateFaultError(column, dates, reading, at);
  return dates;
}

function notDates(problem: Text, at: ColumnPlace): ChartifyError {
  return new ChartifyError("bad-column", at.place, phrase`column ${[quote(at.name)]} ${problem}`);
}
