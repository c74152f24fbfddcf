import type { Figure } from "../figure/types.js";
import type { Rect } from "../model/items.js";
import type { Layout } from "./types.js";

const GAP_PX = 4;

/** The part of the picture that labels in the plot area keep to: what stands on its right, or as a legend above it, is not theirs. */
export function labelCell({ plot, legend, colorBar, y2 }: Layout, { width, height }: Pick<Figure, "width" | "height">): Rect {
  const beside = [
    ...(legend?.place === "right" ? [legend.box.x] : []),
    ...(colorBar === null ? [] : [colorBar.ramp.x]),
    ...(y2?.isVisible ? [plot.x + plot.width + GAP_PX] : []),
  ];
  const right = Math.max(plot.x + plot.width, Math.min(width, ...beside.map((x) => x - GAP_PX)));
  const top = legend?.place === "above" ? Math.min(plot.y, legend.box.y + legend.box.height) : 0;
  return { x: 0, y: top, width: right, height: height - top };
}
