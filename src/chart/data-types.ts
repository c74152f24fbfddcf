import type { Table } from "../data/table.js";

/** An Arrow table of any library, known by what it can do (apache-arrow, flechette). */
export interface ArrowLike {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  getChild(name: string): unknown;
}

/**
 * What every plot takes: an array of row objects, an object of columns (arrays or typed arrays of equal length),
 * an Arrow-like table, or a `Table`. Missing values are null, undefined, NaN or an invalid Date.
 */
export type Data = readonly object[] | ArrowLike | Table | object;

type Row<D> = D extends Table | ArrowLike
  ? Record<string, unknown>
  : D extends readonly (infer R)[]
    ? R
    : { [K in keyof D]: D[K] extends ArrayLike<infer V> ? V : never };

type Name<R> = string extends keyof R ? string : Extract<keyof R, string>;

/** The column names of a data set, as far as its type tells them; else any string. */
export type ColumnName<D> = Name<Row<D>>;

/** Names of the columns whose values may be `V`; columns of unknown type count. */
type ColumnOf<D, V> = string extends keyof Row<D>
  ? string
  : { [K in Name<Row<D>>]: unknown extends Row<D>[K & keyof Row<D>] ? K : Row<D>[K & keyof Row<D>] extends V ? K : never }[Name<Row<D>>];

/** The columns of numbers. */
export type NumericColumnName<D> = ColumnOf<D, number | bigint | null | undefined>;

/** The columns that a datetime axis takes: dates, ISO strings or epoch milliseconds. */
export type DateColumnName<D> = ColumnOf<D, Date | string | number | bigint | { readonly [Symbol.toStringTag]: string } | null | undefined>;

/** What stands on the x axis: numbers, or dates. */
export type XKind = "number" | "date";

export type XColumnName<D, K extends XKind> = K extends "date" ? DateColumnName<D> : NumericColumnName<D>;
