import type { Codes } from "./codes.js";
import type { DateColumn, NumericColumn } from "./columns.js";
import { takeRows } from "./columns.js";
import type { Left } from "./question-parts.js";
import { Table } from "./table.js";

/** Rows of a table that are asked by themselves. */
export interface Part {
  readonly whole: Whole;
  readonly rows: Uint32Array;
}

const PARTS = new WeakMap<Table, Part>();

/** What a table is a part of; null for one that stands for itself. */
export function partOf(table: Table): Part | null {
  return PARTS.get(table) ?? null;
}

/** What the parts of a table have in common. */
export interface Shares {
  /** Whether the places that an option's columns name are those of the whole: categories, points in time. */
  places(option: string): boolean;
  /** Whether bins are those of the whole. */
  readonly bins: boolean;
}

/**
 * A table that answers in parts, such as one for each panel of a figure. How a column is read and how its values are called
 * and ordered is that of the whole, and rows without one are counted there, once.
 */
export class Whole {
  /** All rows. */
  readonly table: Table;
  /** What the parts share. */
  readonly shares: Shares;
  readonly #known = new Map<object, unknown>();

  constructor(table: Table, shares: Shares) {
    this.table = table;
    this.shares = shares;
  }

  /** The given rows alone, in their order. */
  part(rows: Uint32Array): Table {
    const { table } = this;
    const part = Table.fromSource(
      {
        rowCount: rows.length,
        names: table.columnNames,
        read: (name, place) => takeRows(table.column(name, place), rows),
        numbers: (name, purpose, place) => takeNumbers(table.numericColumn(name, place, purpose), rows),
        dates: (name, place) => takeNumbers(table.dateColumn(name, place), rows),
        rowName: (row) => table.rowName(rows[row] ?? row),
        reading: table.reading,
      },
      "part",
    );
    PARTS.set(part, { whole: this, rows });
    return part;
  }

  /** What `read` gives for a question or a part of one, worked out once for all parts. */
  once<T>(key: object, read: (table: Table) => T): T {
    if (!this.#known.has(key)) this.#known.set(key, read(this.table));
    return this.#known.get(key) as T;
  }
}

function takeNumbers<C extends NumericColumn | DateColumn>(column: C, rows: Uint32Array): C {
  const written = column.written ?? null;
  return {
    ...column,
    values: Float64Array.from(rows, (row) => column.values[row] as number),
    written: written === null ? null : (row: number) => written(rows[row] as number),
  };
}

/** Values in order, and for each row the place of its value among them. */
interface Coded {
  readonly levels: Left;
  readonly codes: Codes;
}

/** The values of the whole, with the codes of some rows. */
export function codesOf<R extends Coded>(read: R, rows: Uint32Array): R {
  return { ...read, codes: Int32Array.from(rows, (row) => read.codes[row] as number) };
}

/** The values that a part has itself, with the count of rows without one that the whole has. */
export function withLeftOf<R extends Coded>(own: R, { levels: { missing, rowCount, rows } }: Coded): R {
  return { ...own, levels: { ...own.levels, missing, rowCount, rows } };
}
