import { ChartifyError } from "../../util/error.js";
import { quote, show } from "../../util/show.js";
import { didYouMean } from "../../util/suggest.js";
import type { Table } from "../table.js";
import { readCsv } from "./csv.js";
import { readJson, readNdjson } from "./json.js";

/** Text formats that a table can be read from. */
export const TABLE_FORMATS = ["csv", "tsv", "json", "ndjson"] as const;
/** How a table is written in a file. */
export type TableFormat = (typeof TABLE_FORMATS)[number];

/**
 * Reads a table from the text of a file. The separator of `csv` is guessed; `tsv` is separated by tabs.
 *
 * @param place The file's name, for messages.
 * @throws ChartifyError `bad-format` for another format; `bad-file` and `bad-data` as the reader of the format does.
 */
export function readTable(text: string, format: TableFormat, place: string): Table {
  switch (format) {
    case "csv":
      return readCsv(text, { place });
    case "tsv":
      return readCsv(text, { place, separator: "\t" });
    case "json":
      return readJson(text, place);
    case "ndjson":
      return readNdjson(text, place);
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
