import type { IntervalGlyph } from "../../figure/types.js";
import type { Projections } from "../project.js";
import type { SceneItem } from "../types.js";
import { directionsOf } from "./over-categories.js";

/** Share of the step that caps may take, as wide as a bar. */
const MAX_CAP = 0.9;
/** The cross line at the middle, as a share of the caps. */
const MIDDLE_SHARE = 0.5;

/** Lines from lower to upper with caps, and a shorter cross line at the middle; nothing where an end is missing. */
export function intervalItems(glyph: IntervalGlyph, projections: Projections): SceneItem[] {
  const { across, along, point } = directionsOf(glyph, projections);
  const half = Math.min(glyph.capLength, across.stepPx * MAX_CAP) / 2;
  const points: number[] = [];
  const line = (from: [number, number], to: [number, number]): void => {
    points.push(...from, ...to, Number.NaN, Number.NaN);
  };
  for (let i = 0; i < glyph.factor.length; i++) {
    const [center, lower, upper] = [across.at(glyph.factor[i]), along.at(glyph.lower[i]), along.at(glyph.upper[i])];
    if (Number.isNaN(center + lower + upper)) continue;
    line(point(center, lower), point(center, upper));
    for (const end of [lower, upper]) line(point(center - half, end), point(center + half, end));
    const middle = along.at(glyph.middle?.[i]);
    if (!Number.isNaN(middle)) line(point(center - half * MIDDLE_SHARE, middle), point(center + half * MIDDLE_SHARE, middle));
  }
  if (points.length === 0) return [];
  const { color, lineWidth: width } = glyph;
  return [
    { kind: "polyline", points: Float64Array.from(points), stroke: { color, width, dash: [], alpha: 1, cap: "butt", join: "miter" } },
  ];
}
