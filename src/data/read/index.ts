import { ChartifyError } from "../../util/error.js";
import { quote, show } from "../../util/show.js";
import { didYouMean } from "../../util/suggest.js";
import type { Table } from "../table.js";
import { afterMark, bytesOf, LF, SPACE } from "./bytes.js";
import { rawText } from "./cell-text.js";
import { readCsv } from "./csv.js";
import { readJson, readNdjson } from "./json.js";
import { hasTable } from "./json-table.js";
import { JUDGED, type Reading } from "./reading.js";

/** Text formats that a table can be read from. */
export const TABLE_FORMATS = ["csv", "tsv", "json", "ndjson"] as const;
/** How a table is written in a file. */
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The format that a text, or its bytes in UTF-8, is written in, by its first characters: JSON, NDJSON, else CSV of any separator. */
export function sniffFormat(source: string | Uint8Array): TableFormat {
  const bytes = bytesOf(source);
  const start = firstLetter(bytes, afterMark(bytes));
  const sign = String.fromCharCode(bytes[start] ?? 0);
  if (sign === "[") return "json";
  if (sign !== "{") return "csv";
  const newline = bytes.indexOf(LF, start);
  const end = newline < 0 ? bytes.length : newline;
  // A whole object on the first line is a row where another is below it, or where its values are no columns.
  return isRow(rawText(bytes, start, end), firstLetter(bytes, end) === bytes.length) ? "ndjson" : "json";
}

/** The first place from there that holds neither a blank nor a break, or the end. */
function firstLetter(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) <= SPACE) at++;
  return at;
}

function isRow(line: string, isLast: boolean): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return !isLast || !hasTable(value);
  } catch {
    return false;
  }
}

/**
 * Reads a table from the text of a file, or its bytes in UTF-8. The separator of `csv` is guessed; `tsv` is separated by tabs.
 *
 * @param place The file's name, for messages.
 * @throws ChartifyError `bad-format` for another format; `bad-file` and `bad-data` as the reader of the format does.
 */
export function readTable(source: string | Uint8Array, format: TableFormat, place: string, reading: Reading = JUDGED): Table {
  switch (format) {
    case "csv":
      return readCsv(source, { place, reading });
    case "tsv":
      return readCsv(source, { place, separator: "\t", reading });
    case "json":
      return readJson(source, place, reading);
    case "ndjson":
      return readNdjson(source, place, reading);
    default: {
      const hint = typeof format === "string" ? didYouMean(format, TABLE_FORMATS) : "";
      throw new ChartifyError(
        "bad-format",
        place,
        `tables are read as ${TABLE_FORMATS.map(quote).join(", ")}, not ${show(format)}.${hint}`,
      );
    }
  }
}
