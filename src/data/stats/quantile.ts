/**
 * Quantiles with linear interpolation between order statistics, as pandas and NumPy take them by default
 * (type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996).
 *
 * @param sorted Ascending, without missing values.
 * @param shares Each from 0 to 1.
 * @returns One quantile per share; NaN for no values.
 */
export function quantiles(sorted: Float64Array, shares: readonly number[]): number[] {
  return shares.map((wanted) => {
    const position = (sorted.length - 1) * wanted;
    const below = Math.floor(position);
    const low = sorted[below] ?? Number.NaN;
    const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
    const share = position - below;
    if (low === high) return low;
    // The difference of two huge numbers may be none.
    return Number.isFinite(high - low) ? low + (high - low) * share : low * (1 - share) + high * share;
  });
}

/** The values that are there, ascending; the given array stays as it is. */
export function sortedPresent(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value)).sort();
}
