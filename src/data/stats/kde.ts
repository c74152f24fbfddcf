import { moments } from "./moments.js";
import { presentOf } from "./present.js";

/** Up to this many kernel values the sum is taken as it stands; beyond, the values are binned first. */
const MAX_KERNELS = 1_000_000;
/** Beyond so many bandwidths a kernel is less than 1e-16 of its peak. */
const REACH = 8.6;
/** Bins per bandwidth: linear binning then errs by less than 1e-6 of the peak. */
const BINS_PER_BANDWIDTH = 400;

/** A density curve: points and the density at each. */
export interface Curve {
  readonly x: Float64Array;
  readonly density: Float64Array;
}

/**
 * Gaussian kernel density estimate at equally spaced points from the smallest to the largest value, with Scott's
 * bandwidth n^(-1/5) times the sample's standard deviation, as SciPy's `gaussian_kde` has it.
 *
 * @param values Missing and infinite ones are left out.
 * @returns Points and densities; empty for fewer than two different values, which have no bandwidth.
 */
export function kde(values: Float64Array, points: number): Curve {
  const present = presentOf(values);
  const { count, min, max } = present.length === 0 ? { count: 0, min: 0, max: 0 } : moments(present);
  if (min === max) return { x: new Float64Array(0), density: new Float64Array(0) };
  const x = Float64Array.from({ length: points }, (_, i) => (i === points - 1 ? max : min + (i * (max - min)) / (points - 1)));
  return { x, density: densityAt(x, present, count) };
}

/** The estimate at any points. */
export function densityAt(x: Float64Array, values: Float64Array, count = values.length): Float64Array {
  const { variance, min, max } = moments(values);
  const bandwidth = Math.sqrt((variance * count) / (count - 1)) * count ** -0.2;
  const scale = 1 / (count * bandwidth * Math.sqrt(2 * Math.PI));
  if (count * x.length <= MAX_KERNELS) {
    return x.map((at) => {
      let sum = 0;
      for (const value of values) sum += kernel((at - value) / bandwidth);
      return sum * scale;
    });
  }
  const { step, weights } = bin(values, { min, max, bandwidth });
  return x.map((at) => {
    const first = Math.max(0, Math.ceil((at - REACH * bandwidth - min) / step));
    const last = Math.min(weights.length - 1, Math.floor((at + REACH * bandwidth - min) / step));
    let sum = 0;
    for (let i = first; i <= last; i++) {
      const weight = weights[i] as number;
      if (weight > 0) sum += weight * kernel((at - min - i * step) / bandwidth);
    }
    return sum * scale;
  });
}

function kernel(distance: number): number {
  return Math.exp(-0.5 * distance * distance);
}

/** Linear binning: each value is shared between the two grid points beside it (Wand, 1994). */
function bin(
  values: Float64Array,
  { min, max, bandwidth }: { readonly min: number; readonly max: number; readonly bandwidth: number },
): { readonly step: number; readonly weights: Float64Array } {
  const count = Math.min(50_000, Math.ceil(((max - min) / bandwidth) * BINS_PER_BANDWIDTH));
  const step = (max - min) / count;
  const weights = new Float64Array(count + 1);
  for (const value of values) {
    const position = (value - min) / step;
    const left = Math.min(count - 1, Math.floor(position));
    const share = position - left;
    weights[left] = (weights[left] as number) + 1 - share;
    weights[left + 1] = (weights[left + 1] as number) + share;
  }
  return { step, weights };
}
