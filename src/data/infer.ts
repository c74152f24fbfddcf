import { ChartifyError } from "../util/error.js";
import { quote, show } from "../util/show.js";
import type { BooleanColumn, Column, ColumnKind, DateColumn, NumericColumn, StringColumn } from "./columns.js";
import { emptyColumn, kindInWords, MISSING_BOOLEAN, numericColumn } from "./columns.js";
import { epochMsOf } from "./dates.js";

/** Which column is being read, for messages. */
export interface ColumnPlace {
  readonly place: string;
  readonly name: string;
  rowName(row: number): string;
}

type ReadCell = (row: number) => unknown;

/**
 * Types a column by its values, in one pass: all numbers (bigint included, beyond 2^53 rounded to the nearest
 * double), all dates (Date, Temporal), all booleans or all strings. null, undefined, NaN and an invalid Date are missing
 * in each kind, ±Infinity in a column of numbers; a column of nothing else is numeric and marked `empty`.
 *
 * @throws ChartifyError `bad-column` for a column of several kinds, or one that holds objects, arrays or functions.
 */
export function inferColumn(read: ReadCell, rowCount: number, at: ColumnPlace): Column {
  for (let row = 0; row < rowCount; row++) {
    const kind = kindOf(read(row));
    if (kind === "missing") continue;
    const column: Columns = { read, rowCount, firstRow: row, at };
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

/** A column whose kind is settled by its first value, in `firstRow`. */
interface Columns {
  readonly read: ReadCell;
  readonly rowCount: number;
  readonly firstRow: number;
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

function numbers(column: Columns): NumericColumn {
  const { read, rowCount } = column;
  const values = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const value = read(row);
    if (typeof value === "number") values[row] = value;
    else if (typeof value === "bigint") values[row] = Number(value);
    else {
      requireMissing(value, column, row);
      values[row] = Number.NaN;
    }
  }
  return numericColumn(values);
}

function dates(column: Columns): DateColumn {
  const { read, rowCount } = column;
  const values = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const value = read(row);
    const ms = typeof value === "object" && value !== null ? epochMsOf(value) : undefined;
    if (ms === undefined) requireMissing(value, column, row);
    values[row] = ms ?? Number.NaN;
  }
  return { kind: "date", values };
}

function booleans(column: Columns): BooleanColumn {
  const { read, rowCount } = column;
  const values = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const value = read(row);
    if (typeof value === "boolean") values[row] = value ? 1 : 0;
    else {
      requireMissing(value, column, row);
      values[row] = MISSING_BOOLEAN;
    }
  }
  return { kind: "boolean", values };
}

function strings(column: Columns): StringColumn {
  const { read, rowCount } = column;
  const codes = new Int32Array(rowCount);
  const codeOf = new Map<string, number>();
  for (let row = 0; row < rowCount; row++) {
    const value = read(row);
    if (typeof value === "string") {
      let code = codeOf.get(value);
      if (code === undefined) {
        code = codeOf.size;
        codeOf.set(value, code);
      }
      codes[row] = code;
    } else {
      requireMissing(value, column, row);
      codes[row] = -1;
    }
  }
  return { kind: "string", codes, levels: [...codeOf.keys()] };
}

function requireMissing(value: unknown, column: Columns, row: number): void {
  const kind = kindOf(value);
  if (kind === "missing") return;
  if (kind === "nested") throw nestedError(column, row);
  const { read, firstRow, at } = column;
  const first = read(firstRow);
  const firstKind = kindOf(first) as ColumnKind;
  throw new ChartifyError(
    "bad-column",
    at.place,
    `column ${quote(at.name)} mixes ${kindInWords(firstKind)} and ${kindInWords(kind)} ` +
      `(${at.rowName(firstRow)}: ${show(first)}, ${at.rowName(row)}: ${show(value)}). ` +
      "Make all its values one kind, and the missing ones null.",
  );
}

function nestedError({ read, at }: Columns, row: number): ChartifyError {
  return new ChartifyError(
    "bad-column",
    at.place,
    `column ${quote(at.name)} holds ${show(read(row))} (${at.rowName(row)}); a value must be a number, a text, ` +
      "a date, true or false, or missing. Take the part to plot out of it into a column of its own.",
  );
}
