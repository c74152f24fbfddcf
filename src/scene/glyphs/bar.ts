import type { BarGlyph } from "../../figure/types.js";
import type { Style } from "../../style/style.js";
import type { Projections } from "../project.js";
import type { Fill, SceneItem, Stroke } from "../types.js";

/** Bars thinner than this lose their outline, which would hide them. */
const MIN_OUTLINED_PX = 4;
const MIN_WIDTH_PX = 0.5;

/** Bars from start to end; one without a value is not drawn. */
export function barItems(glyph: BarGlyph, { x, y }: Projections, style: Style): SceneItem[] {
  const isVertical = glyph.orientation === "vertical";
  const [across, along] = isVertical ? [x, y] : [y, x];
  const thickness = Math.max(MIN_WIDTH_PX, across.stepPx * glyph.barWidth);
  const rects: number[] = [];
  const fills: Fill[] = [];
  for (let i = 0; i < glyph.factor.length; i++) {
    const middle = across.at(glyph.factor[i]);
    const end = along.at(glyph.end[i]);
    const start = glyph.start[i] === 0 && Number.isNaN(along.at(0)) ? along.basePx : along.at(glyph.start[i]);
    if (Number.isNaN(middle + start + end)) continue;
    const [low, length] = [Math.min(start, end), Math.abs(end - start)];
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
