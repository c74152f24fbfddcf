import { type Cells, isBare, trim } from "./csv-cells.js";
import type { MissingWords } from "./missing-words.js";

/** The values of a column of one kind. */
export interface TypedValues {
  /** NaN where missing. */
  readonly values: Float64Array;
  /** How many are there. */
  readonly count: number;
}

/**
 * The values as `parse` reads them (NaN for what it cannot), missing ones as NaN; undefined as soon as one is neither.
 * Fields are trimmed and freed of quotes before, and a string is made only of those that are no such value.
 */
export function readTyped(
  { bytes, rowCount, start: startOf, end: endOf, raw }: Cells,
  isMissing: MissingWords,
  parse: (bytes: Uint8Array, start: number, end: number) => number,
): TypedValues | "all missing" | undefined {
  const { hasOwn, longest } = isMissing;
  const values = new Float64Array(rowCount);
  const span = { start: 0, end: 0 };
  let count = 0;
  let hasWord = false;
  for (let row = 0; row < rowCount; row++) {
    let start = startOf(row);
    let end = endOf(row);
    if (start < end && !isBare(bytes[start] as number, bytes[end - 1] as number)) {
      span.start = start;
      span.end = end;
      trim(bytes, span);
      ({ start, end } = span);
    }
    if (start === end) {
      values[row] = Number.NaN;
      continue;
    }
    const isSaid = hasOwn && end - start <= 3 * longest && isMissing.said(raw(start, end));
    const value = isSaid ? Number.NaN : parse(bytes, start, end);
    values[row] = value;
    if (!Number.isNaN(value)) count++;
    else if (end - start <= 3 * longest && isMissing.known(raw(start, end))) hasWord = true;
    else return undefined;
  }
  if (count > 0) return { values, count };
  return hasWord ? undefined : "all missing";
}
