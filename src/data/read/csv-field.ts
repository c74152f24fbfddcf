import { ChartifyError } from "../../util/error.js";
import { show } from "../../util/show.js";
import { blankAt, CR, LF, QUOTE } from "./bytes.js";
import { rawText } from "./cell-text.js";

/** A field without its quotes, two quotes inside a quoted one standing for one; without the blanks around it where it has none. */
export function fieldText(raw: string): string {
  if (raw.length > 1 && raw.startsWith('"') && raw.endsWith('"')) return unquoted(raw);
  if (raw === "" || !(BLANK.test(raw.charAt(0)) || BLANK.test(raw.charAt(raw.length - 1)) || raw.startsWith('"'))) return raw;
  const trimmed = raw.trim();
  return WHOLLY_QUOTED.test(trimmed) ? unquoted(trimmed) : trimmed;
}

/** As `blankAt` has them. */
const BLANK = /[ \t\u00a0\u202f\u2009]/;
const WHOLLY_QUOTED = /^"(?:[^"]|"")*"$/;

function unquoted(quoted: string): string {
  return quoted.slice(1, -1).replaceAll('""', '"');
}

/** Where the quote of a quoted field stands, blanks before it or not; -1 for an unquoted one. */
export function firstQuote(bytes: Uint8Array, start: number, separator: number): number {
  if (bytes[start] === QUOTE) return start;
  const at = afterBlanks(bytes, start, separator);
  // What only looks quoted, such as ` "a" or "b"`, is text as it stands.
  if (at === start || bytes[at] !== QUOTE) return -1;
  const closing = closingQuote(bytes, at);
  return closing >= 0 && isFieldEnd(bytes, afterBlanks(bytes, closing + 1, separator), separator) ? at : -1;
}

/** The quote that closes the one at `start`; -1 where none does. */
function closingQuote(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(QUOTE, start + 1);
  while (at >= 0 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
  return at;
}

function afterBlanks(bytes: Uint8Array, start: number, separator: number): number {
  let at = start;
  for (let length = blankAt(bytes, at); length > 0 && bytes[at] !== separator; length = blankAt(bytes, at)) at += length;
  return at;
}

function isFieldEnd(bytes: Uint8Array, at: number, separator: number): boolean {
  return at >= bytes.length || bytes[at] === separator || bytes[at] === CR || bytes[at] === LF;
}

/** Of a quote that nothing closes, as far as the text goes. */
export class OpenQuote extends ChartifyError {}

/** So many characters of what follows a quote are shown. */
const SHOWN = 20;

/** Just past a quoted field that begins at `start`, and the blanks behind it. */
export function endOfQuoted(bytes: Uint8Array, start: number, separator: number, place: string, line: number): number {
  const at = closingQuote(bytes, start);
  if (at < 0) {
    throw new OpenQuote(
      "bad-file",
      `${place}, line ${line}`,
      'a quote is opened and never closed. Close it, or write it twice ("") inside quotes.',
    );
  }
  const end = afterBlanks(bytes, at + 1, separator);
  if (isFieldEnd(bytes, end, separator)) return end;
  const behind = rawText(bytes, at, Math.min(at + 4 * SHOWN, bytes.length)).slice(0, SHOWN);
  const found = show(rawText(bytes, start, at) + behind);
  const where = `${place}, line ${line + countLines(bytes, start, at)}`;
  throw new ChartifyError("bad-file", where, `text follows a closing quote (${found}). Write a quote inside a quoted value twice ("").`);
}

/** The end of the line that `start` stands in. */
export function endOfLine(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at++;
  return at;
}

/** How many lines end from `start` to `end`. */
export function countLines(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = bytes[at];
    if (code === LF || (code === CR && bytes[at + 1] !== LF)) count++;
  }
  return count;
}

/** How many bytes end a line at a place: two for CRLF. */
export function lineEndAt(bytes: Uint8Array, at: number): number {
  return bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
}
