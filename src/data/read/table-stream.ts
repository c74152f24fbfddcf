import type { Text } from "../../util/wording.js";
import type { Table } from "../table.js";

/** Some rows of a table that comes piece by piece. */
export interface Piece {
  readonly table: Table;
  /** The line of the file that a row begins on. */
  lineOf(row: number): number;
  /** Where the first row begins that is not whole in the bytes that were given. */
  readonly rest: number;
  /** A column as categories, by what stands in the file; -1 where that is nothing. */
  keys(name: string): { readonly codes: Int32Array; readonly levels: readonly string[] };
}

/** A table that comes piece by piece, all of whose columns are read in the way that the first piece shows. */
export interface TableStream {
  /**
   * The rows that are whole in some bytes, which begin where those before ended.
   *
   * @throws ChartifyError for what is no such table, and for a value that contradicts how those before were read; the line is named.
   */
  read(bytes: Uint8Array, isLast: boolean): Piece;
  /** A table of a few rows of all pieces: what `keys` gave of some columns, read as those of the whole file are, and the rows' lines. */
  gather(columns: ReadonlyMap<string, readonly string[]>, lines: readonly number[]): Table;
  /** What has to be said of the whole, once it is read. */
  readonly notes: readonly Text[];
}
