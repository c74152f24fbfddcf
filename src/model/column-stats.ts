/** What one pass over a column tells. Missing values are NaN. */
export interface ColumnStats {
  /** The least finite value; above `max` where there is none. */
  readonly min: number;
  /** The largest finite value. */
  readonly max: number;
  /** How many values are NaN. */
  readonly missing: number;
  /** How many are infinite. */
  readonly infinite: number;
  /** Whether no finite value is below one before it. */
  readonly isAscending: boolean;
  /** Of the finite values, weighted by where they stand: another sum is another column. */
  readonly sum: number;
}
