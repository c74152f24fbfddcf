import { presentOf } from "./present.js";
import { select } from "./select.js";

/**
 * Quantiles with linear interpolation between order statistics, as pandas and NumPy take them by default
 * (type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996).
 *
 * @param values In any order; missing and infinite ones are left out.
 * @param shares Each from 0 to 1.
 * @returns One quantile per share; NaN for no values.
 */
export function quantiles(values: Float64Array, shares: readonly number[]): number[] {
  const own = presentOf(values).slice();
  const last = own.length - 1;
  let settled = 0;
  return shares.map((wanted) => {
    if (last < 0) return Number.NaN;
    const position = last * wanted;
    const below = Math.floor(position);
    const low = select(own, below, below >= settled ? settled : 0);
    const high = below < last ? select(own, below + 1, below) : low;
    settled = below;
    const share = position - below;
    if (low === high) return low;
    // The difference of two huge numbers may be none.
    return Number.isFinite(high - low) ? low + (high - low) * share : low * (1 - share) + high * share;
  });
}
