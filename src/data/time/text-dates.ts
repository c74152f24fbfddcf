import type { Column, DateColumn, StringColumn } from "../columns.js";
import type { ColumnPlace } from "../infer.js";
import { dateFaultError } from "./date-faults.js";
import { datesInZone } from "./in-zone.js";
import { type DateFault, type DateReading, readDateTexts } from "./read-dates.js";
import type { ColumnDates } from "./reading-dates.js";

/** A column of text as one of dates, each different text read once; or the text that is none. */
export function datesOfText(column: StringColumn, reading: DateReading, rowName: (row: number) => string): DateColumn | DateFault {
  const { codes, levels } = column;
  const floating = readDateTexts(levels, { ...reading, zone: null });
  if ("at" in floating) return floating;
  // Where only some texts name a zone, each is read by itself.
  const isInZone = reading.zone !== null && floating.isFloating;
  const read = reading.zone === null || isInZone ? floating : readDateTexts(levels, reading);
  if ("at" in read) return read;
  const dates: DateColumn = {
    kind: "date",
    values: Float64Array.from(codes, (code) => read.values[code] ?? Number.NaN),
    written: (row) => levels[codes[row] as number] ?? "",
    isFloating: floating.isFloating,
    zone: reading.zone?.name ?? null,
    note: read.areTimes ? "holds times of day, which are drawn as those of one day." : null,
  };
  return reading.zone === null || !isInZone ? dates : datesInZone(dates, reading.zone.name, rowName);
}

/**
 * A column of text as one of dates where all of its texts surely are; else as it is.
 *
 * @throws ChartifyError `bad-column` for a text that does not fit the format that was said of the column.
 */
export function withDates(column: Column, reading: ColumnDates, at: ColumnPlace): Column {
  const text = column.kind === "string" ? column : reading.isSaid ? asText(column) : null;
  if (text === null || text.levels.length === 0) return column;
  const dates = datesOfText(text, reading, at.rowName);
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
