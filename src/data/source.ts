import { ChartifyError } from "../util/error.js";
import { MAX_ROWS } from "../util/limits.js";
import { show } from "../util/show.js";
import type { Text } from "../util/wording.js";
import type { Column, DateColumn, NumericColumn } from "./columns.js";
import type { NumberReading } from "./read/text-numbers.js";

/** What a table is read from: knows its columns by name and converts one when it is asked for. */
export interface ColumnSource {
  readonly rowCount: number;
  readonly names: readonly string[];
  /** Converts one of `names`. May be slow; the table calls it once per column. */
  read(name: string, place: string): Column;
  /** A column as one of numbers, where that is known already. Default: what the column holds is read as such. */
  numbers?(name: string, purpose: string, place: string): NumericColumn;
  /** The same of dates. */
  dates?(name: string, place: string): DateColumn;
  /** How a message names a row, such as `row 3` or `line 12`. */
  rowName(row: number): string;
  /** What has to be said of the data as a whole, in sentences. Default: nothing. */
  readonly notes?: readonly Text[];
  /** How its texts are read as numbers where numbers are wanted. Default: judged by themselves. */
  readonly reading?: NumberReading;
}

/** Rows by their index, counted from 0 as in the user's own array. */
export function indexName(row: number): string {
  return `row ${row}`;
}

/**
 * Refuses a source that a table cannot be made of, as somebody else's objects may be.
 *
 * @throws ChartifyError `bad-data` for a column's name that is no string, and for more rows than can be held.
 */
export function checkSource({ rowCount, names }: ColumnSource, place: string): void {
  const odd = names.findIndex((name: unknown) => typeof name !== "string");
  if (odd >= 0) throw new ChartifyError("bad-data", place, `column ${odd} is named by ${show(names[odd])}; a name must be a string.`);
  if (Number.isInteger(rowCount) && rowCount >= 0 && rowCount <= MAX_ROWS) return;
  throw new ChartifyError(
    "bad-data",
    place,
    `the data say that they have ${show(rowCount)} rows; up to ${MAX_ROWS} can be held. Aggregate them first.`,
  );
}
