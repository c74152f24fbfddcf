import { ChartifyError } from "../../util/error.js";
import { isInstance, isList, isTypedArray } from "../../util/kinds.js";
import { MAX_BINS } from "../../util/limits.js";
import { checkCount, type Reader } from "../../util/options.js";
import { quote, show } from "../../util/show.js";
import { didYouMean } from "../../util/suggest.js";
import { phrase, setting, way } from "../../util/wording.js";
import { toEpochMs } from "../dates.js";
import { statsOf } from "./column-stats.js";
import { countInBins } from "./count-in-bins.js";
import { lowerBound } from "./lower-bound.js";
import { type Moments, moments } from "./moments.js";
import { presentOf } from "./present.js";
import { quantiles } from "./quantile.js";

/** NumPy's rules for how wide bins are. */
export const BIN_RULES = ["auto", "fd", "doane", "scott", "rice", "sturges", "sqrt", "stone"] as const;
/** A rule of NumPy for the number of bins. */
export type BinRule = (typeof BIN_RULES)[number];

/** Units of the calendar that bins of dates may have. */
export const BIN_UNITS = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"] as const;
/** A unit of the calendar; weeks begin on Mondays. */
export type BinUnit = (typeof BIN_UNITS)[number];

/** A rule, how many equal bins, their edges in ascending order (dates as epoch milliseconds), or of dates a unit. */
export type Bins = BinRule | BinUnit | number | readonly number[];

export function isBinUnit(bins: unknown): bins is BinUnit {
  return BIN_UNITS.some((unit) => unit === bins);
}

/** What the heights of a histogram mean: how many, density (the area is 1), or share of all. */
export const HISTOGRAM_METHODS = ["count", "density", "mass"] as const;
/** What heights mean: how many, a density whose area is 1, or shares of all. */
export type HistogramMethod = (typeof HISTOGRAM_METHODS)[number];

/** Bins are at least this wide: the smallest normal number, whose inverse is finite. */
const SMALLEST = 2 ** -1022;

export interface Histogram {
  /** One more than there are bins, ascending. */
  readonly edges: Float64Array;
  readonly values: Float64Array;
}

/**
 * Counts values in bins as NumPy's `histogram` does: each bin holds its lower edge, the last one its upper edge too.
 * Missing and infinite values are left out; no values give one empty bin from 0 to 1.
 *
 * @param bins A rule, a number of equal bins from 1 to 100 000, or ascending edges, as `readBins` gives them.
 * @throws ChartifyError `bad-argument` for edges that do not ascend, `too-large` where a rule would need more than 100 000 of them.
 */
export function histogram(values: Float64Array, bins: Bins | Float64Array, method: HistogramMethod, place: string): Histogram {
  const edges = binEdges(values, bins, place);
  const counts = countInBins(values, edges);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (method === "count" || total === 0) return { edges, values: counts };
  const scale = (bin: number): number => (method === "mass" ? total : total * ((edges[bin + 1] as number) - (edges[bin] as number)));
  return { edges, values: counts.map((count, bin) => count / scale(bin)) };
}

/** The edges of the bins that `histogram` takes, known before anything is counted. */
export function binEdges(all: Float64Array, bins: Bins | Float64Array, place: string): Float64Array {
  if (typeof bins === "object") return givenEdges(bins, place);
  if (isBinUnit(bins)) {
    throw new ChartifyError(
      "bad-argument",
      place,
      phrase`${quote(bins)} makes bins of dates; these are numbers. Give how many, edges or a rule, or ${way("make the chart with", "add")} ${setting("xAxisType", "datetime")}.`,
    );
  }
  const range = extent(all);
  if (!Number.isFinite((range[1] as number) - (range[0] as number))) {
    throw new ChartifyError(
      "bad-data",
      place,
      `has values from ${range[0]} to ${range[1]}, farther apart than a number can say. Give edges, or leave the farthest out.`,
    );
  }
  return equalEdges(range, typeof bins === "number" ? bins : binCount(presentOf(all), bins, place));
}

/** Bins as a user says them. */
export const readBins: Reader<Bins> = (bins, place) => {
  if (isList(bins) || (isTypedArray(bins) && isInstance(bins, Float64Array))) return Array.from(givenEdges(withDates(bins, place), place));
  if (typeof bins === "number" && Number.isInteger(bins) && bins >= 1 && bins <= MAX_BINS) return bins;
  const word = [...BIN_RULES, ...BIN_UNITS].find((name) => name === bins);
  if (word !== undefined) return word;
  const hint = typeof bins === "string" ? didYouMean(bins, [...BIN_RULES, ...BIN_UNITS]) : "";
  throw new ChartifyError(
    "bad-argument",
    place,
    `must be a whole number from 1 to ${MAX_BINS}, ascending edges, one of ${BIN_RULES.map(quote).join(", ")}, or of dates one of ${BIN_UNITS.map(quote).join(", ")}, not ${show(bins)}.${hint}`,
  );
};

/** Edges that are dates as epoch milliseconds. */
function withDates(bins: ArrayLike<unknown>, place: string): unknown[] {
  checkCount(bins.length, MAX_BINS + 1, place);
  return Array.from(bins, (edge) =>
    typeof edge === "string" || (typeof edge === "object" && edge !== null) ? toEpochMs(edge, place) : edge,
  );
}

function givenEdges(bins: ArrayLike<unknown>, place: string): Float64Array {
  checkCount(bins.length, MAX_BINS + 1, place);
  const edges = Float64Array.from(bins, (edge) => (typeof edge === "number" ? edge : Number.NaN));
  const isAscending = edges.every((edge, i) => Number.isFinite(edge) && (i === 0 || edge > (edges[i - 1] as number)));
  if (edges.length >= 2 && isAscending) return edges;
  throw new ChartifyError(
    "bad-argument",
    place,
    `as edges must be at least two finite numbers, each above the one before, not ${show(Array.from(bins))}.`,
  );
}

function extent(values: Float64Array): [number, number] {
  const { min, max } = statsOf(values);
  if (min > max) return [0, 1];
  return min === max ? [min - 0.5, max + 0.5] : [min, max];
}

/** Equal bins over a range, which is widened about its middle where the numbers there lie too far apart for so many edges. */
export function equalEdges([first, last]: readonly number[], count: number): Float64Array {
  const [low, high] = [first as number, last as number];
  const least = count * Math.max(2 * Number.EPSILON * Math.max(Math.abs(low), Math.abs(high)), SMALLEST);
  const more = Math.max(0, (least - (high - low)) / 2);
  const [start, end] = [low - more, high + more];
  const step = (end - start) / count;
  return Float64Array.from({ length: count + 1 }, (_, i) => (i === count ? end : i * step + start));
}

/** How wide a rule makes the bins of finite values; NaN where it makes one bin of all. */
export function ruleWidth(values: Float64Array, rule: BinRule): number {
  if (values.length === 0) return Number.NaN;
  const stats = moments(values);
  const width = stats.max === stats.min ? 0 : RULES[rule](stats, values);
  return width > 0 ? width : Number.NaN;
}

function binCount(values: Float64Array, rule: BinRule, place: string): number {
  const width = ruleWidth(values, rule);
  if (Number.isNaN(width)) return 1;
  const { min, max } = statsOf(values);
  const count = Math.max(1, Math.ceil((max - min) / width));
  if (count <= MAX_BINS) return count;
  throw new ChartifyError(
    "too-large",
    place,
    `the rule ${quote(rule)} asks for ${count} bins here, more than ${MAX_BINS}. Outliers do that: give a number of bins, or edges.`,
  );
}

/** Bin widths by the formulas in the notes of `numpy.histogram_bin_edges` (NumPy 2). */
const RULES: Record<BinRule, (stats: Moments, values: Float64Array) => number> = {
  sqrt: ({ max, min, count }) => (max - min) / Math.sqrt(count),
  sturges: ({ max, min, count }) => (max - min) / (Math.log2(count) + 1),
  rice: ({ max, min, count }) => (max - min) / (2 * Math.cbrt(count)),
  scott: ({ variance, count }) => Math.cbrt((24 * Math.sqrt(Math.PI)) / count) * Math.sqrt(variance),
  stone: (stats, values) => stoneWidth(stats, values),
  doane: ({ max, min, count, skewness }) => {
    if (count <= 2) return 0;
    const spread = Math.sqrt((6 * (count - 2)) / ((count + 1) * (count + 3)));
    return (max - min) / (1 + Math.log2(count) + Math.log2(1 + Math.abs(skewness) / spread));
  },
  fd: ({ count }, values) => {
    const [q1 = 0, q3 = 0] = quantiles(values, [0.25, 0.75]);
    return (2 * (q3 - q1)) / Math.cbrt(count);
  },
  auto: (stats, values) => {
    const fd = RULES.fd(stats, values);
    const sturges = RULES.sturges(stats, values);
    return fd > 0 ? Math.min(fd, sturges) : sturges;
  },
};

/** Minimises Stone's estimate of the integrated squared error over the number of equal bins. */
function stoneWidth({ count, min, max }: Moments, values: Float64Array): number {
  const range = max - min;
  const sorted = values.toSorted();
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let bins = 1; bins <= Math.max(100, Math.floor(Math.sqrt(count))); bins++) {
    let squares = 0;
    for (const binned of countSorted(sorted, equalEdges([min, max], bins))) squares += (binned / count) ** 2;
    const loss = (2 - (count + 1) * squares) / (range / bins);
    if (loss < least) [best, least] = [bins, loss];
  }
  return range / best;
}

/** As `countInBins` for values in ascending order, whose number then hardly matters: the rule above counts them many times. */
function* countSorted(sorted: Float64Array, edges: Float64Array): Generator<number> {
  let start = lowerBound(sorted, edges[0] as number);
  for (let bin = 1; bin < edges.length; bin++) {
    const end = bin === edges.length - 1 ? sorted.length : lowerBound(sorted, edges[bin] as number);
    yield end - start;
    start = end;
  }
}
