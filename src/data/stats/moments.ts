/** Size, mean and central moments of values without missing ones, summed in two passes against cancellation. */
export interface Moments {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Mean of squared deviations (divided by the count). */
  readonly variance: number;
  /** Mean of cubed deviations in standard deviations; 0 where all are equal. */
  readonly skewness: number;
}

export function moments(values: Float64Array): Moments {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
    sum += value;
  }
  const count = values.length;
  const mean = sum / count;
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    const deviation = value - mean;
    squares += deviation * deviation;
    cubes += deviation * deviation * deviation;
  }
  const variance = squares / count;
  return { count, min, max, mean, variance, skewness: variance > 0 ? cubes / count / variance ** 1.5 : 0 };
}
