import { quote } from "../../util/show.js";
import type { Text } from "../../util/wording.js";
import type { Table } from "../table.js";
import { blanksAsTabs } from "./blank-separated.js";
import { bytesOf } from "./bytes.js";
import { frameOf, shortNote, totalNote } from "./csv-frame.js";
import { columnIndices } from "./csv-names.js";
import { scanCsv } from "./csv-scan.js";
import type { Separator } from "./csv-separator.js";
import { type CsvHead, findHead } from "./csv-start.js";
import { csvTable } from "./csv-table.js";
import { checkReading, JUDGED, type Reading } from "./reading.js";

export interface CsvOptions {
  /** The file's name, for messages. */
  readonly place: string;
  /** Guessed from the first lines unless given. */
  readonly separator?: Separator;
  /** How texts are read. */
  readonly reading?: Reading;
}

/**
 * Reads a CSV text, or its bytes in UTF-8 (RFC 4180): the first line names the columns; quotes, line breaks in quotes, CRLF, a byte order mark,
 * Excel's `sep=;` and lines of comment (`#`) before the header are understood, and so are columns of numbers with blanks between them. The whole file is checked at once, the
 * values of a column are read when it is first used. A column without a name is left out where it is empty, else it is
 * called by its place, `column 1`. Titles above the header, further lines of it and footnotes are passed over, values that a line
 * lacks are missing, and a name that comes again gets a number; all of these are said in the notes.
 *
 * A column is numbers, dates, or `true` and `false` if all of its values are, else text (see `readCsvColumn`). Codes with
 * leading zeros (`007`) keep the whole column text. An empty field is missing; so are `NA`, `-`, `null` and the like in a
 * column that otherwise is no text.
 *
 * @throws ChartifyError `bad-file` for an empty file, a row of more values than the header has columns, a quote that is not
 *   closed; the line is named.
 *
 * @example
 * readCsv("fruit,price\nApple,1.2\n", { place: "sales.csv" }).toRows(); // [{ fruit: "Apple", price: 1.2 }]
 */
export function readCsv(text: string | Uint8Array, { place, separator, reading = JUDGED }: CsvOptions): Table {
  const source = bytesOf(text);
  const bytes = separator === undefined ? blanksAsTabs(source, reading.comment) : source;
  const head = findHead(bytes, reading, separator);
  const frame = frameOf(scanCsv(bytes, head.separator, head, place), head.separator, place);
  const { layout } = frame;
  const { indexOf, note } = columnIndices(layout, frame.below);
  checkReading(reading, [...indexOf.keys()], place);
  const { short, header } = layout;
  const notes = [
    ...headNotes(head, layout.headerLine),
    ...frame.notes,
    ...shortNote(short.length, layout.lineOf(short[0]?.row ?? 0), header.length),
    ...note,
    ...totalNote(layout, reading),
    ...(layout.rowCount > 0 ? [] : [`${place} has a header and no rows, so there is nothing to draw.`]),
  ];
  return csvTable(layout, { place, reading, separator: head.separator, indexOf, notes });
}

/** What is said of the lines above the rows. */
export function headNotes(head: CsvHead, headerLine: number): Text[] {
  return [
    ...(head.title === null ? [] : [`the header is taken to be in line ${headerLine}, below ${quote(head.title)}.`]),
    ...(head.lacksFirst ? ['the header has one name less than the rows have values; the first column is called "column 1".'] : []),
  ];
}
