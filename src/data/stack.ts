/** Where the values of each series start and end, for equally long series. */
export interface Stacks {
  readonly starts: Float64Array[];
  readonly ends: Float64Array[];
}

/**
 * Running sums of equally long series, first next to zero: values above zero pile upwards, those below it downwards, so that no two
 * lie on each other. A missing value adds nothing.
 */
export function stackSeries(series: readonly Float64Array[]): Stacks {
  const length = series[0]?.length ?? 0;
  const starts: Float64Array[] = [];
  const ends: Float64Array[] = [];
  const [up, down] = [new Float64Array(length), new Float64Array(length)];
  for (const values of series) {
    const [start, end] = [new Float64Array(length), new Float64Array(length)];
    for (const [i, value] of values.entries()) {
      const level = isDownwards(value, up[i] as number, down[i] as number) ? down : up;
      start[i] = level[i] as number;
      end[i] = (level[i] as number) + (value || 0);
      level[i] = end[i] as number;
    }
    starts.push(start);
    ends.push(end);
  }
  return { starts, ends };
}

/** One without a length lies where there are others, so that an outline does not run to zero and back. */
function isDownwards(value: number, up: number, down: number): boolean {
  return value < 0 || (!(value > 0) && up === 0 && down < 0);
}

/** Each number as a share of their sum, missing ones missing; of a sum of zero, all missing. */
export function sharesOf(values: Float64Array): Float64Array {
  const total = (unit: number): number => values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value / unit), 0);
  // Huge numbers are counted in units of the greatest, so that their sum is one.
  const unit = Number.isFinite(total(1)) ? 1 : values.reduce((most, value) => Math.max(most, Math.abs(value) || 0), 0);
  const sum = total(unit);
  return values.map((value) => (sum === 0 ? Number.NaN : value / unit / sum));
}
