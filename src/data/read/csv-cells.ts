import { blankAt, blankBefore, QUOTE, SPACE } from "./bytes.js";
import { cellTexts } from "./cell-text.js";
import { fieldText } from "./csv-field.js";
import type { CsvLayout } from "./csv-scan.js";

/** The fields of one column, by row. */
export interface Cells {
  readonly bytes: Uint8Array;
  readonly rowCount: number;
  /** The first byte of a row's field. */
  start(row: number): number;
  /** Just past its last byte. */
  end(row: number): number;
  /** The characters between two places. */
  raw(start: number, end: number): string;
  /** The characters of a row's field, without quotes and the blanks around it. */
  text(row: number): string;
}

/** The fields of the column that stands at a place among the others. */
export function cellsOf({ bytes, header, rowCount, starts }: CsvLayout, index: number): Cells {
  const stride = header.length + 1;
  const raw = cellTexts(bytes);
  const start = (row: number): number => starts[row * stride + index] as number;
  const end = (row: number): number => (starts[row * stride + index + 1] as number) - 1;
  return { bytes, rowCount, start, end, raw, text: (row) => fieldText(raw(start(row), end(row))) };
}

/** A piece of bytes. */
export interface Span {
  start: number;
  end: number;
}

/** Narrows a piece to what stands in it without the blanks around it and the quotes. */
export function trim(bytes: Uint8Array, span: Span): void {
  trimBlanks(bytes, span);
  if (span.end - span.start < 2 || bytes[span.start] !== QUOTE || bytes[span.end - 1] !== QUOTE) return;
  span.start++;
  span.end--;
  trimBlanks(bytes, span);
}

/** Narrows a piece to what stands in it without the blanks around it. */
export function trimBlanks(bytes: Uint8Array, span: Span): void {
  for (let length = blankAt(bytes, span.start); length > 0 && span.start < span.end; length = blankAt(bytes, span.start))
    span.start += length;
  for (let length = blankBefore(bytes, span.end); length > 0 && span.start < span.end; length = blankBefore(bytes, span.end))
    span.end -= length;
}

/** Whether `trim` leaves a piece as it is that begins and ends with these bytes; else it may. */
export function isBare(first: number, last: number): boolean {
  return first > QUOTE && first < 128 && last > SPACE && last < 128;
}
