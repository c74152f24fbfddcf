import { ChartifyError } from "../util/error.js";
import { quote, show } from "../util/show.js";
import type { BooleanColumn, Column, ColumnKind, DateColumn, NumericColumn, StringColumn } from "./columns.js";
import { emptyColumn, MISSING_BOOLEAN } from "./columns.js";
import { epochMsOf } from "./dates.js";
import { type ExactDigits, exactColumn, roundedNumber } from "./exact.js";
import { labelOf } from "./factors.js";
import { zoneOfLocalDays } from "./time/local-days.js";

/** Which column is being read, for messages. */
export interface ColumnPlace {
  readonly place: string;
  readonly name: string;
  rowName(row: number): string;
}

type ReadCell = (row: number) => unknown;

/**
 * Types a column by its values, in one pass: all numbers (bigint included, whose values beyond 2^53 are rounded to the
 * nearest double while their digits are kept), all dates (Date, Temporal), all booleans, else text, as which values of
 * several kinds are written. null, undefined, NaN and an invalid Date are missing in each kind, ±Infinity in a column of
 * numbers; a column of nothing else is numeric and marked `empty`.
 *
 * @throws ChartifyError `bad-column` for one that holds objects, arrays or functions.
 */
export function inferColumn(read: ReadCell, rowCount: number, at: ColumnPlace): Column {
  for (let row = 0; row < rowCount; row++) {
    const kind = kindOf(read(row));
    if (kind === "missing") continue;
    const column: Columns = { read, rowCount, at };
    switch (kind) {
      case "number":
        return numbers(column);
      case "date":
        return dates(column);
      case "boolean":
        return booleans(column);
      case "string":
        return strings(column);
      case "nested":
        throw nestedError(column, row);
    }
  }
  return emptyColumn(rowCount);
}

/** A column to be read. */
interface Columns {
  readonly read: ReadCell;
  readonly rowCount: number;
  readonly at: ColumnPlace;
}

function kindOf(value: unknown): ColumnKind | "missing" | "nested" {
  switch (typeof value) {
    case "undefined":
      return "missing";
    case "number":
      return Number.isNaN(value) ? "missing" : "number";
    case "bigint":
      return "number";
    case "string":
      return "string";
    case "boolean":
      return "boolean";
    case "object": {
      if (value === null) return "missing";
      const ms = epochMsOf(value);
      return ms === undefined ? "nested" : Number.isNaN(ms) ? "missing" : "date";
    }
    default:
      return "nested";
  }
}

function numbers(column: Columns): NumericColumn | StringColumn {
  const { read, rowCount } = column;
  const values = new Float64Array(rowCount);
  const exact: ExactDigits = new Map();
  for (let row = 0; row < rowCount; row++) {
    const value = read(row);
    if (typeof value === "number") values[row] = value;
    else if (typeof value === "bigint") values[row] = roundedNumber(value, row, exact);
    else if (!isMissing(value, column, row)) return strings(column);
    else values[row] = Number.NaN;
  }
  return exactColumn(values, exact);
}

function dates(column: Columns): DateColumn | StringColumn {
  const { read, rowCount } = column;
  const values = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const value = read(row);
    const ms = typeof value === "object" && value !== null ? epochMsOf(value) : undefined;
    if (ms === undefined && !isMissing(value, column, row)) return strings(column);
    values[row] = ms ?? Number.NaN;
  }
  return { kind: "date", values, zone: zoneOfLocalDays(values) };
}

function booleans(column: Columns): BooleanColumn | StringColumn {
  const { read, rowCount } = column;
  const values = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const value = read(row);
    if (typeof value === "boolean") values[row] = value ? 1 : 0;
    else if (!isMissing(value, column, row)) return strings(column);
    else values[row] = MISSING_BOOLEAN;
  }
  return { kind: "boolean", values };
}

/** Values of any kind as text: what is no text among texts is written as a category of its own would be labelled. */
function strings(column: Columns): StringColumn {
  const { read, rowCount } = column;
  const codes = new Int32Array(rowCount);
  const codeOf = new Map<string, number>();
  for (let row = 0; row < rowCount; row++) {
    const value = read(row);
    if (typeof value !== "string" && isMissing(value, column, row)) {
      codes[row] = -1;
      continue;
    }
    const text = typeof value === "string" ? value : labelOf(value, column.at.place);
    let code = codeOf.get(text);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(text, code);
    }
    codes[row] = code;
  }
  return { kind: "string", codes, levels: [...codeOf.keys()] };
}

function isMissing(value: unknown, column: Columns, row: number): boolean {
  const kind = kindOf(value);
  if (kind === "nested") throw nestedError(column, row);
  return kind === "missing";
}

function nestedError({ read, at }: Columns, row: number): ChartifyError {
  return new ChartifyError(
    "bad-column",
    at.place,
    `column ${quote(at.name)} holds ${show(read(row))} (${at.rowName(row)}); a value must be a number, a text, ` +
      "a date, true or false, or missing. Take the part to plot out of it into a column of its own.",
  );
}
