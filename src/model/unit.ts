/** What numbers are numbers of, as it is written: `$` before, ` €` or `%` behind. */
export interface Unit {
  /** Stands before the number, behind its minus; empty for nothing. */
  prefix: string;
  /** Stands behind the number, its space included; empty for nothing. */
  suffix: string;
  /** What one of it is worth: 0.01 for `%`, else 1. Values are kept in this worth: `10%` is 0.1. */
  factor: number;
}
