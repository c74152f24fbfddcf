import type { TypedArray } from "../util/kinds.js";
import { isInstance } from "../util/kinds.js";
import { type NumericColumn, numericColumn, type SmallIntegers } from "./columns.js";

/** The digits of integers that a double does not hold, by their rows. */
export type ExactDigits = Map<number, string>;

/** A bigint as the nearest double, its digits kept where that is another number. */
export function roundedNumber(value: bigint, row: number, exact: ExactDigits): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) exact.set(row, String(value));
  return number;
}

/** A column of numbers, some of which have more digits than a double. */
export function exactColumn(values: Float64Array, exact: ExactDigits): NumericColumn {
  if (exact.size === 0) return numericColumn(values);
  return numericColumn(values, { written: (row) => exact.get(row) ?? String(values[row]) });
}

/** A typed array of more bytes is used as it is; a copy of one below takes a few milliseconds. */
export const MAX_COPIED_BYTES = 2 ** 24;

const BORROWED = new WeakSet<Float64Array>();

/** Whether a column is the user's own array, which they may write into. */
export function isBorrowed(values: Float64Array): boolean {
  return BORROWED.has(values);
}

/**
 * The numbers of a typed array: in memory of their own, so that the user's may change afterwards, but for large Float64Arrays,
 * which are to stay as they are for as long as the column is used.
 */
export function typedColumn(values: TypedArray): NumericColumn {
  if (canBorrow(values)) {
    const borrowed = values.subarray();
    BORROWED.add(borrowed);
    return numericColumn(borrowed);
  }
  if (isSmall(values)) return smallColumn(values.slice());
  if (!isInstance(values, BigInt64Array) && !isInstance(values, BigUint64Array)) return numericColumn(new Float64Array(values));
  const exact: ExactDigits = new Map();
  const numbers = new Float64Array(values.length);
  for (let row = 0; row < numbers.length; row++) numbers[row] = roundedNumber(values[row] as bigint, row, exact);
  return exactColumn(numbers, exact);
}

/** Not what other threads write into, or what may get shorter. */
function canBorrow(values: TypedArray): values is Float64Array {
  if (values.byteLength <= MAX_COPIED_BYTES || Object.getPrototypeOf(values) !== Float64Array.prototype) return false;
  const { buffer } = values as Float64Array<ArrayBufferLike & { readonly resizable?: boolean }>;
  return isInstance(buffer, ArrayBuffer) && buffer.resizable !== true;
}

function isSmall(values: TypedArray): values is SmallIntegers {
  return values.BYTES_PER_ELEMENT <= 2;
}

/** Narrow numbers that mostly are categories, and are made wide when a chart wants them as numbers. */
function smallColumn(small: SmallIntegers): NumericColumn {
  let wide: Float64Array | undefined;
  const column: NumericColumn = {
    kind: "number",
    get values() {
      wide ??= new Float64Array(small);
      return wide;
    },
    empty: small.length === 0,
    unit: null,
    written: null,
    note: null,
  };
  // Not for those who take all fields to change the values.
  return Object.defineProperty(column, "small", { value: small, enumerable: false });
}
