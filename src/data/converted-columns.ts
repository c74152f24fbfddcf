import { ChartifyError } from "../util/error.js";
import { listNames, quote, show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { phrase, type Text } from "../util/wording.js";
import { asDates } from "./as-dates.js";
import { asNumbers } from "./as-numbers.js";
import type { Column, DateColumn, NumericColumn } from "./columns.js";
import type { ColumnPlace } from "./infer.js";
import { decimalStyle, STYLE_SAMPLE } from "./read/decimal-style.js";
import { JUDGED } from "./read/reading.js";
import type { Decimal } from "./read/separators.js";
import type { NumberReading } from "./read/text-numbers.js";
import type { ColumnSource } from "./source.js";
import { orRefused } from "./source-of.js";
import { columnDates } from "./time/reading-dates.js";

/** The columns of a source, each converted when it is first asked for, as itself, as numbers or as dates, and then kept. */
export class ConvertedColumns {
  /** How numbers in texts are read. */
  readonly reading: NumberReading;
  readonly #source: ColumnSource;
  readonly #names: ReadonlySet<string>;
  readonly #columns = new Map<string, Column>();
  readonly #numeric = new Map<string, NumericColumn>();
  readonly #dated = new Map<string, DateColumn>();
  #style: Decimal | null | undefined;

  /** Nothing is read yet. */
  constructor(source: ColumnSource) {
    this.#source = source;
    this.#names = new Set(source.names);
    this.reading = source.reading ?? { ...JUDGED, separator: null, others: () => this.decimalStyle };
  }

  /** Whether there is a column of this name. */
  has(name: string): boolean {
    return this.#names.has(name);
  }

  /**
   * One column as it is.
   *
   * @throws ChartifyError `missing-column`, `bad-column`.
   */
  column(name: string, at: string): Column {
    return kept(this.#columns, name, () => {
      if (!this.has(name)) throw missingColumn(name, this.#source, at);
      return orRefused(() => this.#source.read(name, at), at, `column ${quote(name)}`);
    });
  }

  /**
   * One as numbers.
   *
   * @throws ChartifyError as `column`; `bad-column` for what is no numbers.
   */
  numbers(name: string, purpose: string, at: string): NumericColumn {
    return kept(this.#numeric, name, () => {
      const column = this.column(name, at);
      return this.#source.numbers?.(name, purpose, at) ?? asNumbers(column, purpose, this.reading, this.#at(name, at));
    });
  }

  /**
   * One as dates.
   *
   * @throws ChartifyError as `column`; `bad-column` for what is no date, with its row.
   */
  dates(name: string, at: string): DateColumn {
    return kept(this.#dated, name, () => {
      const column = this.column(name, at);
      return this.#source.dates?.(name, at) ?? asDates(column, columnDates(this.reading, name, "told"), this.#at(name, at));
    });
  }

  /** What has to be said of how some columns were read, as far as they were. */
  notesOf(names: Iterable<string>): Text[] {
    return [...names].flatMap((name) => {
      const column = this.#dated.get(name) ?? this.#numeric.get(name) ?? this.#columns.get(name);
      return (column?.kind === "number" || column?.kind === "date") && column.note ? [phrase`column ${quote(name)} ${column.note}`] : [];
    });
  }

  /** What stands before decimals in columns of text that are numbers. */
  get decimalStyle(): Decimal | null {
    if (this.#style === undefined) this.#style = decimalStyle(this.#samples());
    return this.#style;
  }

  *#samples(): Iterable<readonly string[]> {
    for (const name of this.#names) {
      const levels = this.#textsOf(name);
      if (levels !== null) yield levels.slice(0, STYLE_SAMPLE);
    }
  }

  /** Null for a column of no text; one that cannot be read tells nothing here, and is refused where it is used. */
  #textsOf(name: string): readonly string[] | null {
    try {
      const column = this.column(name, "table");
      return column.kind === "string" ? column.levels : null;
    } catch {
      return null;
    }
  }

  #at(name: string, place: string): ColumnPlace {
    return { place, name, rowName: (row) => this.#source.rowName(row) };
  }
}

function kept<V>(values: Map<string, V>, name: string, make: () => V): V {
  const known = values.get(name);
  if (known !== undefined) return known;
  const value = make();
  values.set(name, value);
  return value;
}

function missingColumn(name: unknown, { rowCount, names }: ColumnSource, place: string): ChartifyError {
  if (typeof name !== "string") {
    return new ChartifyError("missing-column", place, `a column is named by a string, not ${show(name)} (columns: ${listNames(names)}).`);
  }
  const empty = rowCount === 0 && names.length === 0 ? " The data are empty." : "";
  return new ChartifyError(
    "missing-column",
    place,
    `no column ${quote(name)} in the data (columns: ${listNames(names)}).${didYouMean(name, names)}${empty}`,
  );
}
