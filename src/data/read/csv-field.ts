import { ChartifyError } from "../../util/error.js";
import { show } from "../../util/show.js";

const QUOTE = 34;
const CR = 13;
const LF = 10;

/** A field without its quotes, two quotes inside a quoted one standing for one; without the blanks around it where it has none. */
export function fieldText(text: string, start: number, end: number): string {
  if (text.charCodeAt(start) === QUOTE && text.charCodeAt(end - 1) === QUOTE && start + 1 < end) return unquoted(text.slice(start, end));
  if (start === end || !(isBlank(text.charCodeAt(start)) || isBlank(text.charCodeAt(end - 1)) || text.charCodeAt(start) === QUOTE))
    return text.slice(start, end);
  const trimmed = text.slice(start, end).trim();
  return WHOLLY_QUOTED.test(trimmed) ? unquoted(trimmed) : trimmed;
}

const WHOLLY_QUOTED = /^"(?:[^"]|"")*"$/;

function unquoted(quoted: string): string {
  return quoted.slice(1, -1).replaceAll('""', '"');
}

/** Blanks that people and programs put around values, those without a break included. */
export function isBlank(code: number): boolean {
  return code <= 32 ? code === 32 || code === 9 : code >= 0xa0 && (code === 0xa0 || code === 0x202f || code === 0x2009);
}

/** Where the quote of a quoted field stands, blanks before it or not; -1 for an unquoted one. */
export function firstQuote(text: string, start: number, separator: number): number {
  const code = text.charCodeAt(start);
  if (code === QUOTE) return start;
  if (code === separator || !isBlank(code)) return -1;
  let at = start + 1;
  while (isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== separator) at++;
  // What only looks quoted, such as ` "a" or "b"`, is text as it stands.
  return text.charCodeAt(at) === QUOTE && isFieldEnd(text, afterBlanks(text, closingQuote(text, at) + 1, separator), separator) ? at : -1;
}

/** The quote that closes the one at `start`; -2 where none does. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at < 0 ? -2 : at;
}

function afterBlanks(text: string, start: number, separator: number): number {
  let at = start;
  while (isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== separator) at++;
  return at;
}

function isFieldEnd(text: string, at: number, separator: number): boolean {
  const code = text.charCodeAt(at);
  return at >= 0 && (at >= text.length || code === separator || code === CR || code === LF);
}

/** Just past a quoted field that begins at `start`, and the blanks behind it. */
export function endOfQuoted(text: string, start: number, separator: number, place: string, line: number): number {
  const at = closingQuote(text, start);
  if (at < 0) {
    throw new ChartifyError(
      "bad-file",
      `${place}, line ${line}`,
      'a quote is opened and never closed. Close it, or write it twice ("") inside quotes.',
    );
  }
  const end = afterBlanks(text, at + 1, separator);
  if (isFieldEnd(text, end, separator)) return end;
  const found = show(text.slice(start, at + 20));
  const where = `${place}, line ${line + countLines(text, start, at)}`;
  throw new ChartifyError("bad-file", where, `text follows a closing quote (${found}). Write a quote inside a quoted value twice ("").`);
}

/** The end of the line that `start` stands in. */
export function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) at++;
  return at;
}

/** How many lines end from `start` to `end`. */
export function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count++;
  }
  return count;
}

/** Whether a line ends there in two characters. */
export function isCrLf(text: string, at: number): boolean {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF;
}
