import { ChartifyError } from "../../util/error.js";
import { listNames, show } from "../../util/show.js";
import { phrase, setting } from "../../util/wording.js";
import { bytesOf, CR, LF, startsWith } from "./bytes.js";
import { rawText } from "./cell-text.js";
import { countLines, endOfLine, endOfQuoted, fieldText, firstQuote, lineEndAt, OpenQuote } from "./csv-field.js";
import { FieldStarts, LineNumbers } from "./csv-places.js";
import { scanPlain } from "./csv-plain.js";

/** Where the fields of a CSV text stand in its bytes: offsets instead of strings, 4 bytes a field. */
export interface CsvLayout {
  /** The text in UTF-8. */
  readonly bytes: Uint8Array;
  /** The fields of the first record, unquoted. */
  readonly header: readonly string[];
  readonly rowCount: number;
  /**
   * The first byte of each field, row by row; a quoted one begins with its quote. Behind the fields of a row stands where another
   * one would begin, so that each field ends one byte before the next.
   */
  readonly starts: Uint32Array;
  /** The line in the file that a row begins on, the first being 1. */
  lineOf(row: number): number;
  /** The line in the file that the header begins on. */
  readonly headerLine: number;
  /** Rows that have fewer fields than the header; the others are empty ones. */
  readonly short: readonly ShortRow[];
}

/** A row that lacks fields. */
export interface ShortRow {
  readonly row: number;
  /** How many it has. */
  readonly count: number;
}

/** Where the records of a text begin, and what is none. */
export interface CsvStart {
  /** Where the header begins, or a blank line before it. */
  readonly at: number;
  /** Its line in the file. */
  readonly line: number;
  /** What a line begins with that is no record; null where all are. */
  readonly comment: string | null;
  /** Whether the header lacks the name of the first column. */
  readonly lacksFirst: boolean;
}

/** What the fields of a text are told by. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly separator: string;
  readonly place: string;
}

/**
 * Finds the records and fields of a CSV text (RFC 4180). Lines may end in CRLF, LF or CR; blank lines are skipped; a
 * quote inside an unquoted field is an ordinary character, blanks around a quoted one are none. Empty fields beyond the
 * header's last are left out, as a comma at the end of each line makes them; fields that a row lacks are empty.
 *
 * Our own, because csv-parse outside Node brings a Buffer polyfill (122 kB) and takes 15 s for a million rows.
 *
 * @throws ChartifyError `bad-file` for an empty text, a row with more fields than the header, a quote that is
 *   never closed or followed by text; its place names the line.
 */
export function scanCsv(bytes: Uint8Array, separator: string, begin: CsvStart, place: string): CsvLayout {
  return scanPart({ bytes, separator, place }, begin, { header: null, isLast: true }).layout;
}

/** Where a part of a text lies in it. */
interface Part {
  /** The header, where an earlier part has it. */
  readonly header: Pick<CsvLayout, "header" | "headerLine"> | null;
  /** Whether nothing comes behind it. */
  readonly isLast: boolean;
}

/**
 * The same of a part of a text, with the place where the record begins that may go on beyond the part.
 *
 * @throws ChartifyError as `scanCsv`.
 */
export function scanPart(
  source: Source,
  begin: CsvStart,
  { header, isLast }: Part,
): { readonly layout: CsvLayout; readonly rest: Position } {
  const { bytes, place } = source;
  const comment = begin.comment === null ? null : bytesOf(begin.comment);
  const [code, length] = [source.separator.charCodeAt(0), bytes.length];
  let next: Position = { at: begin.at, line: begin.line };
  let rows = header === null ? null : new Rows(source, header.header, header.headerLine);
  while (next.at < length) {
    const { at, line }: Position = next;
    const first = bytes[at];
    const before = rows?.count ?? 0;
    if (first === LF || first === CR) next = nextLine(bytes, next);
    else if (comment !== null && startsWith(bytes, comment, at)) next = { at: endOfLine(bytes, at), line };
    else if (rows === null) {
      const { cells, end } = scanRecord(source, at, line);
      const names = namesOf(bytes, cells, end.at);
      rows = new Rows(source, begin.lacksFirst ? ["", ...names] : names, line);
      next = nextLine(bytes, end);
    } else {
      // Most files have plain records only, which are told in one loop.
      if (comment === null) next = rows.addPlain(at, line, code);
      if (next.at === at) {
        try {
          next = nextLine(bytes, rows.add(at, line));
        } catch (cause) {
          // What closes the quote may be in the next part.
          if (!isLast && cause instanceof OpenQuote) break;
          throw cause;
        }
      }
    }
    if (isLast || next.at < length) continue;
    // What reaches the end of a part may go on behind it.
    next = rows !== null && rows.count > before ? rows.dropLast() : { at, line };
    break;
  }
  if (rows === null) throw new ChartifyError("bad-file", place, "the file is empty. Its first line must name the columns.");
  return { layout: rows.layout(), rest: next };
}

interface Position {
  readonly at: number;
  readonly line: number;
}

function nextLine(bytes: Uint8Array, { at, line }: Position): Position {
  return { at: at + lineEndAt(bytes, at), line: line + 1 };
}

/** Any record: where its fields begin, where it ends, and its last line. */
function scanRecord({ bytes, separator, place }: Source, start: number, firstLine: number): { cells: number[]; end: Position } {
  const code = separator.charCodeAt(0);
  const cells: number[] = [];
  let [at, line] = [start, firstLine];
  for (;;) {
    cells.push(at);
    const quoteAt = firstQuote(bytes, at, code);
    if (quoteAt >= 0) {
      const end = endOfQuoted(bytes, quoteAt, code, place, line);
      line += countLines(bytes, at, end);
      at = end;
    } else {
      while (at < bytes.length && bytes[at] !== code && bytes[at] !== LF && bytes[at] !== CR) at++;
    }
    if (at >= bytes.length || bytes[at] !== code) return { cells, end: { at, line } };
    at++;
  }
}

function namesOf(bytes: Uint8Array, cells: readonly number[], end: number): string[] {
  return cells.map((start, i) => fieldText(rawText(bytes, start, (cells[i + 1] ?? end + 1) - 1)));
}

/** The rows below a header, as many fields in each. */
class Rows {
  readonly #source: Source;
  readonly #header: readonly string[];
  readonly #headerLine: number;
  readonly #starts: FieldStarts;
  readonly #lines = new LineNumbers();
  readonly #short: ShortRow[] = [];
  #lacking = 0;

  constructor(source: Source, header: readonly string[], headerLine: number) {
    this.#source = source;
    this.#header = header;
    this.#headerLine = headerLine;
    this.#starts = new FieldStarts(header.length + 1, source.bytes.length);
  }

  get count(): number {
    return this.#starts.rowCount;
  }

  /** Takes the last row away, and gives the place where it begins. */
  dropLast(): Position {
    const row = this.#starts.rowCount - 1;
    const at = this.#starts.dropLast();
    if (this.#short.at(-1)?.row === row) this.#short.pop();
    return { at, line: this.#lines.of(row) };
  }

  /** Adds plain records as far as there are some; where what comes behind them begins. */
  addPlain(at: number, line: number, separator: number): Position {
    const first = this.#starts.rowCount;
    const next = scanPlain(this.#source.bytes, this.#starts, at, separator);
    const count = this.#starts.rowCount - first;
    if (count > 0) this.#lines.add(first, line);
    return { at: next, line: line + count };
  }

  /** Adds any record, and gives its end. */
  add(start: number, line: number): Position {
    const { bytes } = this.#source;
    const { cells, end } = scanRecord(this.#source, start, line);
    const [count, expected] = [cells.length, this.#header.length];
    let rowEnd = end.at;
    if (count > expected) {
      if (!areEmpty(cells.slice(expected), end.at)) throw raggedRow(this.#header, count, this.#source, line, isBehindGap(bytes, start));
      rowEnd = (cells[expected] as number) - 1;
    } else if (count < expected) {
      this.#lacking += expected - count;
      // Offsets cost memory, which has to stay in proportion to the text.
      if (this.#lacking > bytes.length) throw raggedRow(this.#header, count, this.#source, line);
      this.#short.push({ row: this.#starts.rowCount, count });
    }
    this.#lines.add(this.#starts.rowCount, line);
    this.#starts.addRow(cells, rowEnd);
    return end;
  }

  layout(): CsvLayout {
    const { rowCount, places: starts } = this.#starts;
    const lines = this.#lines;
    return {
      bytes: this.#source.bytes,
      header: this.#header,
      headerLine: this.#headerLine,
      rowCount,
      starts,
      lineOf: (row) => lines.of(row),
      short: this.#short,
    };
  }
}

/** Whether the last fields of a record have nothing in them. */
function areEmpty(starts: readonly number[], end: number): boolean {
  return starts.every((start, i) => start === (starts[i + 1] ?? end + 1) - 1);
}

/** Refuses a row that does not have as many values as the header. */
export function raggedRow(
  header: readonly string[],
  count: number,
  { separator, place }: Pick<Source, "separator" | "place">,
  line: number,
  isBehindGap = false,
): ChartifyError {
  const values = count === 1 ? "1 value" : `${count} values`;
  const columns = header.length === 1 ? "1 column" : `${header.length} columns`;
  const advice = isBehindGap
    ? "An empty line stands before it, so that the file seems to hold two tables: put each into a file of its own."
    : `Give each line as many values as the header, and put quotes around one that contains ${show(separator)}.`;
  const titles =
    header.length === 1 || header.length * 2 < count
      ? phrase` If titles stand before the header, skip their lines (${setting("skipRows", line - 1)}).`
      : "";
  return new ChartifyError(
    "bad-file",
    `${place}, line ${line}`,
    phrase`${`${values}, where the header has ${columns} (${listNames(header)}). ${advice}`}${isBehindGap ? "" : titles}`,
  );
}

/** Whether an empty line, or one of nothing but separators, stands before a record. */
function isBehindGap(bytes: Uint8Array, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (bytes[at] === LF || bytes[at] === CR)) at--;
  const breaks = new TextDecoder().decode(bytes.subarray(at + 1, start));
  return breaks.replaceAll("\r\n", "\n").length > 1;
}
