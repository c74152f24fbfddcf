import type { Column, DateColumn, StringColumn } from "../columns.js";
import type { ColumnPlace } from "../infer.js";
import { dateFaultError } from "./date-faults.js";
import { type DateFault, type DateReading, readDateTexts } from "./read-dates.js";
import type { ColumnDates } from "./reading-dates.js";

/** A column of text as one of dates, each different text read once; or the text that is none. */
export function datesOfText(column: StringColumn, reading: DateReading): DateColumn | DateFault {
  const { codes, levels } = column;
  const read = readDateTexts(levels, reading);
  if ("at" in read) return read;
  return {
    kind: "date",
    values: Float64Array.from(codes, (code) => read.values[code] ?? Number.NaN),
    written: (row) => levels[codes[row] as number] ?? "",
    isFloating: read.isFloating && reading.zone === null,
    zone: reading.zone?.name ?? null,
    note: read.areTimes ? "holds times of day, which are drawn as those of one day." : null,
  };
}

/**
 * A column of text as one of dates where all of its texts surely are; else as it is.
 *
 * @throws ChartifyError `bad-column` for a text that does not fit the format that was said of the column.
 */
export function withDates(column: Column, reading: ColumnDates, at: ColumnPlace): Column {
  const text = column.kind === "string" ? column : reading.isSaid ? asText(column) : null;
  if (text === null || text.levels.length === 0) return column;
  const dates = datesOfText(text, reading);
  if (!("at" in dates)) return dates.values.every(Number.isNaN) ? column : dates;
  if (reading.isSaid) throw dateFaultError(text, dates, reading, at);
  // A format of all columns is for those that fit it.
  return reading.format === null ? column : withDates(column, { ...reading, format: null }, at);
}

/** Numbers by the characters of their source, where it has some; null for another kind of column. */
export function asText(column: Column): StringColumn | null {
  if (column.kind !== "number") return null;
  const { values, written } = column;
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(values, (value, row) => {
    if (Number.isNaN(value)) return -1;
    const text = written === null ? String(value) : written(row);
    const code = codeOf.get(text) ?? codeOf.size;
    codeOf.set(text, code);
    return code;
  });
  return { kind: "string", codes, levels: [...codeOf.keys()] };
}
