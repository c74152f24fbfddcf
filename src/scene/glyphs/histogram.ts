import type { HistogramGlyph } from "../../figure/types.js";
import type { Projections } from "../project.js";
import type { SceneItem } from "../types.js";
import { standing } from "./over-categories.js";

/** Bins narrower than this have no outline, which would hide them. */
const MIN_OUTLINED_PX = 3;

/** Bars over the bins, outlined in their own colour; bins without a count are not drawn. */
export function histogramItems(glyph: HistogramGlyph, { x, y }: Projections): SceneItem[] {
  const isVertical = glyph.orientation === "vertical";
  const [across, along] = isVertical ? [x, y] : [y, x];
  const base = standing(along, 0);
  const rects: number[] = [];
  let narrowest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < glyph.value.length; i++) {
    const [from, to, end] = [across.at(glyph.minEdge[i]), across.at(glyph.maxEdge[i]), along.at(glyph.value[i])];
    if (glyph.value[i] === 0 || Number.isNaN(from + to + end)) continue;
    const [left, width, low, length] = [Math.min(from, to), Math.abs(to - from), Math.min(base, end), Math.abs(end - base)];
    if (width < narrowest) narrowest = width;
    if (isVertical) rects.push(left, low, width, length);
    else rects.push(low, left, length, width);
  }
  if (rects.length === 0) return [];
  const { color, fillAlpha: alpha } = glyph;
  const stroke = { color, width: 1, dash: [], alpha, cap: "butt", join: "miter" } as const;
  return [{ kind: "rects", rects: Float64Array.from(rects), fill: { color, alpha }, stroke: narrowest < MIN_OUTLINED_PX ? null : stroke }];
}
