import { isInstance } from "../../util/kinds.js";
import type { Column, DateColumn, NumericColumn, StringColumn } from "../columns.js";
import { emptyColumn, MISSING_BOOLEAN, numericColumn, orEmpty } from "../columns.js";
import { parseIso } from "../dates.js";
import type { ColumnPlace } from "../infer.js";
import { datesInZone } from "../time/in-zone.js";
import type { ColumnDates } from "../time/reading-dates.js";
import { withDates } from "../time/text-dates.js";
import { fieldText, isBlank } from "./csv-field.js";
import { parseDecimal } from "./csv-number.js";
import type { CsvLayout } from "./csv-scan.js";
import type { Separator } from "./csv-separator.js";
import { type MissingWords, missingWords } from "./missing-words.js";
import { numbersOfText } from "./number-column.js";
import { DECIMALS, type Reading } from "./reading.js";
import { type NumberReading, openNote } from "./text-numbers.js";

const QUOTE = 34;

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
  const fields = fieldsOfColumn(layout, index);
  const isMissing = missingWords(reading);
  if (reading.dates.format !== null) {
    const texts = readText(fields, isMissing);
    const dates = withDates(texts, reading.dates, reading.at);
    if (dates !== texts) return dates;
  }
  return (
    readPlainNumbers(fields, reading, isMissing) ??
    readIsoDates(fields, reading.dates, isMissing, reading.at) ??
    readBooleans(fields, isMissing) ??
    readWritten(fields, reading, isMissing)
  );
}

/** Numbers without unit and thousands, which are most; undefined also where what looks like decimals are thousands. */
function readPlainNumbers(fields: Fields, reading: ColumnReading, isMissing: MissingWords): Column | undefined {
  const { decimal, thousands, separator } = reading;
  const mayBe = {
    ".": decimal !== "," && thousands !== ".",
    ",": decimal === "," || (decimal === null && thousands !== "," && separator === ";"),
  };
  for (const sign of DECIMALS) {
    const numbers = mayBe[sign] ? readNumbers(fields, sign.charCodeAt(0), isMissing) : undefined;
    if (numbers === undefined) continue;
    if (decimal !== null || numbers.empty) return numbers;
    const open = openNumber(fields, sign.charCodeAt(0));
    if (open === null) return numbers;
    const others = reading.others();
    if (others !== null) return others === sign ? numbers : undefined;
    return sign === "." && separator === ";" ? { ...numbers, note: openNote(sign, open) } : numbers;
  }
  return undefined;
}

/** A number whose decimals may be thousands, where all that have some are such; null for none, or where one tells. */
function openNumber({ text, rowCount, start: startOf, end: endOf }: Fields, sign: number): string | null {
  let open: string | null = null;
  for (let row = 0; row < rowCount; row++) {
    const [start, end] = [startOf(row), endOf(row)];
    let at = start;
    while (at < end && text.charCodeAt(at) !== sign) at++;
    if (at === end) {
      // Who writes 12345 does not write 1,234 for one thousand.
      if (end - start > 3 && /^"?\s*[-+]?\d{4}/.test(text.slice(start, end))) return null;
      continue;
    }
    const cell = fieldText(text, start, end);
    if (!MAY_BE_THOUSANDS.test(cell)) return null;
    open ??= cell;
  }
  return open;
}

const MAY_BE_THOUSANDS = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;

function readWritten(fields: Fields, reading: ColumnReading, isMissing: MissingWords): Column {
  const texts = readText(fields, isMissing);
  const numbers = numbersOfText(texts, reading);
  return numbers.kind === "number" && !numbers.empty ? numbers : withDates(texts, { ...reading.dates, format: null }, reading.at);
}

/** One column of a CSV file as its characters, without blanks around those that have no quotes. */
export function readCsvText(layout: CsvLayout, index: number, reading: Reading): Column {
  return orEmpty(readText(fieldsOfColumn(layout, index), missingWords(reading)));
}

/** The characters of a column's first fields. */
export function sampleCsvColumn(layout: CsvLayout, index: number, count: number): string[] {
  const fields = fieldsOfColumn(layout, index);
  return Array.from({ length: Math.min(count, fields.rowCount) }, (_, row) => writtenIn(fields)(row));
}

/** Whether a column holds nothing but empty fields. */
export function isEmptyColumn(layout: CsvLayout, index: number): boolean {
  const { text, rowCount, start, end } = fieldsOfColumn(layout, index);
  for (let row = 0; row < rowCount; row++) if (fieldText(text, start(row), end(row)) !== "") return false;
  return true;
}

/** The fields of one column, by row. */
interface Fields {
  readonly text: string;
  readonly rowCount: number;
  start(row: number): number;
  end(row: number): number;
}

function fieldsOfColumn({ text, header, rowCount, starts, ends }: CsvLayout, index: number): Fields {
  const width = header.length;
  const isLast = index === width - 1;
  return {
    text,
    rowCount,
    start: (row) => starts[row * width + index] as number,
    end: (row) => (isLast ? (ends[row] as number) : (starts[row * width + index + 1] as number) - 1),
  };
}

function readNumbers(fields: Fields, point: number, isMissing: MissingWords): NumericColumn | undefined {
  const values = readTyped(fields, isMissing, (text, start, end) => parseDecimal(text, start, end, point));
  return values === "all missing" ? emptyColumn(fields.rowCount) : values && numericColumn(values, { written: writtenIn(fields) });
}

/** The characters of a row's field. */
function writtenIn({ text, start, end }: Fields): (row: number) => string {
  return (row) => fieldText(text, start(row), end(row)).trim();
}

/** The form that most files have, without a string made of each field. */
function readIsoDates(fields: Fields, { zone }: ColumnDates, isMissing: MissingWords, { rowName }: ColumnPlace): Column | undefined {
  let floating = 0;
  const parse = (toUtc: (wallMs: number) => number) =>
    readTyped(fields, isMissing, (text, start, end) => parseIso(text, start, end, "day", toUtc));
  const values = parse((wallMs) => {
    floating++;
    return wallMs;
  });
  if (!isInstance(values, Float64Array)) return undefined;
  const isFloating = floating === values.reduce((count, ms) => count + Number(!Number.isNaN(ms)), 0);
  const dates: DateColumn = { kind: "date", values, written: writtenIn(fields), isFloating };
  if (zone === null) return dates;
  if (isFloating) return datesInZone(dates, zone.name, rowName);
  // Where only some texts name a zone, each is read by itself.
  return { ...dates, values: parse(zone.toEpoch) as Float64Array, zone: zone.name };
}

function readBooleans(fields: Fields, isMissing: MissingWords): Column | undefined {
  const values = readTyped(fields, isMissing, (text, start, end) => BOOLEANS.get(text.slice(start, end)) ?? Number.NaN);
  if (!isInstance(values, Float64Array)) return undefined;
  return {
    kind: "boolean",
    values: Uint8Array.from(values, (value) => (Number.isNaN(value) ? MISSING_BOOLEAN : value)),
    written: writtenIn(fields),
  };
}

/**
 * The values as `parse` reads them (NaN for what it cannot), missing ones as NaN; undefined as soon as one is neither.
 * Fields are trimmed and freed of quotes before, and no string is made of them.
 */
function readTyped(
  { text, rowCount, start: startOf, end: endOf }: Fields,
  isMissing: MissingWords,
  parse: (text: string, start: number, end: number) => number,
): Float64Array | "all missing" | undefined {
  const values = new Float64Array(rowCount);
  let hasValue = false;
  let hasWord = false;
  for (let row = 0; row < rowCount; row++) {
    let start = startOf(row);
    let end = endOf(row);
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
    if (text.charCodeAt(start) === QUOTE && start + 1 < end && text.charCodeAt(end - 1) === QUOTE) {
      start++;
      end--;
      while (start < end && isBlank(text.charCodeAt(start))) start++;
      while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
    }
    if (start === end) {
      values[row] = Number.NaN;
      continue;
    }
    const value = isMissing.hasOwn && isMissing.said(text.slice(start, end)) ? Number.NaN : parse(text, start, end);
    values[row] = value;
    if (!Number.isNaN(value)) hasValue = true;
    else if (end - start <= isMissing.longest && isMissing.known(text.slice(start, end))) hasWord = true;
    else return undefined;
  }
  if (hasValue) return values;
  return hasWord ? undefined : "all missing";
}

function readText({ text, rowCount, start: startOf, end: endOf }: Fields, isMissing: MissingWords): StringColumn {
  const codes = new Int32Array(rowCount);
  const codeOf = new Map<string, number>();
  for (let row = 0; row < rowCount; row++) {
    const value = fieldText(text, startOf(row), endOf(row));
    if (value === "" || (isMissing.hasOwn && isMissing.said(value))) {
      codes[row] = -1;
      continue;
    }
    let code = codeOf.get(value);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(value, code);
    }
    codes[row] = code;
  }
  return { kind: "string", codes, levels: [...codeOf.keys()] };
}
