import { decodeText } from "../data/read/decode.js";
import { readTable as readText, TABLE_FORMATS, type TableFormat } from "../data/read/index.js";
import { type ReadingOptions, readingSpecs } from "../data/read/reading.js";
import type { Table } from "../data/table.js";
import { ChartifyError } from "../util/error.js";
import { isInstance, isTypedArray } from "../util/kinds.js";
import { optional, readChoice, readOptions, readString, required } from "../util/options.js";
import { show } from "../util/show.js";

/** Options of `readTable`. */
export interface ReadTableOptions extends ReadingOptions {
  /** How the table is written. The separator of `csv` is guessed, `tsv` is separated by tabs. */
  readonly format: TableFormat;
  /** What messages call the source, such as the file's name. Default `readTable`. */
  readonly name?: string | undefined;
}

const specs = { format: required(readChoice(TABLE_FORMATS)), name: optional(readString, "readTable"), ...readingSpecs };

/**
 * Reads a table from a text or the bytes of a file (UTF-8, UTF-16 with a byte order mark, or `encoding`), as a page gets them from
 * `fetch` or a file input. Column types are inferred: numbers, ISO dates and date-times, true and false, else text.
 * `R` is what a row holds, where the compiler is to check column names; nothing holds the data to it.
 *
 * @throws ChartifyError `bad-argument` for another source, `bad-option` for options, `bad-file` and `bad-data` for a
 *   damaged table, with the line.
 * @example
 * const sales = readTable<{ fruit: string; price: number }>(await response.text(), { format: "csv" });
 */
export function readTable<R = unknown>(source: string | Uint8Array, options: ReadTableOptions): Table<R> {
  const { format, name, ...reading } = readOptions("readTable", options, specs);
  if (typeof source === "string") return readText(source, format, name, reading);
  if (isInstance(source, Uint8Array) && isTypedArray(source))
    return readText(decodeText(source, name, reading.encoding), format, name, reading);
  throw new ChartifyError("bad-argument", "readTable, source", `must be a text or a Uint8Array of bytes, not ${show(source)}.`);
}
