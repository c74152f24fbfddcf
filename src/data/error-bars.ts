import { reduceGroups } from "./aggregate.js";
import { moments } from "./stats/moments.js";
import { quantiles } from "./stats/quantile.js";
import { studentReaches } from "./stats/student.js";

/** What error bars show of the rows of a mark: so many standard deviations or errors, a confidence interval, from the least to the largest, quantiles. */
export type ErrorMeasure =
  | { readonly by: "std" | "se"; readonly times: number }
  | { readonly by: "ci"; readonly confidence: number }
  | { readonly by: "range" }
  | { readonly by: "quantiles"; readonly shares: readonly [number, number] };

/** One number for each group of rows, with the ends of its error bar; NaN for a group without one. */
export interface Summary {
  readonly center: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * The mean of each group, of quantiles the median, and how far its rows stray, or how far the mean may be off:
 *
 * - `std` is the standard deviation of a sample, `se` that by √n, the standard error of the mean;
 * - `ci` holds the mean with a confidence, by Student's t with n − 1 degrees of freedom (of rows drawn independently, whose means are normal);
 * - `range` goes from the least to the largest value, `quantiles` between two of them (type 7 of Hyndman and Fan).
 *
 * A group of one value has no error bar: it tells nothing of how values stray. Missing values are left out.
 */
export function summarize(values: Float64Array, groups: readonly Uint32Array[], measure: ErrorMeasure): Summary {
  const center = reduceGroups(values, groups, measure.by === "quantiles" ? "median" : "mean");
  const reachOf = studentReaches(measure.by === "ci" ? measure.confidence : 0);
  const ends = groups.map((rows, i) => {
    const present = Float64Array.from(rows, (row) => values[row] as number).filter((value) => !Number.isNaN(value));
    return present.length < 2 ? [Number.NaN, Number.NaN] : endsOf(present, center[i] as number, { measure, reachOf });
  });
  return {
    center,
    lower: Float64Array.from(ends, ([low]) => low as number),
    upper: Float64Array.from(ends, ([, high]) => high as number),
  };
}

interface Measuring {
  readonly measure: ErrorMeasure;
  /** How many standard errors a confidence interval reaches, by degrees of freedom. */
  reachOf(freedom: number): number;
}

/** Squares of numbers beyond would overflow: they are taken in units of this. */
const LARGE = 2 ** 500;

function endsOf(values: Float64Array, center: number, { measure, reachOf }: Measuring): readonly number[] {
  const { count, min, max, variance: plain } = moments(values);
  if (measure.by === "range") return [min, max];
  if (measure.by === "quantiles") return quantiles(values, measure.shares);
  const unit = Math.max(-min, max) > LARGE ? LARGE : 1;
  const variance = unit === 1 ? plain : moments(values.map((value) => value / unit)).variance;
  const deviation = unit * Math.sqrt((variance * count) / (count - 1));
  const error = deviation / Math.sqrt(count);
  const reach = measure.by === "ci" ? reachOf(count - 1) * error : measure.times * (measure.by === "std" ? deviation : error);
  return [center - reach, center + reach];
}
