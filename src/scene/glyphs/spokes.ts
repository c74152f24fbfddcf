import type { SpokesGlyph } from "../../figure/types.js";
import type { Projections } from "../project.js";
import type { SceneItem } from "../types.js";

/** Lines with round caps from the origin to the points that are there. */
export function spokeItems(glyph: SpokesGlyph, { x, y }: Projections): SceneItem[] {
  const [fromX, fromY] = [x.at(0), y.at(0)];
  const points: number[] = [];
  for (let i = 0; i < glyph.x.length; i++) {
    const [toX, toY] = [x.at(glyph.x[i]), y.at(glyph.y[i])];
    if (!Number.isNaN(fromX + fromY + toX + toY)) points.push(fromX, fromY, toX, toY, Number.NaN, Number.NaN);
  }
  const { color, lineWidth: width, lineDash: dash, lineAlpha: alpha } = glyph;
  if (points.length === 0 || width === 0) return [];
  const cap = dash.length > 0 ? "butt" : "round";
  return [{ kind: "polyline", points: Float64Array.from(points), stroke: { color, width, dash, alpha, cap, join: "round" } }];
}
