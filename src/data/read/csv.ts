import { ChartifyError } from "../../util/error.js";
import { quote, show } from "../../util/show.js";
import { Table } from "../table.js";
import { readCsvColumn } from "./csv-column.js";
import { scanCsv } from "./csv-scan.js";
import type { Separator } from "./csv-separator.js";
import { SEPARATORS, sniffSeparator } from "./csv-separator.js";

export interface CsvOptions {
  /** The file's name, for messages. */
  readonly place: string;
  /** Guessed from the first lines unless given. */
  readonly separator?: Separator;
}

/**
 * Reads a CSV text (RFC 4180): the first line names the columns; quotes, line breaks in quotes, CRLF and a byte order
 * mark are understood. The whole file is checked at once, the values of a column are read when it is first used.
 *
 * A column is numbers (`1`, `-2.5`, `1e6`, `Infinity`), ISO dates or date-times, or `true` and `false` if all of its
 * values are, else text. Codes with leading zeros (`007`) keep the whole column text. An empty field is missing;
 * so are `NA`, `N/A`, `NaN`, `null`, `None` and the like in a column that otherwise is no text. In a file separated
 * by semicolons `1,5` is a number too, if all values of the column fit.
 *
 * @throws ChartifyError `bad-file` for an empty file, columns without a name or of the same name, a row of another
 *   length than the header, a quote that is not closed; the line is named. `bad-option` for another separator.
 *
 * @example
 * readCsv("fruit,price\nApple,1.2\n", { place: "sales.csv" }).toRows(); // [{ fruit: "Apple", price: 1.2 }]
 */
export function readCsv(text: string, { place, separator = sniffSeparator(text) }: CsvOptions): Table {
  if (!SEPARATORS.includes(separator)) {
    throw new ChartifyError(
      "bad-option",
      place,
      `values can be separated by ${SEPARATORS.map(quote).join(", ")}, not by ${show(separator)}.`,
    );
  }
  const layout = scanCsv(text, separator, place);
  const names = columnNames(layout.header, place);
  const indexOf = new Map(names.map((name, index) => [name, index]));
  return Table.fromSource(
    {
      rowCount: layout.rowCount,
      names,
      read: (name) => readCsvColumn(layout, indexOf.get(name) ?? -1, separator === ";"),
      rowName: (row) => `line ${layout.lines[row]}`,
    },
    place,
  );
}

/** Names without blanks around them, for `fruit, price` means the column `price`. */
function columnNames(header: readonly string[], place: string): string[] {
  const names = header.map((name) => name.trim());
  const nameless = names.indexOf("");
  if (nameless >= 0) {
    throw new ChartifyError(
      "bad-file",
      `${place}, line 1`,
      `column ${nameless + 1} of ${names.length} has no name. Name it, or leave it out (pandas: index=False).`,
    );
  }
  const seen = new Set<string>();
  const doubled = names.find((name) => seen.size === seen.add(name).size);
  if (doubled !== undefined) {
    throw new ChartifyError("bad-file", `${place}, line 1`, `two columns are called ${quote(doubled)}. Give each a name of its own.`);
  }
  return names;
}
