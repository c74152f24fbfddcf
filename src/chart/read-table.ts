import { toUtf8 } from "../data/read/decode.js";
import { readTable as readText, TABLE_FORMATS, type TableFormat } from "../data/read/index.js";
import { readData } from "../data/read/json.js";
import { JUDGED, type ReadingOptions, readingSpecs } from "../data/read/reading.js";
import type { RowOf, Table } from "../data/table.js";
import { ChartifyError } from "../util/error.js";
import { isInstance, isObject, isTypedArray } from "../util/kinds.js";
import { optional, readChoice, readOptions, readString, required } from "../util/options.js";
import { show } from "../util/show.js";

/** Options of `readTable`. */
export interface ReadTableOptions extends ReadingOptions {
  /** How the table is written. The separator of `csv` is guessed, `tsv` is separated by tabs. */
  readonly format: TableFormat;
  /** What messages call the source, such as the file's name. Default `readTable`. */
  readonly name?: string | undefined;
}

/** Options of `readTable` for data in memory. */
export interface ReadDataOptions extends Omit<ReadingOptions, "comment" | "skipRows" | "encoding"> {
  /** What messages call the data. Default `readTable`. */
  readonly name?: string | undefined;
}

/** What a cell may be. */
type Cell = string | number | bigint | boolean | Date | { readonly [Symbol.toStringTag]: string } | null | undefined;

/** A row whose texts may turn out to be numbers or dates; nothing is known of one whose objects become columns of their own. */
export type RowRead<R> = unknown extends R
  ? R
  : R extends { readonly [K in keyof R]: Cell }
    ? { readonly [K in keyof R]: [Extract<R[K], string>] extends [never] ? R[K] : unknown }
    : Record<string, unknown>;

const name = optional(readString, "readTable");
const specs = { format: required(readChoice(TABLE_FORMATS)), name, ...readingSpecs };
const { comment: _, skipRows: __, encoding: ___, ...dataSpecs } = readingSpecs;
const memorySpecs = { name, ...dataSpecs };

/**
 * Reads a table from a text or the bytes of a file (UTF-8, UTF-16 with a byte order mark, or `encoding`), as a page gets them from
 * `fetch` or a file input; or from data in memory, such as parsed JSON, whose texts are then read as a file's are: `decimal`,
 * `missing`, `dateFormat`, `types` and the like say how. Column types are inferred: numbers, dates, true and false, else text. JSON may
 * be wrapped as services and programs send it: `{ "data": [...] }`, GeoJSON, lists of values with their names, objects in rows
 * (`user.name`). Bytes of CSV are read when a column is first used: leave them as they are until then. `R` is what a row holds, where the compiler is to check column names; nothing holds the data to it.
 *
 * @throws ChartifyError `bad-argument` for another source, `bad-option` for options, `bad-file` and `bad-data` for a
 *   damaged table, with the line, and for JSON that holds several tables.
 * @example
 * const sales = readTable<{ fruit: string; price: number }>(await response.text(), { format: "csv" });
 * const orders = readTable([{ day: "03/02/2024", total: "1.234" }], { dateFormat: "%d/%m/%Y", decimal: "," });
 */
export function readTable<R = unknown>(source: string | Uint8Array, options: ReadTableOptions): Table<R>;
/**
 * Reads a table from data in memory, whose texts are read as a file's are.
 *
 * @throws ChartifyError `bad-option` for options, `bad-data` for what is no table, or several.
 */
export function readTable<const D extends object>(data: D, options?: ReadDataOptions): Table<RowRead<RowOf<D>>>;
export function readTable(source: unknown, options: object = {}): Table {
  const isBytes = isInstance(source, Uint8Array) && isTypedArray(source);
  if (isObject(source) && !isInstance(source, Uint8Array)) {
    const { name: place, ...reading } = readOptions("readTable", options, memorySpecs);
    return readData(source, place, { ...JUDGED, ...reading });
  }
  const { format, name: place, ...reading } = readOptions("readTable", options, specs);
  if (typeof source === "string") return readText(source, format, place, reading);
  if (isBytes) return readText(toUtf8(source, place, reading.encoding), format, place, reading);
  throw new ChartifyError(
    "bad-argument",
    "readTable, source",
    `must be a text, a Uint8Array of bytes, or data such as an array of row objects, not ${show(source)}.`,
  );
}
