import type { Unit } from "../model/unit.js";
import type { Text } from "../util/wording.js";
import { statsOf } from "./stats/column-stats.js";

/** The typed columns that a table consists of. They belong to the table: read them, never write into them. */

/** Numbers, missing ones as NaN; infinite ones, which have no place on an axis, are missing too. */
export interface NumericColumn {
  /** Tells it from the other kinds. */
  readonly kind: "number";
  /** The numbers, NaN where missing. */
  readonly values: Float64Array;
  /** True where every value is missing: such a column has no kind of its own and passes as any. */
  readonly empty: boolean;
  /** What the numbers are numbers of, as it was written beside them; null for nothing. */
  readonly unit: Unit | null;
  /** The characters that stand for a row's number in the source, which it is a category by; null where there are none. */
  readonly written: ((row: number) => string) | null;
  /** What has to be said of how they were read, with the column as the subject; null for nothing. */
  readonly note: Text | null;
  /** The same numbers as a narrow array, of which `values` are made when they are first read; absent where there is none. */
  readonly small?: SmallIntegers;
}

/** Whole numbers of 8 or 16 bits. */
export type SmallIntegers = Int8Array | Uint8Array | Uint8ClampedArray | Int16Array | Uint16Array;

/** How the numbers of a column were written. */
export type Writing = Partial<Pick<NumericColumn, "unit" | "written" | "note">>;

/** Points in time as epoch milliseconds (UTC), missing ones as NaN. */
export interface DateColumn {
  /** Tells it from the other kinds. */
  readonly kind: "date";
  /** Epoch milliseconds, NaN where missing. */
  readonly values: Float64Array;
  /** The characters that stand for a row's date in the source, which it is a category by; by default there are none. */
  readonly written?: ((row: number) => string) | null;
  /** True where nothing tells which clock they were written by; then `values` takes them for UTC. Default false. */
  readonly isFloating?: boolean;
  /** The time zone whose clock they were written by, which labels and axes then keep to; null or absent for UTC. */
  readonly zone?: string | null;
  /** What has to be said of how they were read, with the column as the subject; null or absent for nothing. */
  readonly note?: string | null;
}

/** 0 for false, 1 for true, 255 for missing. */
export interface BooleanColumn {
  /** Tells it from the other kinds. */
  readonly kind: "boolean";
  /** 0 for false, 1 for true, 255 for missing. */
  readonly values: Uint8Array;
  /** The characters that stand for a row's value in the source, which it is a category by; by default there are none. */
  readonly written?: ((row: number) => string) | null;
}

/** Texts as codes into `levels`, which stand in order of first appearance; -1 for missing. Every level occurs. */
export interface StringColumn {
  /** Tells it from the other kinds. */
  readonly kind: "string";
  /** An index into `levels` for each row, -1 where missing. */
  readonly codes: Int32Array;
  /** The texts, each once. */
  readonly levels: readonly string[];
  /** True where the order of `levels` is the natural one of the texts. */
  readonly isOrdered?: true;
}

/** A column of a table. */
export type Column = NumericColumn | DateColumn | BooleanColumn | StringColumn;
export type ColumnKind = Column["kind"];

/** One value as plain JavaScript has it: dates as Date, missing ones as null. */
export type CellValue = number | string | boolean | Date | null;

export const MISSING_BOOLEAN = 255;

/** A numeric column of the values, which are copied only where one is infinite; its `empty` mark worked out. */
export function numericColumn(values: Float64Array, { unit = null, written = null, note = null }: Writing = {}): NumericColumn {
  const { min, max, infinite } = statsOf(values);
  const finite = infinite > 0 ? values.map((value) => (Number.isFinite(value) ? value : Number.NaN)) : values;
  return { kind: "number", values: finite, empty: min > max, unit, written, note };
}

/** A column of nothing but missing values: numeric by convention, and `empty`. */
export function emptyColumn(rowCount: number): NumericColumn {
  return numericColumn(new Float64Array(rowCount).fill(Number.NaN));
}

/** The values of a column in words, for messages. */
export function kindInWords(kind: ColumnKind): string {
  switch (kind) {
    case "number":
      return "numbers";
    case "date":
      return "dates";
    case "boolean":
      return "true/false values";
    case "string":
      return "text";
  }
}

export function columnLength(column: Column): number {
  if (column.kind === "string") return column.codes.length;
  return column.kind === "number" && column.small ? column.small.length : column.values.length;
}

/** The value in one row; null where it is missing or there is no such row. */
export function cellAt(column: Column, row: number): CellValue {
  if (column.kind === "string") return column.levels[column.codes[row] ?? -1] ?? null;
  const value = column.values[row];
  if (value === undefined || Number.isNaN(value)) return null;
  if (column.kind === "date") return new Date(value);
  if (column.kind === "boolean") return value === MISSING_BOOLEAN ? null : value === 1;
  return value;
}

/** The first row that holds a value, or -1. */
export function firstRowWithValue(column: Column): number {
  switch (column.kind) {
    case "string":
      return column.codes.findIndex((code) => code >= 0);
    case "boolean":
      return column.values.findIndex((value) => value !== MISSING_BOOLEAN);
    default:
      return column.values.findIndex((value) => !Number.isNaN(value));
  }
}

/** The column, or an `empty` one in its place where it holds no value. */
export function orEmpty(column: Column): Column {
  return column.kind !== "number" && firstRowWithValue(column) < 0 ? emptyColumn(columnLength(column)) : column;
}

/** The same texts but some, which become missing. */
export function dropLevels({ codes, levels }: StringColumn, dropped: ReadonlySet<string>): StringColumn {
  const kept = levels.filter((level) => !dropped.has(level));
  const places = new Map(kept.map((level, place) => [level, place]));
  const recode = Int32Array.from(levels, (level) => places.get(level) ?? -1);
  return { kind: "string", codes: codes.map((code) => recode[code] ?? -1), levels: kept };
}

/** The column of the given rows alone, in their order; a row may come more than once. */
export function takeRows(column: Column, rows: Uint32Array): Column {
  return orEmpty(takeValues(column, rows));
}

function takeValues(column: Column, rows: Uint32Array): Column {
  switch (column.kind) {
    case "number":
      return numericColumn(
        Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN),
        { ...column, written: writtenAt(column, rows) },
      );
    case "date":
      return {
        ...column,
        values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN),
        written: writtenAt(column, rows),
      };
    case "boolean":
      return {
        kind: "boolean",
        values: Uint8Array.from(rows, (row) => column.values[row] ?? MISSING_BOOLEAN),
        written: writtenAt(column, rows),
      };
    case "string":
      return takeStrings(column, rows);
  }
}

function writtenAt({ written }: Pick<DateColumn, "written">, rows: Uint32Array): ((row: number) => string) | null {
  return written ? (row) => written(rows[row] as number) : null;
}

/** Codes are given anew, so that levels without a row disappear and the others stand by first appearance. */
function takeStrings(column: StringColumn, rows: Uint32Array): StringColumn {
  const recode = new Int32Array(column.levels.length).fill(-1);
  const levels: string[] = [];
  const codes = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const old = column.codes[rows[i] ?? -1] ?? -1;
    const level = column.levels[old];
    if (level === undefined) {
      codes[i] = -1;
      continue;
    }
    if (recode[old] === -1) recode[old] = levels.push(level) - 1;
    codes[i] = recode[old] ?? -1;
  }
  return { kind: "string", codes, levels };
}
