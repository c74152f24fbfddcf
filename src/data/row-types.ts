import type { CellValue } from "./columns.js";

/** An Arrow table of any library, known by what it can do (apache-arrow, flechette). */
export interface ArrowLike {
  /** How many rows there are. */
  readonly numRows: number;
  /** Names the columns. */
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  /** A column by its name. */
  getChild(name: string): unknown;
}

/**
 * What every plot takes: an array of row objects (records, interfaces, instances of a class), an object of columns
 * (arrays or typed arrays of equal length), an Arrow-like table, or a `Table`. Missing values are null, undefined, NaN
 * or an invalid Date.
 *
 * Data of no known type, as `JSON.parse` and `await response.json()` give it, is taken too and then checked when the
 * code runs. Where the type is known, column names are checked by the compiler, and what is no data is refused at them.
 */
export type Data = unknown;

/**
 * `Known`, or `Open` where `R` is any or a type parameter, into which the compiler cannot look. For a type parameter the
 * condition stays undecided; since it cannot hold for any, names are then compared with `Open` alone.
 */
type IfKnown<R, Known, Open> = [[0] extends [1 & R] ? 1 : never] extends [never] ? Known : Open;

/** The keys of all members of a union, not only the common ones: rows may lack a column. */
type KeysOf<R> = R extends unknown ? Extract<keyof R, string> : never;

/** The values of a column; undefined where some rows lack it. */
export type ValueOf<R, K extends string> = unknown extends R ? unknown : R extends unknown ? (K extends keyof R ? R[K] : undefined) : never;

type Method = (...given: never) => unknown;

/** Names whose values may be `V`. Columns of unknown type and empty ones count, methods of a class do not. */
type NamesOf<R, V> = { [K in KeysOf<R>]: MayBe<ValueOf<R, K>, V> extends true ? K : never }[KeysOf<R>];

type MayBe<T, V> = unknown extends T ? true : [T] extends [never] ? true : [T] extends [Method] ? false : [T] extends [V] ? true : false;

/** The columns of rows `R` whose values may be `V`; any string where nothing is known of them. */
export type ColumnIn<R, V = unknown> = IfKnown<
  R,
  [KeysOf<R>] extends [never] ? string : string extends KeysOf<R> ? string : NamesOf<R, V>,
  keyof R
> &
  string;

/** What a cell of a table holds for a value of type `V`: null where it is missing, a number for a bigint. */
export type CellOf<V> = unknown extends V ? CellValue : CellOfKnown<V> | null;

type CellOfKnown<V> = V extends null | undefined
  ? never
  : V extends number | bigint
    ? number
    : V extends string
      ? string
      : V extends boolean
        ? boolean
        : Date;

/** A row of a table as an object. */
export type TableRow<R, N extends string> = { [K in N]: CellOf<ValueOf<R, K>> };

/** Columns of a table as arrays. */
export type TableColumns<R, N extends string> = { [K in N]: CellOf<ValueOf<R, K>>[] };
