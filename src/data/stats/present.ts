import { areAllFinite, statsOf } from "./column-stats.js";

/** The finite values: the array itself where all are, so that it is not to be written into. */
export function presentOf(values: Float64Array): Float64Array {
  const stats = statsOf(values);
  if (areAllFinite(stats)) return values;
  const present = new Float64Array(values.length - stats.missing - stats.infinite);
  let count = 0;
  for (const value of values) if (value - value === 0) present[count++] = value;
  return present;
}
