import { quote } from "../../util/show.js";
import type { Text } from "../../util/wording.js";
import { Table } from "../table.js";
import { columnDates } from "../time/reading-dates.js";
import { blanksAsTabs } from "./blank-separated.js";
import { bytesOf } from "./bytes.js";
import { isEmptyColumn, readCsvColumn, readCsvText, sampleCsvColumn } from "./csv-column.js";
import { type CsvFrame, frameOf, totalNote } from "./csv-frame.js";
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
  const { layout, below, notes } = frameOf(scanCsv(bytes, head.separator, head, place), head.separator, place);
  const { indexOf, note } = columnIndices(layout, below);
  const names = [...indexOf.keys()];
  checkReading(reading, names, place);
  let style: Decimal | null | undefined;
  const others = (): Decimal | null => {
    if (style === undefined) style = decimalStyle(samples(layout));
    return style;
  };
  const rowName = (row: number): string => `line ${layout.lineOf(row)}`;
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
      notes: [
        ...(head.title === null ? [] : [`the header is taken to be in line ${layout.headerLine}, below ${quote(head.title)}.`]),
        ...(head.lacksFirst ? ['the header has one name less than the rows have values; the first column is called "column 1".'] : []),
        ...notes,
        ...note,
        ...totalNote(layout, reading),
        ...(layout.rowCount > 0 ? [] : [`${place} has a header and no rows, so there is nothing to draw.`]),
      ],
      reading: columnReading,
    },
    place,
  );
}

function* samples(layout: CsvLayout): Iterable<string[]> {
  for (const index of layout.header.keys()) yield sampleCsvColumn(layout, index, STYLE_SAMPLE);
}

interface Names {
  /** The columns' places by their names. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly note: readonly Text[];
}

/**
 * The columns' names have no blanks around them, for `fruit, price` means the column `price`. One that comes again gets a number, as in
 * pandas and DuckDB (`price_2`); where the header has several lines, those of the others are added to it.
 */
function columnIndices(layout: CsvLayout, below: CsvFrame["below"]): Names {
  const given = fullNames(layout.header, below);
  const taken = new Set(given);
  const indexOf = new Map<string, number>();
  const again: string[] = [];
  for (const [index, own] of given.entries()) {
    if (own === "" && isEmptyColumn(layout, index)) continue;
    const name = own === "" ? freeName(`column ${index + 1}`, taken) : own;
    const free = indexOf.has(name) ? numbered(name, taken) : name;
    if (free !== name) again.push(free);
    taken.add(free);
    indexOf.set(free, index);
  }
  const [first] = again;
  if (first === undefined) return { indexOf, note: [] };
  const names = again.length === 1 ? quote(first) : `${quote(first)} and so on, ${again.length} in all`;
  return { indexOf, note: [`columns of line ${layout.headerLine} have the same name; those that come again are called ${names}.`] };
}

function fullNames(header: readonly string[], below: CsvFrame["below"]): string[] {
  const names = header.map((name) => name.trim());
  const isUnclear = new Set(names).size < names.length;
  return names.map((name, index) => {
    const more = below.map((line) => (line[index] ?? "").trim()).filter((cell) => cell !== "" && cell !== name);
    if (name === "") return more[0] ?? "";
    return isUnclear && names.indexOf(name) !== names.lastIndexOf(name) ? [name, ...more].join(" ") : name;
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeName(`${name} (unnamed)`, taken) : name;
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let n = 2;
  while (taken.has(`${name}_${n}`)) n++;
  return `${name}_${n}`;
}
