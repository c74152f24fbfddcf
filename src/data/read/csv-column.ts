import { isInstance } from "../../util/kinds.js";
import type { Column } from "../columns.js";
import { emptyColumn, MISSING_BOOLEAN, numericColumn } from "../columns.js";
import { parseIso } from "../dates.js";
import { parseDecimal } from "./csv-number.js";
import type { CsvLayout } from "./csv-scan.js";
import { fieldText } from "./csv-scan.js";

const POINT = 46;
const COMMA = 44;
const QUOTE = 34;

/**
 * Words that stand for a missing value in a column of numbers, dates or booleans. In a column of text they are text
 * (Namibia's code is NA); only an empty field is missing there.
 */
const MISSING_WORDS: ReadonlySet<string> = new Set(["NA", "N/A", "n/a", "#N/A", "NaN", "nan", "-nan", "null", "NULL", "Null", "None"]);

const BOOLEANS: ReadonlyMap<string, number> = new Map([
  ["true", 1],
  ["True", 1],
  ["TRUE", 1],
  ["false", 0],
  ["False", 0],
  ["FALSE", 0],
]);

/**
 * One column of a CSV file, typed by its values: all numbers (see `parseDecimal`), all full ISO dates or date-times,
 * all `true` or `false`, else text. An empty field, quoted or not, is missing; quotes do not make a number text.
 *
 * @param decimalComma Also takes `1,5` for a number, if all values of the column fit.
 */
export function readCsvColumn(layout: CsvLayout, index: number, decimalComma: boolean): Column {
  const fields = fieldsOfColumn(layout, index);
  return (
    readNumbers(fields, POINT) ??
    (decimalComma ? readNumbers(fields, COMMA) : undefined) ??
    readDates(fields) ??
    readBooleans(fields) ??
    readText(fields)
  );
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

function readNumbers(fields: Fields, point: number): Column | undefined {
  const values = readTyped(fields, (text, start, end) => parseDecimal(text, start, end, point));
  return values === "all missing" ? emptyColumn(fields.rowCount) : values && numericColumn(values);
}

function readDates(fields: Fields): Column | undefined {
  const values = readTyped(fields, (text, start, end) => parseIso(text, start, end, "day"));
  return isInstance(values, Float64Array) ? { kind: "date", values } : undefined;
}

function readBooleans(fields: Fields): Column | undefined {
  const values = readTyped(fields, (text, start, end) => BOOLEANS.get(text.slice(start, end)) ?? Number.NaN);
  if (!isInstance(values, Float64Array)) return undefined;
  return {
    kind: "boolean",
    values: Uint8Array.from(values, (value) => (Number.isNaN(value) ? MISSING_BOOLEAN : value)),
  };
}

/**
 * The values as `parse` reads them (NaN for what it cannot), missing ones as NaN; undefined as soon as one is neither.
 * Fields are trimmed and freed of quotes before, and no string is made of them.
 */
function readTyped(
  { text, rowCount, start: startOf, end: endOf }: Fields,
  parse: (text: string, start: number, end: number) => number,
): Float64Array | "all missing" | undefined {
  const values = new Float64Array(rowCount);
  let hasValue = false;
  let hasWord = false;
  for (let row = 0; row < rowCount; row++) {
    let start = startOf(row);
    let end = endOf(row);
    if (text.charCodeAt(start) === QUOTE && start < end) {
      start++;
      end--;
    }
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
    if (start === end) {
      values[row] = Number.NaN;
      continue;
    }
    const value = parse(text, start, end);
    values[row] = value;
    if (!Number.isNaN(value)) hasValue = true;
    else if (end - start <= 4 && MISSING_WORDS.has(text.slice(start, end))) hasWord = true;
    else return undefined;
  }
  if (hasValue) return values;
  return hasWord ? undefined : "all missing";
}

function readText({ text, rowCount, start: startOf, end: endOf }: Fields): Column {
  const codes = new Int32Array(rowCount);
  const codeOf = new Map<string, number>();
  for (let row = 0; row < rowCount; row++) {
    const value = fieldText(text, startOf(row), endOf(row));
    if (value === "") {
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

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
