/** Signs of a table's text as bytes of UTF-8. */
export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const QUOTE = 34;

/** The bytes of a text in UTF-8. */
export function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === "string" ? new TextEncoder().encode(text) : text;
}

/** Whether other bytes stand at a place. */
export function startsWith(bytes: Uint8Array, part: Uint8Array, at: number): boolean {
  if (at + part.length > bytes.length) return false;
  for (let i = 0; i < part.length; i++) if (bytes[at + i] !== part[i]) return false;
  return true;
}

/** The byte order mark of UTF-8. */
const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

/** Where the text begins behind a byte order mark that may stand at a place. */
export function afterMark(bytes: Uint8Array, at = 0): number {
  return startsWith(bytes, MARK, at) ? at + MARK.length : at;
}

/**
 * How many bytes the blank at a place takes: those that people and programs put around values, the ones without a break and
 * narrow ones included; 0 where none stands there.
 */
export function blankAt(bytes: Uint8Array, at: number): number {
  const code = at < bytes.length ? (bytes[at] as number) : 0;
  if (code === SPACE || code === TAB) return 1;
  if (code === 0xc2) return bytes[at + 1] === 0xa0 ? 2 : 0;
  return code === 0xe2 && bytes[at + 1] === 0x80 && (bytes[at + 2] === 0xaf || bytes[at + 2] === 0x89) ? 3 : 0;
}

/** The same of the blank that ends just before a place. */
export function blankBefore(bytes: Uint8Array, end: number): number {
  for (let length = 1; length <= 3; length++) if (end >= length && blankAt(bytes, end - length) === length) return length;
  return 0;
}
