import type { BoxplotGlyph } from "../../figure/types.js";
import type { Style } from "../../style/style.js";
import type { Projections } from "../project.js";
import type { SceneItem, Stroke } from "../types.js";
import { byColor } from "./by-color.js";
import { directionsOf } from "./over-categories.js";

/** The caps of the whiskers, as a share of the box's width. */
const CAP_SHARE = 0.3;
/** The median stands out on the box as a line of the outline's colour this thick. */
const MEDIAN_PX = 2;

/** Boxes with whiskers behind them and the median on them; nothing where a category has no values. */
export function boxplotItems(glyph: BoxplotGlyph, projections: Projections, style: Style): SceneItem[] {
  const { across, along, point, isVertical } = directionsOf(glyph, projections);
  const half = (across.stepPx * glyph.barWidth) / 2;
  const [whiskers, medians]: [number[], number[]] = [[], []];
  const line = (into: number[], from: [number, number], to: [number, number]): void => {
    into.push(...from, ...to, Number.NaN, Number.NaN);
  };
  const boxes = new Map<number, readonly number[]>();
  for (let i = 0; i < glyph.factor.length; i++) {
    const center = across.at(glyph.factor[i]);
    const [lower, q1, q2, q3, upper] = [glyph.lower, glyph.q1, glyph.q2, glyph.q3, glyph.upper].map((column) => along.at(column[i])) as [
      number,
      number,
      number,
      number,
      number,
    ];
    if (Number.isNaN(center + q1 + q2 + q3)) continue;
    const upwards = Math.sign(q3 - q1);
    for (const [whisker, edge, outwards] of [
      [lower, q1, -upwards],
      [upper, q3, upwards],
    ] as const) {
      if (Number.isNaN(whisker)) continue;
      // In a small sample the last value within reach may lie inside the box: the whisker then has no length.
      const end = (whisker - edge) * outwards < 0 ? edge : whisker;
      line(whiskers, point(center, edge), point(center, end));
      line(whiskers, point(center - half * CAP_SHARE, end), point(center + half * CAP_SHARE, end));
    }
    const [low, length] = [Math.min(q1, q3), Math.abs(q3 - q1)];
    boxes.set(i, isVertical ? [center - half, low, 2 * half, length] : [low, center - half, length, 2 * half]);
    line(medians, point(center - half, q2), point(center + half, q2));
  }
  if (boxes.size === 0) return [];
  const stroke = (color: string, width: number): Stroke => ({ color, width, dash: [], alpha: 1, cap: "butt", join: "miter" });
  const { outlineColor, outlineWidth, missingColor } = style.bar;
  return [
    { kind: "polyline", points: Float64Array.from(whiskers), stroke: stroke(style.boxplot.whiskerColor, 1) },
    ...[...byColor(glyph.color, [...boxes.keys()], missingColor)].map(
      ([color, indices]): SceneItem => ({
        kind: "rects",
        rects: Float64Array.from(indices.flatMap((i) => boxes.get(i) ?? [])),
        fill: { color, alpha: 1 },
        stroke: outlineWidth === 0 ? null : stroke(outlineColor, outlineWidth),
      }),
    ),
    { kind: "polyline", points: Float64Array.from(medians), stroke: stroke(outlineColor, MEDIAN_PX) },
  ];
}
