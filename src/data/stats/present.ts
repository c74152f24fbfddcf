/** The finite values: the array itself where all are, so that it is not to be written into. */
export function presentOf(values: Float64Array): Float64Array {
  for (const value of values) if (!Number.isFinite(value)) return values.filter(Number.isFinite);
  return values;
}
