import type { ScatterGlyph } from "../../figure/types.js";
import type { Projections } from "../project.js";
import type { SceneItem } from "../types.js";

/** Width of the strokes of markers that are drawn as lines. */
const STROKE_WIDTH = 1;

/** Markers at the points that have both coordinates and a size. */
export function scatterItems(glyph: ScatterGlyph, { x, y }: Projections): SceneItem[] {
  const { size, color, fillAlpha: alpha } = glyph;
  const [xs, ys] = [x.column(glyph.x), y.column(glyph.y)];
  const points = new Float64Array(2 * xs.length);
  const sizes = typeof size === "number" ? null : new Float64Array(xs.length);
  let count = 0;
  for (let i = 0; i < xs.length; i++) {
    const diameter = typeof size === "number" ? size : (size[i] ?? Number.NaN);
    if (Number.isNaN((xs[i] as number) + (ys[i] as number)) || !(diameter > 0)) continue;
    points[2 * count] = xs[i] as number;
    points[2 * count + 1] = ys[i] as number;
    if (sizes !== null) sizes[count] = diameter;
    count++;
  }
  if (count === 0) return [];
  return [
    {
      kind: "markers",
      marker: glyph.marker,
      points: points.slice(0, 2 * count),
      size: sizes === null ? (size as number) : sizes.slice(0, count),
      fill: { color, alpha },
      stroke: { color, width: STROKE_WIDTH, dash: [], alpha, cap: "butt", join: "miter" },
    },
  ];
}
