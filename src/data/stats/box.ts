import { quantiles, sortedPresent } from "./quantile.js";

/** Five numbers of a sample; all NaN for one without values. */
export interface BoxStats {
  /** The smallest value not more than 1.5 times the interquartile range below the first quartile. */
  readonly lower: number;
  readonly q1: number;
  readonly q2: number;
  readonly q3: number;
  /** The largest value not more than 1.5 times the interquartile range above the third quartile. */
  readonly upper: number;
}

const WHISKER = 1.5;

/**
 * Quartiles by linear interpolation, as pandas has them, and whiskers to the last value within 1.5 interquartile ranges
 * (Tukey, "Exploratory Data Analysis", 1977).
 *
 * @param values Missing ones are left out.
 */
export function boxStats(values: Float64Array): BoxStats {
  const sorted = sortedPresent(values);
  const [q1 = Number.NaN, q2 = Number.NaN, q3 = Number.NaN] = quantiles(sorted, [0.25, 0.5, 0.75]);
  const reach = WHISKER * (q3 - q1);
  const lower = sorted.find((value) => value >= q1 - reach) ?? Number.NaN;
  const upper = sorted.findLast((value) => value <= q3 + reach) ?? Number.NaN;
  return { lower, q1, q2, q3, upper };
}
