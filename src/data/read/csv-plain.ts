import { CR, LF, QUOTE, SPACE, TAB } from "./bytes.js";
import { firstQuote } from "./csv-field.js";
import type { FieldStarts } from "./csv-places.js";

/**
 * Adds the records at a place as long as they are plain, each on one line: fields without quotes, or in quotes without a quote or
 * a break inside, as many as the header has. One loop, with nothing made for a record or a field.
 *
 * @returns Where the first other record begins, or what stands between records, or the text ends.
 */
export function scanPlain(bytes: Uint8Array, rows: FieldStarts, start: number, separator: number): number {
  const { length } = bytes;
  const width = rows.stride - 1;
  let { places } = rows;
  let next = rows.rowCount * rows.stride;
  let [rowStart, at, lacking] = [start, start, width];
  for (;;) {
    if (lacking === width) {
      if (at >= length || bytes[at] === LF || bytes[at] === CR) break;
      if (next + rows.stride > places.length) {
        rows.grow(at);
        places = rows.places;
      }
    }
    places[next++] = at;
    // What lies beyond the end of the text is as the end of a line.
    let code = at < length ? (bytes[at] as number) : LF;
    if (code === QUOTE) {
      do code = ++at < length ? (bytes[at] as number) : LF;
      while (code !== QUOTE && code !== LF && code !== CR);
      if (code !== QUOTE) break;
      code = ++at < length ? (bytes[at] as number) : LF;
      if (code !== separator && code !== LF && code !== CR) break;
    } else if (mayBeBlank(code) && firstQuote(bytes, at, separator) >= 0) break;
    while (code !== separator && code !== LF && code !== CR) code = ++at < length ? (bytes[at] as number) : LF;
    lacking--;
    if (code === separator) {
      if (lacking === 0) break;
      at++;
    } else {
      if (lacking > 0) break;
      places[next++] = at + 1;
      rows.rowCount++;
      at += code === CR && bytes[at + 1] === LF ? 2 : 1;
      rowStart = at;
      lacking = width;
    }
  }
  return rowStart;
}

/** Whether a blank may begin with a byte; see `blankAt`. */
function mayBeBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === 0xc2 || code === 0xe2;
}
