import type { Factor } from "../../../figure/types.js";
import type { PlotContext } from "./context.js";
import { barsOn } from "./earlier.js";

/** Chartify's bar widths for one, two and three categories, as shares of the step; 0.9 for more. */
const NARROW = [0.3, 0.5, 0.7];

function barWidthOf(categories: number): number {
  return NARROW[categories - 1] ?? 0.9;
}

/** How wide bars over some categories are, as a share of the step: as all categories together ask for, which bars of earlier calls take too. */
export function barWidthOver(context: PlotContext, factors: readonly Factor[]): number {
  const earlier = barsOn(context);
  const known = new Set<string>();
  const width = (more: readonly Factor[]): number => {
    for (const factor of more) {
      // More categories than these all have the same width.
      if (known.size > NARROW.length) break;
      known.add(String(factor));
    }
    return barWidthOf(known.size);
  };
  let before = 0;
  for (const { factor } of earlier) before = width(factor);
  const barWidth = width(factors);
  // A width that was set by hand stays.
  for (const bars of earlier) if (bars.barWidth === before) bars.barWidth = barWidth;
  return barWidth;
}
