import type { Factor, PositionColumn } from "./columns.js";

/** Maps values of a column to pixels along one direction. */
export interface Projection {
  /** Pixel of one value or category; NaN for what is missing or cannot be shown. */
  at(value: number | Factor | null | undefined): number;
  /** Pixels of a whole column. */
  column(column: PositionColumn): Float64Array;
  /** Puts pixels in the place of so many numbers from the first on, without memory of its own; not for a categorical axis. */
  place(numbers: Float64Array, count: number): void;
  /** Numbers below this have no place, such as zero and less on a log axis; the others stand in the order of their values, or against it. */
  readonly least: number;
  /** Size of one category's step in pixels; on other axes the least distance between marks that have a width, 0 for none. */
  readonly stepPx: number;
  /** Pixel of the end where a baseline stands that the axis cannot show (zero on a log axis). */
  readonly basePx: number;
}
