import type { StringColumn } from "../columns.js";
import { bytesOf, QUOTE, SPACE } from "./bytes.js";
import { type Cells, isBare, type Span, trimBlanks } from "./csv-cells.js";
import { Words } from "./csv-dictionary.js";
import { fieldText } from "./csv-field.js";
import type { MissingWords } from "./missing-words.js";

/**
 * The texts of a column as codes. They are told apart by their bytes, so that a string is made once for each different one.
 * Empty fields are missing, and so are the words that the user named.
 */
export function readWords(cells: Cells, isMissing: MissingWords): StringColumn {
  const { bytes, rowCount, start: startOf, end: endOf } = cells;
  const words = new Words(cells, isMissing);
  const codes = new Int32Array(rowCount);
  const span = { start: 0, end: 0 };
  for (let row = 0; row < rowCount; row++) {
    const [start, end] = [startOf(row), endOf(row)];
    if (start === end) codes[row] = -1;
    else if (isVerbatim(bytes[start] as number, bytes[end - 1] as number)) codes[row] = words.codeOf(bytes, start, end);
    else if (isQuoted(bytes, start, end)) codes[row] = end - start === 2 ? -1 : words.codeOf(bytes, start + 1, end - 1);
    else if (isPadded(bytes, narrowed(bytes, start, end, span))) codes[row] = words.codeOf(bytes, span.start, span.end);
    else {
      const own = bytesOf(fieldText(cells.raw(start, end)));
      codes[row] = own.length === 0 ? -1 : words.codeOf(own, 0, own.length);
    }
  }
  return { kind: "string", codes, levels: words.levels };
}

/** Whether a field that begins and ends with these bytes stands for itself; others may have quotes, or blanks around them. */
function isVerbatim(first: number, last: number): boolean {
  return (
    first > SPACE && first !== QUOTE && first !== 0xc2 && first !== 0xe2 && last > SPACE && last !== 0xa0 && last !== 0xaf && last !== 0x89
  );
}

function narrowed(bytes: Uint8Array, start: number, end: number, span: Span): Span {
  span.start = start;
  span.end = end;
  trimBlanks(bytes, span);
  return span;
}

/** Whether what the blanks around it leave of a field stands for itself. Beside letters beyond ASCII there may be blanks of other kinds. */
function isPadded(bytes: Uint8Array, { start, end }: Span): boolean {
  return start < end && isBare(bytes[start] as number, bytes[end - 1] as number);
}

/** Whether a field is in quotes and has none inside. */
function isQuoted(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 2 || bytes[start] !== QUOTE || bytes[end - 1] !== QUOTE) return false;
  for (let at = start + 1; at < end - 1; at++) if (bytes[at] === QUOTE) return false;
  return true;
}
