import type { TypedArray } from "../util/kinds.js";
import { isInstance } from "../util/kinds.js";
import { type NumericColumn, numericColumn } from "./columns.js";

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

/** The numbers of a typed array in memory of their own, so that the user's may change afterwards. */
export function typedColumn(values: TypedArray): NumericColumn {
  if (!isInstance(values, BigInt64Array) && !isInstance(values, BigUint64Array)) return numericColumn(new Float64Array(values));
  const exact: ExactDigits = new Map();
  const numbers = new Float64Array(values.length);
  for (let row = 0; row < numbers.length; row++) numbers[row] = roundedNumber(values[row] as bigint, row, exact);
  return exactColumn(numbers, exact);
}
