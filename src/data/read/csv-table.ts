import type { Text } from "../../util/wording.js";
import { asNumbers } from "../as-numbers.js";
import type { Column, NumericColumn } from "../columns.js";
import type { ColumnPlace } from "../infer.js";
import { Table } from "../table.js";
import { columnDates } from "../time/reading-dates.js";
import { readCsvColumn, readCsvText, sampleCsvColumn } from "./csv-column.js";
import type { CsvLayout } from "./csv-scan.js";
import type { Separator } from "./csv-separator.js";
import { decimalStyle, STYLE_SAMPLE } from "./decimal-style.js";
import type { Reading } from "./reading.js";
import type { Decimal } from "./separators.js";

/** What the rows of a file are made a table by. */
export interface CsvContext {
  readonly place: string;
  readonly reading: Reading;
  readonly separator: Separator;
  /** The columns' places by their names. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly notes: readonly Text[];
  /** What stands before decimals in other columns. Default: judged by all of them. */
  readonly style?: () => Decimal | null;
  /** How one column is read. Default: as all are. */
  readonly readingOf?: (name: string, at: ColumnPlace) => Reading;
  /** Is told of each column that was read. */
  readonly onRead?: (name: string, column: Column) => void;
}

/** The rows of a file as a table, whose columns are read when they are first used. */
export function csvTable(layout: CsvLayout, context: CsvContext): Table {
  const { place, reading, separator, indexOf, notes, style, onRead } = context;
  const rowName = (row: number): string => `line ${layout.lineOf(row)}`;
  const all = { ...reading, separator, others: style ?? styleOf(layout) };
  const placeOf = (name: string, readPlace: string): ColumnPlace => ({ place: readPlace, name, rowName });
  const readingOf = (name: string, at: ColumnPlace) => ({ ...all, ...context.readingOf?.(name, at) });
  const columns = new Map<string, Column>();
  const read = (name: string, readPlace: string): Column => {
    const index = indexOf.get(name) ?? -1;
    const at = placeOf(name, readPlace);
    const own = readingOf(name, at);
    const isText = own.types.get(name) === "text";
    const column = isText
      ? readCsvText(layout, index, own)
      : readCsvColumn(layout, index, { ...own, dates: columnDates(own, name, "judged"), at });
    onRead?.(name, column);
    columns.set(name, column);
    return column;
  };
  // What fails to be numbers in the way that is known of the column is not to be read in another one.
  const numbers = (name: string, purpose: string, readPlace: string): NumericColumn => {
    const at = placeOf(name, readPlace);
    return asNumbers(columns.get(name) ?? read(name, readPlace), purpose, readingOf(name, at), at);
  };
  return Table.fromSource({ rowCount: layout.rowCount, names: [...indexOf.keys()], read, numbers, rowName, notes, reading: all }, place);
}

/** What stands before decimals in the columns that tell, worked out once. */
export function styleOf(layout: CsvLayout): () => Decimal | null {
  let style: Decimal | null | undefined;
  return () => {
    if (style === undefined) style = decimalStyle(samples(layout));
    return style;
  };
}

function* samples(layout: CsvLayout): Iterable<string[]> {
  for (const index of layout.header.keys()) yield sampleCsvColumn(layout, index, STYLE_SAMPLE);
}
