import { afterMark, LF, QUOTE, SPACE } from "./bytes.js";

const BACKSLASH = 92;
const COMMA = 44;
const [OPEN_LIST, CLOSE_LIST] = [91, 93];
const [OPEN_OBJECT, CLOSE_OBJECT] = [123, 125];

/** Where a piece of text begins, and just past its end. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

/**
 * The places of the objects that a JSON list consists of, without a look at what they hold. It ends early, with false, where the text is
 * no such list; what is wrong with it is told by reading it as a whole.
 */
export function* objectsOf(bytes: Uint8Array): Generator<TextPlace, boolean> {
  let at = afterBlanks(bytes, afterMark(bytes));
  if (bytes[at] !== OPEN_LIST) return false;
  for (;;) {
    const start = afterBlanks(bytes, at + 1);
    const end = bytes[start] === OPEN_OBJECT ? endOfObject(bytes, start) : -1;
    if (end < 0) return false;
    yield { start, end };
    at = afterBlanks(bytes, end);
    if (bytes[at] === CLOSE_LIST) return afterBlanks(bytes, at + 1) === bytes.length;
    if (bytes[at] !== COMMA) return false;
  }
}

/** The places of the lines. */
export function* linesOf(bytes: Uint8Array): Generator<TextPlace> {
  for (let start = afterMark(bytes); start < bytes.length; ) {
    const newline = bytes.indexOf(LF, start);
    const end = newline < 0 ? bytes.length : newline;
    yield { start, end };
    start = end + 1;
  }
}

/** Whether nothing but blanks stands at a place. */
export function isBlankAt(bytes: Uint8Array, { start, end }: TextPlace): boolean {
  return afterBlanks(bytes, start) >= end;
}

function afterBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) <= SPACE) at++;
  return at;
}

/** Just past the brace that closes the one at `start`; -1 where none does. */
function endOfObject(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const code = bytes[at] as number;
    if (code === QUOTE) {
      for (at++; at < bytes.length && bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at++;
    } else if (code === OPEN_OBJECT) depth++;
    else if (code === CLOSE_OBJECT && --depth === 0) return at + 1;
  }
  return -1;
}
