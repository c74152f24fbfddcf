import { CR, LF, QUOTE } from "./bytes.js";
import { rawText } from "./cell-text.js";
import { countLines, endOfLine, endOfQuoted, fieldText, firstQuote, lineEndAt } from "./csv-field.js";
import { SEPARATORS, type Separator } from "./csv-separator.js";

/** So many records tell what stands above the header. */
const SAMPLE_RECORDS = 60;
const SAMPLE_LENGTH = 65_536;

/** One of the first records of a text. */
interface SampleRecord {
  readonly at: number;
  /** The lines of the file before it. */
  readonly linesBefore: number;
  readonly cells: readonly string[];
}

/** Lines above the header that are none of the table's. */
export interface Titles {
  readonly separator: Separator;
  /** How many records are titles; 0 for none. */
  readonly count: number;
  /** Where the header begins, and how many lines stand before it. */
  readonly at: number;
  readonly linesBefore: number;
  /** The first title. */
  readonly first: string;
  /** Whether the header has one name less than the rows have values, as R writes it: that of the rows' names. */
  readonly lacksFirst: boolean;
}

/**
 * What stands above the header of a table: titles, dates and sources, as exports of statistical offices, banks and spreadsheets
 * have them. They are told by having fewer values than the lines below, or by being mostly empty where those are full.
 */
export function findTitles(bytes: Uint8Array, start: number, sniffed: Separator, isGiven: boolean): Titles {
  const own = titlesBy(bytes, start, sniffed);
  if (isGiven || own.isSteady) return own;
  const all = [own, ...SEPARATORS.filter((each) => each !== sniffed).map((each) => titlesBy(bytes, start, each))];
  return all.reduce((best, next) => (next.score > best.score ? next : best));
}

interface Judged extends Titles {
  /** Whether each record has as many values as the first. */
  readonly isSteady: boolean;
  /** How many records are alike, above all those of more than one value. */
  readonly score: number;
}

function titlesBy(bytes: Uint8Array, start: number, separator: Separator): Judged {
  const records = sampleRecords(bytes, start, separator);
  const width = usualWidth(records);
  const alike = records.filter(({ cells }) => cells.length === width).length;
  const isSteady = alike === records.length;
  const lacksFirst = lacksFirstName(bytes, records, width);
  const count = lacksFirst || width < 2 ? 0 : countTitles(records, width);
  const header = records[count];
  return {
    separator,
    count,
    at: header?.at ?? start,
    linesBefore: header?.linesBefore ?? 0,
    first: records[0]?.cells.find((cell) => cell !== "") ?? "",
    lacksFirst,
    isSteady: isSteady && width > 1,
    score: width < 2 ? 0 : alike + Math.min(width, 100) / 1000,
  };
}

/** The number of values that most records have; of two as frequent the larger one. */
function usualWidth(records: readonly SampleRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width] = [...counts].reduce(
    (best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best),
    [0, 0],
  );
  return width;
}

/** R quotes texts; a decimal comma without quotes would be another reason for a value too many. */
function lacksFirstName(bytes: Uint8Array, records: readonly SampleRecord[], width: number): boolean {
  const [header, ...rows] = records;
  if (header === undefined || header.cells.length !== width - 1 || rows.length === 0) return false;
  return (
    records.every(({ at }) => bytes[at] === QUOTE) &&
    rows.every(({ cells }) => cells.length === width) &&
    header.cells.every((cell) => /^[\p{L}_.][\p{L}\d_.]*$/u.test(cell)) &&
    rows.every(({ cells }) => cells[0] !== "" && cells.at(-1) !== "") &&
    rows[0]?.cells.some(isNumeric) === true
  );
}

function countTitles(records: readonly SampleRecord[], width: number): number {
  const [first] = records;
  const isTitle = ({ cells }: SampleRecord): boolean => {
    const filled = countFilled(cells);
    return filled < width && (filled <= 1 || filled * 2 < width || /.:(?:\s|$)/.test(cells[0] ?? ""));
  };
  if (first === undefined || !isTitle(first) || width < 2) return 0;
  // An index that has no name, as pandas writes it, leaves one cell of the header empty.
  const header = records.findIndex(({ cells }) => cells.length >= width && countFilled(cells) >= Math.max(2, width - 1));
  const isBelowTitles = header > 0 && records.slice(0, header).every(isTitle);
  const next = records[header + 1];
  const names = records[header]?.cells ?? [];
  const isHeader = names.some((cell) => /\p{L}/u.test(cell)) && !names.some((cell) => isNumeric(cell) && !YEAR.test(cell));
  return isBelowTitles && isHeader && next !== undefined && next.cells.length === width ? header : 0;
}

/** What a column may be called that begins with a digit: `2024`, `2024-01`, `1960 [YR1960]`. */
export const YEAR = /^(?:1[5-9]|20|21)\d\d(?!\d)/;

function countFilled(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + Number(cell !== ""), 0);
}

/** Whether a value begins like a number or a date. */
export function isNumeric(cell: string): boolean {
  return /^[-+\u2212(<>~]?\p{Sc}?\.?\d/u.test(cell);
}

function sampleRecords(bytes: Uint8Array, start: number, separator: Separator): SampleRecord[] {
  const code = separator.charCodeAt(0);
  const end = Math.min(bytes.length, start + SAMPLE_LENGTH);
  const records: SampleRecord[] = [];
  let [at, line] = [start, 0];
  try {
    while (at < end && records.length < SAMPLE_RECORDS) {
      const cells: string[] = [];
      const record = { at, linesBefore: line, cells };
      for (let isOpen = at < endOfLine(bytes, at); isOpen; ) {
        const quoteAt = firstQuote(bytes, at, code);
        const stop = quoteAt < 0 ? endOfField(bytes, at, code) : endOfQuoted(bytes, quoteAt, code, "", 0);
        cells.push(fieldText(rawText(bytes, at, stop)));
        line += quoteAt < 0 ? 0 : countLines(bytes, at, stop);
        isOpen = bytes[stop] === code;
        at = isOpen ? stop + 1 : stop;
      }
      at += lineEndAt(bytes, at);
      line++;
      if (cells.length > 0) records.push(record);
    }
  } catch {
    // A quote that is never closed is refused where the whole text is read.
  }
  // Beyond the sample's end there may be more of the last one.
  return at >= end && end < bytes.length ? records.slice(0, -1) : records;
}

function endOfField(bytes: Uint8Array, start: number, separator: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== separator && bytes[at] !== LF && bytes[at] !== CR) at++;
  return at;
}
