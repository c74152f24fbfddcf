import type { ColumnIn } from "../data/row-types.js";
import type { RowOf } from "../data/table.js";

export type { ArrowLike, Data } from "../data/row-types.js";

/** The column names of a data set, as far as its type tells them; else any string. */
export type ColumnName<D> = ColumnIn<RowOf<D>>;

/** The columns of numbers. */
export type NumericColumnName<D> = ColumnIn<RowOf<D>, number | bigint | null | undefined>;

/** The columns that a datetime axis takes: dates, ISO strings or epoch milliseconds. */
export type DateColumnName<D> = ColumnIn<
  RowOf<D>,
  Date | string | number | bigint | { readonly [Symbol.toStringTag]: string } | null | undefined
>;

/** What stands on the x axis: numbers, or dates. */
export type XKind = "number" | "date";

/** The columns that fit on an x axis of the kind. */
export type XColumnName<D, K extends XKind> = K extends "date" ? DateColumnName<D> : NumericColumnName<D>;

/** Columns of values of the kind: one, or of numbers several, of which each makes a series. */
export type WideColumnName<D, K extends XKind> = K extends "date"
  ? DateColumnName<D>
  : NumericColumnName<D> | readonly NumericColumnName<D>[];
