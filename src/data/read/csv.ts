import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";
import { Table } from "../table.js";
import { columnDates } from "../time/reading-dates.js";
import { isEmptyColumn, readCsvColumn, readCsvText, sampleCsvColumn } from "./csv-column.js";
import { type CsvLayout, scanCsv } from "./csv-scan.js";
import type { Separator } from "./csv-separator.js";
import { findHead } from "./csv-start.js";
import { decimalStyle, STYLE_SAMPLE } from "./decimal-style.js";
import { checkReading, JUDGED, type Reading } from "./reading.js";
import type { Decimal } from "./separators.js";

export interface CsvOptions {
  /** The file's name, for messages. */
  readonly place: string;
  /** Guessed from the first lines unless given. */
  readonly separator?: Separator;
  /** How texts are read. */
  readonly reading?: Reading;
}

/**
 * Reads a CSV text (RFC 4180): the first line names the columns; quotes, line breaks in quotes, CRLF, a byte order mark,
 * Excel's `sep=;` and lines of comment (`#`) before the header are understood. The whole file is checked at once, the
 * values of a column are read when it is first used. A column without a name is left out where it is empty, else it is
 * called by its place, `column 1`.
 *
 * A column is numbers, dates, or `true` and `false` if all of its values are, else text (see `readCsvColumn`). Codes with
 * leading zeros (`007`) keep the whole column text. An empty field is missing; so are `NA`, `-`, `null` and the like in a
 * column that otherwise is no text.
 *
 * @throws ChartifyError `bad-file` for an empty file, two columns of the same name, a row of another length than the
 *   header, a quote that is not closed; the line is named.
 *
 * @example
 * readCsv("fruit,price\nApple,1.2\n", { place: "sales.csv" }).toRows(); // [{ fruit: "Apple", price: 1.2 }]
 */
export function readCsv(text: string, { place, separator, reading = JUDGED }: CsvOptions): Table {
  const head = findHead(text, reading, separator);
  const layout = scanCsv(text, head.separator, head, place);
  const indexOf = columnIndices(layout, place);
  const names = [...indexOf.keys()];
  checkReading(reading, names, place);
  let style: Decimal | null | undefined;
  const others = (): Decimal | null => {
    if (style === undefined) style = decimalStyle(samples(layout));
    return style;
  };
  const rowName = (row: number): string => `line ${layout.lines[row]}`;
  const columnReading = { ...reading, separator: head.separator, others };
  return Table.fromSource(
    {
      rowCount: layout.rowCount,
      names,
      read: (name, readPlace) => {
        const index = indexOf.get(name) ?? -1;
        if (reading.types.get(name) === "text") return readCsvText(layout, index, reading);
        const dates = columnDates(reading, name, "judged");
        return readCsvColumn(layout, index, { ...columnReading, dates, at: { place: readPlace, name, rowName } });
      },
      rowName,
      notes: layout.rowCount > 0 ? [] : [`${place} has a header and no rows, so there is nothing to draw.`],
      reading: columnReading,
    },
    place,
  );
}

function* samples(layout: CsvLayout): Iterable<string[]> {
  for (const index of layout.header.keys()) yield sampleCsvColumn(layout, index, STYLE_SAMPLE);
}

/** The columns' places by their names, which have no blanks around them, for `fruit, price` means the column `price`. */
function columnIndices(layout: CsvLayout, place: string): Map<string, number> {
  const names = layout.header.map((name) => name.trim());
  const taken = new Set(names);
  const indices = new Map<string, number>();
  for (const [index, given] of names.entries()) {
    if (given === "" && isEmptyColumn(layout, index)) continue;
    const name = given === "" ? freeName(`column ${index + 1}`, taken) : given;
    if (indices.has(name)) {
      const where = `${place}, line ${layout.headerLine}`;
      throw new ChartifyError("bad-file", where, `two columns are called ${quote(name)}. Give each a name of its own.`);
    }
    indices.set(name, index);
  }
  return indices;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeName(`${name} (unnamed)`, taken) : name;
}
