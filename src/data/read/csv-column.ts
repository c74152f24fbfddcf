import type { Column, DateColumn, NumericColumn } from "../columns.js";
import { emptyColumn, MISSING_BOOLEAN, numericColumn, orEmpty } from "../columns.js";
import type { ColumnPlace } from "../infer.js";
import { parseIsoBytes } from "../iso-bytes.js";
import { datesInZone } from "../time/in-zone.js";
import type { ColumnDates } from "../time/reading-dates.js";
import { withDates } from "../time/text-dates.js";
import { type Cells, cellsOf } from "./csv-cells.js";
import { parseDecimal } from "./csv-number.js";
import type { CsvLayout } from "./csv-scan.js";
import type { Separator } from "./csv-separator.js";
import { readTyped } from "./csv-typed.js";
import { readWords } from "./csv-words.js";
import { type MissingWords, missingWords } from "./missing-words.js";
import { numbersOfText } from "./number-column.js";
import { DECIMALS, type Reading } from "./reading.js";
import { type NumberReading, openNote } from "./text-numbers.js";

const BOOLEANS: ReadonlyMap<string, number> = new Map([
  ["true", 1],
  ["True", 1],
  ["TRUE", 1],
  ["false", 0],
  ["False", 0],
  ["FALSE", 0],
]);

/** What a column of a file is read by. */
export interface ColumnReading extends Reading, NumberReading {
  readonly separator: Separator;
  readonly dates: ColumnDates;
  readonly at: ColumnPlace;
}

/**
 * One column of a CSV file, typed by its values: all numbers (see `parseDecimal`, and `readTextNumbers` for those with
 * units and separators), all dates (see `readDateTexts`), all `true` or `false`, else text. An empty field, quoted or not,
 * is missing; quotes do not make a number text.
 */
export function readCsvColumn(layout: CsvLayout, index: number, reading: ColumnReading): Column {
  const cells = cellsOf(layout, index);
  const isMissing = missingWords(reading);
  if (reading.dates.format !== null) {
    const texts = readWords(cells, isMissing);
    const dates = withDates(texts, reading.dates, reading.at);
    if (dates !== texts) return dates;
  }
  return (
    readPlainNumbers(cells, reading, isMissing) ??
    readIsoDates(cells, reading.dates, isMissing, reading.at) ??
    readBooleans(cells, isMissing) ??
    readWritten(cells, reading, isMissing)
  );
}

/** Numbers without unit and thousands, which are most; undefined also where what looks like decimals are thousands. */
function readPlainNumbers(cells: Cells, reading: ColumnReading, isMissing: MissingWords): Column | undefined {
  const { decimal, thousands, separator } = reading;
  const mayBe = {
    ".": decimal !== "," && thousands !== ".",
    ",": decimal === "," || (decimal === null && thousands !== "," && separator === ";"),
  };
  for (const sign of DECIMALS) {
    const numbers = mayBe[sign] ? readNumbers(cells, sign.charCodeAt(0), isMissing) : undefined;
    if (numbers === undefined) continue;
    if (decimal !== null || numbers.empty) return numbers;
    const open = openNumber(cells, sign.charCodeAt(0));
    if (open === null) return numbers;
    const others = reading.others();
    if (others !== null) return others === sign ? numbers : undefined;
    return sign === "." && separator === ";" ? { ...numbers, note: openNote(sign, open) } : numbers;
  }
  return undefined;
}

/** A number whose decimals may be thousands, where all that have some are such; null for none, or where one tells. */
function openNumber(cells: Cells, sign: number): string | null {
  const { bytes, rowCount, start: startOf, end: endOf } = cells;
  let open: string | null = null;
  for (let row = 0; row < rowCount; row++) {
    const [start, end] = [startOf(row), endOf(row)];
    let at = start;
    while (at < end && bytes[at] !== sign) at++;
    if (at === end) {
      // Who writes 12345 does not write 1,234 for one thousand.
      if (end - start > 3 && /^"?\s*[-+]?\d{4}/.test(cells.raw(start, end))) return null;
      continue;
    }
    const cell = cells.text(row);
    if (!MAY_BE_THOUSANDS.test(cell)) return null;
    open ??= cell;
  }
  return open;
}

const MAY_BE_THOUSANDS = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;

function readWritten(cells: Cells, reading: ColumnReading, isMissing: MissingWords): Column {
  const texts = readWords(cells, isMissing);
  const numbers = numbersOfText(texts, reading);
  return numbers.kind === "number" && !numbers.empty ? numbers : withDates(texts, { ...reading.dates, format: null }, reading.at);
}

/** One column of a CSV file as its characters, without blanks around those that have no quotes. */
export function readCsvText(layout: CsvLayout, index: number, reading: Reading): Column {
  return orEmpty(readWords(cellsOf(layout, index), missingWords(reading)));
}

/** The characters of a column's first fields. */
export function sampleCsvColumn(layout: CsvLayout, index: number, count: number): string[] {
  const cells = cellsOf(layout, index);
  return Array.from({ length: Math.min(count, cells.rowCount) }, (_, row) => cells.text(row).trim());
}

/** Whether a column holds nothing but empty fields. */
export function isEmptyColumn(layout: CsvLayout, index: number): boolean {
  const { rowCount, start, end, text } = cellsOf(layout, index);
  for (let row = 0; row < rowCount; row++) if (start(row) < end(row) && text(row) !== "") return false;
  return true;
}

function readNumbers(cells: Cells, point: number, isMissing: MissingWords): NumericColumn | undefined {
  const read = readTyped(cells, isMissing, (bytes, start, end) => parseDecimal(bytes, start, end, point));
  return read === "all missing" ? emptyColumn(cells.rowCount) : read && numericColumn(read.values, { written: writtenIn(cells) });
}

/** The characters of a row's field. */
function writtenIn({ text }: Cells): (row: number) => string {
  return (row) => text(row).trim();
}

/** The form that most files have, without a string made of each field. */
function readIsoDates(cells: Cells, { zone }: ColumnDates, isMissing: MissingWords, { rowName }: ColumnPlace): Column | undefined {
  let floating = 0;
  const parse = (toUtc: (wallMs: number) => number) =>
    readTyped(cells, isMissing, (bytes, start, end) => parseIsoBytes(bytes, start, end, "day", toUtc));
  const read = parse((wallMs) => {
    floating++;
    return wallMs;
  });
  if (read === undefined || read === "all missing") return undefined;
  const isFloating = floating === read.count;
  const dates: DateColumn = { kind: "date", values: read.values, written: writtenIn(cells), isFloating };
  if (zone === null) return dates;
  if (isFloating) return datesInZone(dates, zone.name, rowName);
  // Where only some texts name a zone, each is read by itself.
  const again = parse(zone.toEpoch);
  return again === undefined || again === "all missing" ? undefined : { ...dates, values: again.values, zone: zone.name };
}

function readBooleans(cells: Cells, isMissing: MissingWords): Column | undefined {
  const read = readTyped(cells, isMissing, (_, start, end) =>
    end - start > 5 ? Number.NaN : (BOOLEANS.get(cells.raw(start, end)) ?? Number.NaN),
  );
  if (read === undefined || read === "all missing") return undefined;
  return {
    kind: "boolean",
    values: Uint8Array.from(read.values, (value) => (Number.isNaN(value) ? MISSING_BOOLEAN : value)),
    written: writtenIn(cells),
  };
}
