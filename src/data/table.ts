import { ChartifyError } from "../util/error.js";
import { isInstance } from "../util/kinds.js";
import { MAX_TABLE_CELLS } from "../util/limits.js";
import { optional, readList, readOptions, readPlace, readString } from "../util/options.js";
import { show } from "../util/show.js";
import type { Text } from "../util/wording.js";
import { NUMERIC_AXIS } from "./as-numbers.js";
import type { Column, DateColumn, NumericColumn } from "./columns.js";
import { cellAt, columnLength, takeRows } from "./columns.js";
import { ConvertedColumns } from "./converted-columns.js";
import type { ArqueroTable, PolarsFrame } from "./from-frames.js";
import type { Decimal } from "./read/separators.js";
import type { NumberReading } from "./read/text-numbers.js";
import type { ArrowLike, ColumnIn, TableColumns, TableRow } from "./row-types.js";
import type { ColumnSource } from "./source.js";
import { checkSource, indexName } from "./source.js";
import { orRefused, sourceOf } from "./source-of.js";
import { columnInZone } from "./time/in-zone.js";

const readNames = readList(readString);

const NUMBERS_OPTIONS = { purpose: optional(readString, NUMERIC_AXIS) };

/**
 * A data set as typed columns, read from any form that the plots take. A column is converted when it is first
 * used and then kept, so that one that no chart uses may hold anything; leave the data as it is until then. Typed arrays are
 * copied, but for Float64Arrays of more than 16 MiB, which are used as they are: leave those unchanged as long as the table is used.
 * `R` is what a row holds, as far as it is known: the compiler checks column names against it.
 *
 * @example
 * const table = Table.from([{ fruit: "Apple", price: 1.2 }, { fruit: "Pear", price: null }], "sales");
 * table.rowCount; // 2
 * table.numbers("price", "sales"); // Float64Array [1.2, NaN]
 */
// biome-ignore lint/suspicious/noExplicitAny: a table of any columns, which every table is; unknown would not take one of known columns
export class Table<R = any> {
  /** How many rows there are. */
  readonly rowCount: number;
  /** In order of first appearance. */
  readonly columnNames: readonly string[];
  readonly #source: ColumnSource;
  readonly #columns: ConvertedColumns;
  readonly #zoned = new Map<string, Table<R>>();

  private constructor(source: ColumnSource) {
    this.rowCount = source.rowCount;
    this.columnNames = source.names;
    this.#source = source;
    this.#columns = new ConvertedColumns(source);
  }

  /**
   * A table from an array of row objects, an object of columns (arrays or typed arrays of equal length), a table of
   * apache-arrow, flechette, Arquero or polars; a `Table` is given back as it is.
   *
   * @param place The call that the data were given to, for messages. Default `Table.from`.
   * @param rowName How messages name a row object, `row 3` by default.
   * @throws ChartifyError `bad-data` for anything else, a row that is no object, columns of different length.
   */
  static from<const D>(data: D, place?: string, rowName: (row: number) => string = indexName): Table<RowOf<D>> {
    return Table.#from(data, place, rowName) as Table<RowOf<D>>;
  }

  static #from(data: unknown, place: string | undefined, rowName: (row: number) => string): Table {
    if (isInstance(data, Table)) return data;
    const at = readPlace(place, "Table.from");
    if (typeof rowName !== "function") throw new ChartifyError("bad-argument", at, `rowName must be a function, not ${show(rowName)}.`);
    return Table.fromSource(
      orRefused(() => sourceOf(data, at, rowName), at, "the data"),
      at,
    );
  }

  /**
   * A table over columns that are read on demand: what readers of files build on.
   *
   * @internal
   */
  static fromSource(source: ColumnSource, place: string): Table {
    checkSource(source, place);
    return new Table(source);
  }

  /**
   * A table of finished columns, all of the same length.
   *
   * @internal
   */
  static fromTypedColumns(columns: Iterable<readonly [string, Column]>, rowName = indexName, notes: readonly Text[] = []): Table {
    const table = new Map(columns);
    const [first] = table.values();
    return new Table({
      rowCount: first === undefined ? 0 : columnLength(first),
      names: [...table.keys()],
      read: (name) => table.get(name) as Column,
      rowName,
      notes,
    });
  }

  /** Whether there is a column of this name. */
  has(name: string): boolean {
    return this.#columns.has(name);
  }

  /**
   * One column, converted.
   *
   * @throws ChartifyError `missing-column` where there is none of that name; `bad-column` for one of mixed kinds or
   *   nested values.
   */
  column(name: ColumnIn<R>, place?: string): Column {
    return this.#columns.column(name, readPlace(place, "table.column"));
  }

  /**
   * The values of a numeric column, NaN where missing. They are the table's own: do not write into them.
   *
   * @param options `purpose` is what needs numbers, for the message; `a numeric axis` by default.
   * @throws ChartifyError as `column` does; `bad-column` for text, dates and booleans.
   */
  numbers(name: ColumnIn<R>, place?: string, options: { readonly purpose?: string } = {}): Float64Array {
    const at = readPlace(place, "table.numbers");
    const { purpose } = readOptions(at, options, NUMBERS_OPTIONS);
    return this.#columns.numbers(name, purpose, at).values;
  }

  /**
   * A column as one of numbers, with its unit.
   *
   * @internal
   */
  numericColumn(name: string, place: string, purpose: string = NUMBERS_OPTIONS.purpose.fallback): NumericColumn {
    return this.#columns.numbers(name, purpose, place);
  }

  /**
   * How numbers in texts are read.
   *
   * @internal
   */
  get reading(): NumberReading {
    return this.#columns.reading;
  }

  /**
   * What stands before decimals in columns of text that are numbers.
   *
   * @internal
   */
  get decimalStyle(): Decimal | null {
    return this.#columns.decimalStyle;
  }

  /**
   * The values of a column as epoch milliseconds (UTC), NaN where missing: dates, texts that are dates (by the clock of UTC
   * where nothing says another), years, numbers like 20240131, or epoch milliseconds. They are the table's own: do not write
   * into them.
   *
   * @throws ChartifyError as `column` does; `bad-column` for what is no date, with its row.
   */
  dates(name: ColumnIn<R>, place?: string): Float64Array {
    const at = readPlace(place, "table.dates");
    return this.#columns.dates(name, at).values;
  }

  /**
   * A column as one of dates, with the clock that it was written by.
   *
   * @internal
   */
  dateColumn(name: string, place: string): DateColumn {
    return this.#columns.dates(name, readPlace(place, "table.dateColumn"));
  }

  /**
   * How messages name a row: `row 3` counted from 0, or `line 12` where the table was read from a file.
   *
   * @internal
   */
  rowName(row: number): string {
    return this.#source.rowName(row);
  }

  /**
   * The given rows alone, in their order.
   *
   * @internal
   */
  select(rows: Uint32Array): Table<R> {
    return new Table<R>({
      rowCount: rows.length,
      names: this.columnNames,
      read: (name, place) => takeRows(this.#columns.column(name, place), rows),
      rowName: (row) => this.rowName(rows[row] ?? row),
      notes: this.#source.notes ?? [],
      reading: this.#columns.reading,
    });
  }

  /**
   * The same data by the clock of a time zone: dates that nothing tells the clock of are of that one, others are labelled by
   * it. Null for the data as they are.
   *
   * @internal
   */
  inZone(name: string | null): Table<R> {
    if (name === null) return this;
    const known = this.#zoned.get(name);
    if (known !== undefined) return known;
    const table = new Table<R>({
      rowCount: this.rowCount,
      names: this.columnNames,
      read: (column, place) => columnInZone(this.#columns.column(column, place), name, (row) => this.rowName(row)),
      rowName: (row) => this.rowName(row),
      notes: this.#source.notes ?? [],
      reading: { ...this.#columns.reading, timeZone: this.#columns.reading.timeZone ?? name },
    });
    this.#zoned.set(name, table);
    return table;
  }

  /**
   * What has to be said of the data to whoever uses them, in sentences.
   *
   * @internal
   */
  get notes(): readonly Text[] {
    return this.#source.notes ?? [];
  }

  /**
   * What has to be said of how some columns were read, as far as they were: sentences with the columns as subjects.
   *
   * @internal
   */
  notesOf(names: Iterable<string>): Text[] {
    return this.#columns.notesOf(names);
  }

  /** One object per row, dates as Date, missing values as null. */
  toRows<const N extends string = ColumnIn<R>>(names: readonly (N & ColumnIn<R>)[] = this.#everyName()): TableRow<R, N>[] {
    const columns = this.#namesOf(names, "table.toRows").map((name) => [name, this.#columns.column(name, "table.toRows")] as const);
    // Object.fromEntries defines properties, so that a column may be called `__proto__`.
    return Array.from(
      { length: this.rowCount },
      (_, row) => Object.fromEntries(columns.map(([name, column]) => [name, cellAt(column, row)])) as TableRow<R, N>,
    );
  }

  /** One array per column, dates as Date, missing values as null. */
  toColumns<const N extends string = ColumnIn<R>>(names: readonly (N & ColumnIn<R>)[] = this.#everyName()): TableColumns<R, N> {
    return Object.fromEntries(
      this.#namesOf(names, "table.toColumns").map((name) => {
        const column = this.#columns.column(name, "table.toColumns");
        return [name, Array.from({ length: this.rowCount }, (_, row) => cellAt(column, row))];
      }),
    ) as TableColumns<R, N>;
  }

  #everyName<N>(): readonly (N & ColumnIn<R>)[] {
    return this.columnNames as readonly string[] as readonly (N & ColumnIn<R>)[];
  }

  #namesOf(names: unknown, place: string): string[] {
    const wanted = readNames(names, place);
    if (wanted.length * this.rowCount <= MAX_TABLE_CELLS) return wanted;
    throw new ChartifyError(
      "too-large",
      place,
      `${this.rowCount} rows of ${wanted.length} columns are ${this.rowCount * wanted.length} values; up to ${MAX_TABLE_CELLS} are given at once. Name the columns that you need.`,
    );
  }
}

/** A row of which nothing is known: any column, any value. */
type LooseRow = Record<string, unknown>;

/** The row of what is no data: its one column name tells what to do, for that is where the compiler's message points. */
type NoRow<Sentence extends string> = { readonly [S in Sentence]: never };

/** What a row of a data set holds, as far as its type tells. */
export type RowOf<D> = unknown extends D
  ? LooseRow
  : [D] extends [object]
    ? ObjectRow<D>
    : NoRow<"the data may be null, undefined or no object: check it first">;

type ObjectRow<D extends object> =
  D extends PromiseLike<unknown>
    ? NoRow<"the data is a Promise: await it first">
    : D extends Table<infer R>
      ? unknown extends R
        ? LooseRow
        : R
      : D extends ArrowLike | ArqueroTable | PolarsFrame
        ? LooseRow
        : D extends readonly (infer R)[]
          ? R
          : { [K in keyof D as D[K] extends ArrayLike<unknown> ? K : never]: D[K] extends ArrayLike<infer V> ? V : never };
