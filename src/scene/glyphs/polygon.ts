import type { PolygonGlyph } from "../../figure/types.js";
import type { Projections } from "../project.js";
import type { SceneItem } from "../types.js";

/** A filled outline; points that are missing are passed over. */
export function polygonItems(glyph: PolygonGlyph, { x, y }: Projections): SceneItem[] {
  const [xs, ys] = [x.column(glyph.x), y.column(glyph.y)];
  const points: number[] = [];
  for (let i = 0; i < xs.length; i++) {
    const [px, py] = [xs[i] as number, ys[i] as number];
    if (!Number.isNaN(px + py)) points.push(px, py);
  }
  if (points.length < 6) return [];
  return [{ kind: "polygon", points: Float64Array.from(points), fill: { color: glyph.color, alpha: glyph.fillAlpha }, stroke: null }];
}
