import type { DressedFigure } from "../figure/types.js";
import type { ColorBarLayout } from "../layout/types.js";
import type { SceneItem } from "../model/items.js";
import type { SceneGroup } from "./types.js";

/** The ramp of a continuous scale of colours, its low end at the bottom, with labels and title. */
export function colorBarGroup({ colorBar }: DressedFigure, layout: ColorBarLayout | null): SceneGroup[] {
  if (colorBar === null || layout === null) return [];
  const { ramp, labels, title } = layout;
  const [low, high] = colorBar.domain;
  // Of a single value all marks have the first colour.
  const colors = low === high ? colorBar.colors.slice(0, 1) : colorBar.colors;
  // Edges on whole pixels, so that no background shows between two steps.
  const edge = (i: number): number => Math.round(ramp.y + ramp.height * (1 - i / colors.length));
  const steps: SceneItem = {
    kind: "rects",
    rects: Float64Array.from(colors.flatMap((_, i) => [Math.round(ramp.x), edge(i + 1), ramp.width, edge(i) - edge(i + 1)])),
    fill: colors.map((color) => ({ color, alpha: 1 })),
    stroke: null,
  };
  const label = colorBar.title === "" ? "Colours" : `Colours: ${colorBar.title}`;
  return [{ part: { kind: "colorBar" }, role: "color-bar", label, clip: null, items: [steps, ...title, ...labels] }];
}
