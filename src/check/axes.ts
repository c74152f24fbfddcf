import type { Axis, DressedFigure } from "../figure/types.js";
import { isOnZero } from "../glyphs/glyph.js";
import { valueAxis } from "../glyphs/roles.js";
import type { AxisName } from "../model/columns.js";
import type { ContinuousScale, Scale, Scales } from "../scales/types.js";
import { phrase, way } from "../util/wording.js";
import type { RawFinding } from "./finding.js";
import { AXES } from "./places.js";

type DressedGlyph = DressedFigure["glyphs"][number];

/** What stands on zero, and is as long as its value is large, by kind: what it is called. */
const STANDING = { bar: "bars", lollipop: "lollipops", histogram: "bars", area: "areas" } as const;

function standingOn(glyph: DressedGlyph): string | null {
  if (glyph.kind === "bar") return glyph.plot === "barStacked" || isOnZero(glyph.start) ? STANDING.bar : null;
  if (glyph.kind === "area") return glyph.plot === "kde" || glyph.plot === "trendBand" || !isOnZero(glyph.y0) ? null : STANDING.area;
  return glyph.kind === "lollipop" || glyph.kind === "histogram" ? STANDING[glyph.kind] : null;
}

/** Marks that stand on zero where their axis does not show it. */
export function barsNotFromZero(figure: DressedFigure, scales: Scales): RawFinding[] {
  const found = new Map<AxisName, RawFinding>();
  for (const glyph of figure.glyphs) {
    const what = standingOn(glyph);
    const name = valueAxis(glyph);
    const scale = scales[name];
    if (what === null || scale === null || scale.kind !== "linear" || found.has(name)) continue;
    const [low, high] = endsOf(scale);
    if (low <= 0 && high >= 0) continue;
    found.set(name, {
      code: "bars-not-from-zero",
      place: AXES[name],
      message: `The axis runs from ${low} to ${high}, without zero, and so the ${what} are not as long as their values are large.`,
      remedy: phrase`Let the axis begin at zero (${way("leave its range to the chart", `leave out --${name === "x" ? "x" : "y"}-range`)}), or show the values as points or a line.`,
    });
  }
  return [...found.values()];
}

function endsOf({ domain }: ContinuousScale): readonly [number, number] {
  return [Math.min(...domain), Math.max(...domain)];
}

/** How far the zeros of two axes may stand apart, as a share of the plot area. */
const LEVEL = 0.02;

/** Two y axes of one measure with different ranges, or with zeros at different heights where marks stand on them. */
export function misleadingAxes(figure: DressedFigure, scales: Scales): RawFinding[] {
  const { yAxis, y2Axis } = figure;
  const [first, second] = [scales.y, scales.y2];
  if (y2Axis === null || second === null || !isLinear(first) || !isLinear(second)) return [];
  const on = (name: "y" | "y2"): DressedGlyph[] => figure.glyphs.filter(({ axis }) => axis === name);
  if (on("y").length === 0 || on("y2").length === 0) return [];
  const one = { code: "misleading-axes", place: AXES.y2 } as const;
  const isSameRange = first.domain.every((end, i) => end === second.domain[i]);
  if (measureOf(yAxis) !== "" && measureOf(yAxis) === measureOf(y2Axis) && !isSameRange) {
    const message = "Both y axes show the same measure, each with a range of its own, so that equal heights are different values.";
    return [{ ...one, message, remedy: "Plot both on the first axis, or give both axes the same range." }];
  }
  const zeros = [first, second].map((scale) => (endsOf(scale)[0] <= 0 && endsOf(scale)[1] >= 0 ? scale.position(0) : null));
  const [here = null, there = null] = zeros;
  const stands = figure.glyphs.some((glyph) => standingOn(glyph) !== null);
  if (!stands || here === null || there === null || Math.abs(here - there) <= LEVEL) return [];
  const message =
    "The zeros of the two y axes stand at different heights, and marks stand on one of them, so that signs and lengths mislead.";
  return [{ ...one, message, remedy: "Set both ranges so that their zeros stand at one height." }];
}

function isLinear(scale: Scale): scale is ContinuousScale {
  return scale.kind === "linear";
}

function measureOf({ label, unit }: Axis): string {
  return label.trim().toLowerCase() || (unit === null ? "" : `${unit.prefix}${unit.suffix}`.trim());
}
