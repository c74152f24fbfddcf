import type { Factor, PositionColumn } from "../../../figure/types.js";
import type { PlotContext } from "./context.js";
import { barsOn } from "./earlier.js";

/** Chartify's bar widths for one, two and three categories, as shares of the step; 0.9 for more. */
const NARROW = [0.3, 0.5, 0.7];

type Positions = PositionColumn | readonly Factor[] | readonly number[];

/**
 * How wide bars at some places are, as a share of the step: as all places together ask for, which bars of earlier calls take
 * too. Over time the steps from the first to the last place count, with a bar or without.
 *
 * @param lanes How many bars stand side by side at a place.
 */
export function barWidthOver(context: PlotContext, positions: Positions, lanes = 1): number {
  const earlier = barsOn(context);
  const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b), 1);
  const own = earlier.map(({ factor }) => factor);
  const lanesBefore = most(earlier.map((bars) => bars.lanes));
  const before = widthOf(stepsOver(own) * lanesBefore);
  const barWidth = widthOf(stepsOver([...own, positions]) * Math.max(lanes, lanesBefore));
  // A width that was set by hand stays.
  for (const bars of earlier) if (bars.barWidth === before) bars.barWidth = barWidth;
  return barWidth;
}

function widthOf(steps: number): number {
  return NARROW[Math.round(steps) - 1] ?? 0.9;
}

/** How many steps of an axis some places take; more than there are widths for are not counted to the end. */
function stepsOver(all: readonly Positions[]): number {
  const known = new Set<number | string>();
  for (const positions of all) {
    for (const position of positions) {
      if (position !== null) known.add(typeof position === "number" ? position : String(position));
      if (known.size > NARROW.length) return known.size;
    }
  }
  const times = [...known].filter((each) => typeof each === "number").sort((a, b) => a - b);
  if (times.length < 2) return known.size;
  const gaps = times.slice(1).map((time, i) => time - (times[i] as number));
  return ((times.at(-1) as number) - (times[0] as number)) / Math.min(...gaps) + 1;
}
