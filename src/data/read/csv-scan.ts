import { ChartifyError } from "../../util/error.js";
import { listNames, show } from "../../util/show.js";
import { phrase, setting } from "../../util/wording.js";
import { countLines, endOfLine, endOfQuoted, fieldText, firstQuote, isCrLf } from "./csv-field.js";

const CR = 13;
const LF = 10;

/** Where the fields of a CSV text stand in it: offsets instead of strings, 4 bytes a field. */
export interface CsvLayout {
  readonly text: string;
  /** The fields of the first record, unquoted. */
  readonly header: readonly string[];
  readonly rowCount: number;
  /** First character of each field, row by row; a quoted one begins with its quote. */
  readonly starts: Uint32Array;
  /** Per row: just past its last field. */
  readonly ends: Uint32Array;
  /** Per row: the line in the file that it begins on, the first being 1. */
  readonly lines: Uint32Array;
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
interface Source {
  readonly text: string;
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
export function scanCsv(text: string, separator: string, begin: CsvStart, place: string): CsvLayout {
  const source = { text, separator, place };
  const fields = new Fields(source);
  let header: readonly string[] | undefined;
  let headerLine = begin.line;
  let { at, line } = begin;
  const { comment } = begin;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) {
      at += isCrLf(text, at) ? 2 : 1;
      line++;
    } else if (comment !== null && text.startsWith(comment, at)) {
      at = endOfLine(text, at);
    } else {
      const end = fields.scanRecord(at, line);
      if (header === undefined) {
        header = begin.lacksFirst ? ["", ...fields.takeHeader(end.at)] : fields.takeHeader(end.at);
        headerLine = line;
      } else fields.endRow(header, end.at, line);
      at = end.at + (isCrLf(text, end.at) ? 2 : 1);
      line = end.line + 1;
    }
  }
  if (header === undefined) throw new ChartifyError("bad-file", place, "the file is empty. Its first line must name the columns.");
  return { text, header, headerLine, ...fields.layout() };
}

/** Offsets of fields, which grow with the text. */
class Fields {
  readonly #source: Source;
  readonly #separator: number;
  #starts = new Uint32Array(1024);
  #ends = new Uint32Array(256);
  #lines = new Uint32Array(256);
  readonly #short: ShortRow[] = [];
  #lacking = 0;
  #count = 0;
  #rowCount = 0;
  /** Where the fields of the record begin that is being scanned. */
  #first = 0;

  constructor(source: Source) {
    this.#source = source;
    this.#separator = source.separator.charCodeAt(0);
  }

  /** Where a record ends, and its last line. */
  scanRecord(start: number, firstLine: number): { readonly at: number; readonly line: number } {
    const { text, place } = this.#source;
    const separator = this.#separator;
    const length = text.length;
    let [at, line] = [start, firstLine];
    this.#first = this.#count;
    for (;;) {
      if (this.#count === this.#starts.length) this.#starts = grow(this.#starts);
      this.#starts[this.#count++] = at;
      const quoteAt = firstQuote(text, at, separator);
      if (quoteAt >= 0) {
        const end = endOfQuoted(text, quoteAt, separator, place, line);
        line += countLines(text, at, end);
        at = end;
      } else {
        for (let code = text.charCodeAt(at); at < length && code !== separator && code !== LF && code !== CR; ) {
          code = text.charCodeAt(++at);
        }
      }
      if (at >= length || text.charCodeAt(at) !== separator) return { at, line };
      at++;
    }
  }

  /** The fields of the record, which is none of the rows. */
  takeHeader(end: number): string[] {
    const names = fieldsOf(this.#source.text, this.#starts.subarray(0, this.#count), end);
    this.#count = 0;
    return names;
  }

  /** Makes the record a row of as many fields as the header. */
  endRow(header: readonly string[], end: number, line: number): void {
    const expected = this.#first + header.length;
    const count = this.#count - this.#first;
    let rowEnd = end;
    if (this.#count > expected) {
      if (!areEmpty(this.#starts.subarray(expected, this.#count), end)) throw raggedRow(header, count, this.#source, line);
      rowEnd = (this.#starts[expected] as number) - 1;
    } else if (this.#count < expected) {
      this.#lacking += expected - this.#count;
      // Offsets cost memory, which has to stay in proportion to the text.
      if (this.#lacking > this.#source.text.length) throw raggedRow(header, count, this.#source, line);
      this.#short.push({ row: this.#rowCount, count });
      // Each of those that are lacking ends where it begins.
      while (this.#starts.length < expected) this.#starts = grow(this.#starts);
      for (let i = this.#count; i < expected; i++) this.#starts[i] = ++rowEnd;
    }
    if (this.#rowCount === this.#ends.length) [this.#ends, this.#lines] = [grow(this.#ends), grow(this.#lines)];
    this.#ends[this.#rowCount] = rowEnd;
    this.#lines[this.#rowCount++] = line;
    this.#count = expected;
  }

  layout(): Pick<CsvLayout, "rowCount" | "starts" | "ends" | "lines" | "short"> {
    return { rowCount: this.#rowCount, starts: this.#starts, ends: this.#ends, lines: this.#lines, short: this.#short };
  }
}

function fieldsOf(text: string, starts: Uint32Array, end: number): string[] {
  return Array.from(starts, (start, i) => fieldText(text, start, i + 1 < starts.length ? (starts[i + 1] as number) - 1 : end));
}

/** Whether the last fields of a record have nothing in them. */
function areEmpty(starts: Uint32Array, end: number): boolean {
  return starts.every((start, i) => start === (i + 1 < starts.length ? (starts[i + 1] as number) - 1 : end));
}

function grow(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Refuses a row that does not have as many values as the header. */
export function raggedRow(
  header: readonly string[],
  count: number,
  { separator, place }: Pick<Source, "separator" | "place">,
  line: number,
): ChartifyError {
  const values = count === 1 ? "1 value" : `${count} values`;
  const columns = header.length === 1 ? "1 column" : `${header.length} columns`;
  const titles =
    header.length === 1 || header.length * 2 < count
      ? phrase` If titles stand before the header, skip their lines (${setting("skipRows", line - 1)}).`
      : "";
  return new ChartifyError(
    "bad-file",
    `${place}, line ${line}`,
    phrase`${`${values}, where the header has ${columns} (${listNames(header)}). `}Give each line as many values as the header, and put quotes around one that contains ${show(separator)}.${titles}`,
  );
}
