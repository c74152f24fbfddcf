import { quantiles } from "./quantile.js";

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
  const [q1 = Number.NaN, q2 = Number.NaN, q3 = Number.NaN] = quantiles(values, [0.25, 0.5, 0.75]);
  const [least, most] = [q1 - WHISKER * (q3 - q1), q3 + WHISKER * (q3 - q1)];
  let [lower, upper] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value >= least && value < lower) lower = value;
    if (value <= most && value > upper) upper = value;
  }
  return { lower: orNone(lower), q1, q2, q3, upper: orNone(upper) };
}

function orNone(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
