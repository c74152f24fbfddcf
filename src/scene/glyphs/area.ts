import type { AreaGlyph } from "../../figure/types.js";
import type { Projections } from "../project.js";
import type { SceneItem } from "../types.js";

/** A filled band, broken where a value is missing. On a log axis a baseline of zero stands at the axis' end. */
export function areaItems(glyph: AreaGlyph, { x, y }: Projections): SceneItem[] {
  const xs = x.column(glyph.x);
  const tops = y.column(glyph.y1);
  const bottoms = y.column(glyph.y0).map((px, i) => (Number.isNaN(px) && glyph.y0[i] === 0 ? y.basePx : px));
  const points: number[] = [];
  let start = 0;
  for (let i = 0; i <= xs.length; i++) {
    if (i < xs.length && !Number.isNaN((xs[i] as number) + (tops[i] as number) + (bottoms[i] as number))) continue;
    if (i > start) addBand(points, xs, tops, bottoms, start, i);
    start = i + 1;
  }
  if (points.length === 0) return [];
  return [{ kind: "polygon", points: Float64Array.from(points), fill: { color: glyph.color, alpha: glyph.fillAlpha }, stroke: null }];
}

function addBand(points: number[], xs: Float64Array, tops: Float64Array, bottoms: Float64Array, start: number, end: number): void {
  if (points.length > 0) points.push(Number.NaN, Number.NaN);
  const at = (column: Float64Array, i: number): number => column[i] as number;
  if (end - start === 1) {
    // A single value between gaps has no width; a pixel shows that it is there.
    const [x, top, bottom] = [at(xs, start), at(tops, start), at(bottoms, start)];
    points.push(x - 0.5, top, x + 0.5, top, x + 0.5, bottom, x - 0.5, bottom);
    return;
  }
  for (let i = start; i < end; i++) points.push(at(xs, i), at(tops, i));
  for (let i = end - 1; i >= start; i--) points.push(at(xs, i), at(bottoms, i));
}
