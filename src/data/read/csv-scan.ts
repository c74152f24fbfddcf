import { ChartifyError } from "../../util/error.js";
import { listNames, show } from "../../util/show.js";

const QUOTE = 34;
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
}

/**
 * Finds the records and fields of a CSV text (RFC 4180). Lines may end in CRLF, LF or CR; blank lines are skipped; a
 * quote inside an unquoted field is an ordinary character.
 *
 * Our own, because csv-parse outside Node brings a Buffer polyfill (122 kB) and takes 15 s for a million rows.
 *
 * @throws ChartifyError `bad-file` for an empty text, a row with more or fewer fields than the header, a quote that is
 *   never closed or followed by text; its place names the line.
 */
export function scanCsv(text: string, separator: string, place: string): CsvLayout {
  const separatorCode = separator.charCodeAt(0);
  const length = text.length;
  let starts = new Uint32Array(1024);
  let ends = new Uint32Array(256);
  let lines = new Uint32Array(256);
  let header: string[] | undefined;
  let fieldCount = 0;
  let rowCount = 0;
  let line = 1;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  while (at < length) {
    const firstCode = text.charCodeAt(at);
    if (firstCode === LF || firstCode === CR) {
      at += isCrLf(text, at) ? 2 : 1;
      line++;
      continue;
    }
    const recordLine = line;
    const recordStart = fieldCount;
    for (;;) {
      if (fieldCount === starts.length) starts = grow(starts);
      starts[fieldCount++] = at;
      if (text.charCodeAt(at) === QUOTE) {
        const end = endOfQuoted(text, at, separatorCode, place, line);
        line += countLines(text, at, end);
        at = end;
      } else {
        for (let code = text.charCodeAt(at); at < length && code !== separatorCode && code !== LF && code !== CR; ) {
          code = text.charCodeAt(++at);
        }
      }
      if (at >= length || text.charCodeAt(at) !== separatorCode) break;
      at++;
    }
    const recordEnd = at;
    at += isCrLf(text, at) ? 2 : 1;
    line++;

    if (header === undefined) {
      header = fieldsOf(text, starts.subarray(0, fieldCount), recordEnd);
      fieldCount = 0;
      continue;
    }
    if (fieldCount - recordStart !== header.length) throw raggedRow(header, fieldCount - recordStart, separator, place, recordLine);
    if (rowCount === ends.length) [ends, lines] = [grow(ends), grow(lines)];
    ends[rowCount] = recordEnd;
    lines[rowCount++] = recordLine;
  }
  if (header === undefined) throw new ChartifyError("bad-file", place, "the file is empty. Its first line must name the columns.");
  return { text, header, rowCount, starts, ends, lines };
}

/** A field without its quotes; two quotes inside a quoted one stand for one. */
export function fieldText(text: string, start: number, end: number): string {
  return text.charCodeAt(start) === QUOTE && start < end ? text.slice(start + 1, end - 1).replaceAll('""', '"') : text.slice(start, end);
}

function fieldsOf(text: string, starts: Uint32Array, end: number): string[] {
  return Array.from(starts, (start, i) => fieldText(text, start, i + 1 < starts.length ? (starts[i + 1] as number) - 1 : end));
}

function endOfQuoted(text: string, start: number, separator: number, place: string, line: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  if (at < 0) {
    throw new ChartifyError(
      "bad-file",
      `${place}, line ${line}`,
      'a quote is opened and never closed. Close it, or write it twice ("") inside quotes.',
    );
  }
  const next = text.charCodeAt(at + 1);
  if (at + 1 < text.length && next !== separator && next !== CR && next !== LF) {
    const found = show(text.slice(start, at + 20));
    const where = `${place}, line ${line + countLines(text, start, at)}`;
    throw new ChartifyError("bad-file", where, `text follows a closing quote (${found}). Write a quote inside a quoted value twice ("").`);
  }
  return at + 1;
}

function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count++;
  }
  return count;
}

function isCrLf(text: string, at: number): boolean {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF;
}

function grow(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function raggedRow(header: readonly string[], count: number, separator: string, place: string, line: number): ChartifyError {
  const values = count === 1 ? "1 value" : `${count} values`;
  const columns = header.length === 1 ? "1 column" : `${header.length} columns`;
  return new ChartifyError(
    "bad-file",
    `${place}, line ${line}`,
    `${values}, where the header has ${columns} (${listNames(header)}). ` +
      `Give each line as many values as the header, and put quotes around one that contains ${show(separator)}.`,
  );
}
