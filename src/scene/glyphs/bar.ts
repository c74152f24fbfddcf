import type { BarGlyph } from "../../figure/types.js";
import type { Style } from "../../style/style.js";
import type { Projections } from "../project.js";
import type { Fill, SceneItem, Stroke } from "../types.js";
import { directionsOf, standing } from "./over-categories.js";

/** Bars thinner than this lose their outline, which would hide them. */
const MIN_OUTLINED_PX = 4;
const MIN_WIDTH_PX = 0.5;

/** Bars from start to end; one without a value is not drawn. */
export function barItems(glyph: BarGlyph, projections: Projections, style: Style): SceneItem[] {
  const { across, along, isVertical } = directionsOf(glyph, projections);
  const thickness = Math.max(MIN_WIDTH_PX, across.stepPx * glyph.barWidth);
  const rects: number[] = [];
  const fills: Fill[] = [];
  for (let i = 0; i < glyph.factor.length; i++) {
    const [start, end] = [glyph.start[i], glyph.end[i]];
    // A part of a stack that adds nothing; on its own a bar of length zero is a line that says so.
    if (start === end && start !== 0) continue;
    const [middle, from, to] = [across.at(glyph.factor[i]), standing(along, start), standing(along, end)];
    if (Number.isNaN(middle + from + to)) continue;
    const [low, length] = [Math.min(from, to), Math.abs(to - from)];
    if (isVertical) rects.push(middle - thickness / 2, low, thickness, length);
    else rects.push(low, middle - thickness / 2, length, thickness);
    fills.push({
      color: typeof glyph.color === "string" ? glyph.color : (glyph.color[i] ?? style.bar.missingColor),
      alpha: glyph.fillAlpha,
    });
  }
  const [first] = fills;
  if (first === undefined) return [];
  const { outlineColor: color, outlineWidth: width } = style.bar;
  const stroke: Stroke | null =
    thickness < MIN_OUTLINED_PX || width === 0 ? null : { color, width, dash: [], alpha: 1, cap: "butt", join: "miter" };
  return [{ kind: "rects", rects: Float64Array.from(rects), fill: typeof glyph.color === "string" ? first : fills, stroke }];
}
