import type { LegendAnchor } from "../figure/types.js";
import type { Rect } from "../model/items.js";
import { type LegendBlock, type LegendEntryItem, legendBlock } from "./legend.js";
import type { Occupancy } from "./occupancy-grid.js";
import type { LegendLayout, Setting } from "./types.js";

/** A mark nearer to the legend than this counts as covered by it. */
const CLEARANCE_PX = 4;
/** A legend that takes more of the plot area's height than this goes outside. */
const MAX_HEIGHT_SHARE = 0.6;

/**
 * The legend where the user put it inside the plot area: at `[x, y]` in any case, at a named place or, where marks lie there, at the
 * nearest one that they leave free. Null where there is none, or no room for it.
 */
export function fixedLegend(
  items: readonly LegendEntryItem[],
  plot: Rect,
  occupancy: () => Occupancy,
  setting: Setting,
): LegendLayout | null {
  const { figure } = setting;
  const block = legendBlock(items, figure.legend.orientation, roomIn(plot, setting), setting);
  if (block === null) return null;
  const { location } = figure.legend;
  if (typeof location !== "string") {
    const x = Math.max(0, Math.min(plot.x + location[0], figure.width - block.width));
    const y = Math.max(0, Math.min(plot.y + plot.height - location[1] - block.height, figure.height - block.height));
    return block.place(x, y, "center", location);
  }
  const asked = placeAt(block, location, plot, setting);
  if (occupancy().isFree(asked.box)) return asked;
  const place = nearestFree(asked.box, plot, occupancy(), setting);
  return place === null ? null : block.place(place.x, place.y, "center", location);
}

/** How far apart places are that are tried. */
const STEP_PX = 6;

/** The place in a plot area nearest to a box where it covers nothing; null for none. */
function nearestFree({ x, y, width, height }: Rect, plot: Rect, occupancy: Occupancy, { style }: Setting): Rect | null {
  const { margin } = style.legend;
  let [best, least]: [Rect | null, number] = [null, Number.POSITIVE_INFINITY];
  for (let top = plot.y + margin; top <= plot.y + plot.height - height - margin; top += STEP_PX) {
    for (let left = plot.x + margin; left <= plot.x + plot.width - width - margin; left += STEP_PX) {
      const distance = Math.hypot(left - x, top - y);
      const box = { x: left, y: top, width, height };
      if (distance < least && occupancy.isFree(box)) [best, least] = [box, distance];
    }
  }
  return best;
}

/** Corners in the order in which they are tried: between them a legend would stand in the middle of the data. */
const CORNERS: readonly LegendAnchor[] = ["top_left", "top_right", "bottom_right", "bottom_left"];

/** The first corner in which the legend covers no mark, lying or standing; null if there is none. */
export function freeLegend(items: readonly LegendEntryItem[], plot: Rect, occupancy: Occupancy, setting: Setting): LegendLayout | null {
  const { orientation } = setting.figure.legend;
  for (const turned of [orientation, orientation === "horizontal" ? "vertical" : "horizontal"] as const) {
    const block = legendBlock(items, turned, roomIn(plot, setting), setting);
    if (block === null || block.runs > 1 || block.height > plot.height * MAX_HEIGHT_SHARE) continue;
    for (const corner of CORNERS) {
      const legend = placeAt(block, corner, plot, setting);
      const { x, y, width, height } = legend.box;
      const around = {
        x: x - CLEARANCE_PX,
        y: y - CLEARANCE_PX,
        width: width + 2 * CLEARANCE_PX,
        height: height + 2 * CLEARANCE_PX,
      };
      if (occupancy.isFree(around)) return legend;
    }
  }
  return null;
}

function roomIn(plot: Rect, { style }: Setting): { width: number; height: number } {
  return { width: plot.width - 2 * style.legend.margin, height: plot.height - 2 * style.legend.margin };
}

function placeAt(block: LegendBlock, location: LegendAnchor, plot: Rect, { style }: Setting): LegendLayout {
  const { margin } = style.legend;
  const [vertical, horizontal] = location === "center" ? ["center", "center"] : location.split("_");
  const along = (word: string | undefined, start: number, length: number, size: number): number =>
    word === "left" || word === "top"
      ? start + margin
      : word === "right" || word === "bottom"
        ? start + length - size - margin
        : start + (length - size) / 2;
  return block.place(
    along(horizontal, plot.x, plot.width, block.width),
    along(vertical, plot.y, plot.height, block.height),
    "center",
    location,
  );
}
