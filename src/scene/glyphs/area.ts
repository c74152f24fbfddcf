import type { AreaGlyph } from "../../figure/types.js";
import type { Projections } from "../project.js";
import type { SceneItem } from "../types.js";
import { standing } from "./over-categories.js";

/** A filled band, broken where a value is missing. On a log axis a baseline of zero stands at the axis' end. */
export function areaItems(glyph: AreaGlyph, { x, y }: Projections): SceneItem[] {
  const isVertical = glyph.orientation === "vertical";
  const [across, along] = isVertical ? [x, y] : [y, x];
  const xs = across.column(glyph.x);
  const tops = along.column(glyph.y1);
  const bottoms = Float64Array.from(glyph.y0, (value) => standing(along, value));
  const points: number[] = [];
  let start = 0;
  for (let i = 0; i <= xs.length; i++) {
    if (i < xs.length && !Number.isNaN((xs[i] as number) + (tops[i] as number) + (bottoms[i] as number))) continue;
    if (i > start) addBand(points, xs, tops, bottoms, start, i);
    start = i + 1;
  }
  if (points.length === 0) return [];
  if (!isVertical) swapPairs(points);
  return [{ kind: "polygon", points: Float64Array.from(points), fill: { color: glyph.color, alpha: glyph.fillAlpha }, stroke: null }];
}

function swapPairs(points: number[]): void {
  for (let i = 0; i < points.length; i += 2) [points[i], points[i + 1]] = [points[i + 1] as number, points[i] as number];
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
