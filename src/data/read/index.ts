import { ChartifyError } from "../../util/error.js";
import { quote, show } from "../../util/show.js";
import { didYouMean } from "../../util/suggest.js";
import type { Table } from "../table.js";
import { readCsv } from "./csv.js";
import { readJson, readNdjson } from "./json.js";
import { hasTable } from "./json-table.js";
import { JUDGED, type Reading } from "./reading.js";

/** Text formats that a table can be read from. */
export const TABLE_FORMATS = ["csv", "tsv", "json", "ndjson"] as const;
/** How a table is written in a file. */
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The format that a text is written in, by its first characters: JSON, NDJSON, else CSV of any separator. */
export function sniffFormat(text: string): TableFormat {
  const start = /[^\s\ufeff]/.exec(text)?.index ?? 0;
  if (text[start] === "[") return "json";
  if (text[start] !== "{") return "csv";
  const end = text.indexOf("\n", start);
  const line = end < 0 ? text.slice(start) : text.slice(start, end);
  const isLast = end < 0 || !/\S/.test(text.slice(end));
  // A whole object on the first line is a row where another is below it, or where its values are no columns.
  return isRow(line, isLast) ? "ndjson" : "json";
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
 * Reads a table from the text of a file. The separator of `csv` is guessed; `tsv` is separated by tabs.
 *
 * @param place The file's name, for messages.
 * @throws ChartifyError `bad-format` for another format; `bad-file` and `bad-data` as the reader of the format does.
 */
export function readTable(text: string, format: TableFormat, place: string, reading: Reading = JUDGED): Table {
  switch (format) {
    case "csv":
      return readCsv(text, { place, reading });
    case "tsv":
      return readCsv(text, { place, separator: "\t", reading });
    case "json":
      return readJson(text, place, reading);
    case "ndjson":
      return readNdjson(text, place, reading);
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
