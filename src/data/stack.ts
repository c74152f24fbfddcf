/**
 * Running sums of equally long series, first at the bottom. A missing value adds nothing.
 *
 * @returns for each series where its values start and end.
 */
export function stackSeries(series: readonly Float64Array[]): { starts: Float64Array[]; ends: Float64Array[] } {
  const starts: Float64Array[] = [];
  const ends: Float64Array[] = [];
  let level = new Float64Array(series[0]?.length ?? 0);
  for (const values of series) {
    starts.push(level);
    level = level.map((base, i) => base + (Number.isNaN(values[i]) ? 0 : (values[i] as number)));
    ends.push(level);
  }
  return { starts, ends };
}

/** Each number as a share of their sum, missing ones missing; of a sum of zero, all missing. */
export function sharesOf(values: Float64Array): Float64Array {
  const total = (unit: number): number => values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value / unit), 0);
  // Huge numbers are counted in units of the greatest, so that their sum is one.
  const unit = Number.isFinite(total(1)) ? 1 : values.reduce((most, value) => Math.max(most, Math.abs(value) || 0), 0);
  const sum = total(unit);
  return values.map((value) => (sum === 0 ? Number.NaN : value / unit / sum));
}
