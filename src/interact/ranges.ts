import { sharedAxes } from "../figure/panels.js";
import type { Figure } from "../figure/types.js";
import { defOf } from "../glyphs/index.js";
import { valueAxis } from "../glyphs/roles.js";
import type { AxisName } from "../model/columns.js";
import type { ContinuousScale, Scale, Scales } from "../scales/types.js";
import { TRANSFORMS } from "../util/numeric-axes.js";
import type { Range } from "./view-state.js";

/** No more than this share of what was in view at first fits a picture: the digits of numbers end. */
const CLOSEST = 1e-9;
/** Milliseconds are the finest of dates. */
const CLOSEST_MS = 5;

/**
 * The axes that can be zoomed: those of numbers and dates. Where bars stand their values stay whole, for a bar cut at its foot is
 * no length any more; and an axis that panels do not share is not one.
 */
export function zoomableAxes(figure: Figure, scales: Scales): AxisName[] {
  const shared = figure.panels.length === 0 ? { x: true, y: true } : sharedAxes(figure);
  const standing = new Set(
    figure.glyphs.flatMap((glyph) => (defOf(glyph.kind).standsOnZero?.(glyph) === "bars" ? [valueAxis(glyph)] : [])),
  );
  return (["x", "y", "y2"] as const).filter((name) => {
    const scale = scales[name];
    return scale !== null && scale.kind !== "categorical" && !standing.has(name) && (name === "x" ? shared.x : shared.y);
  });
}

/** A part of what an axis shows, as shares of it from start to end; null where it is all that there was at first. */
export function partOf(scale: Scale, [from, to]: Range, home: Scale): Range | null {
  if (scale.kind === "categorical" || home.kind === "categorical") return null;
  const whole = [lengthOf(home, 0), lengthOf(home, 1)] as const;
  let [start, end] = [lengthOf(scale, from), lengthOf(scale, to)];
  const size = whole[1] - whole[0];
  const least = home.kind === "datetime" ? Math.min(1, CLOSEST_MS / Math.abs(size)) : CLOSEST;
  if (Math.abs(end - start) < Math.abs(size) * least) {
    const middle = (start + end) / 2;
    [start, end] = [middle - (size * least) / 2, middle + (size * least) / 2];
  }
  // As large as it is, it is pushed back in.
  const share = (end - start) / size;
  if (share >= 1 - 1e-9) return null;
  const offset = Math.max(0, Math.min(1 - share, (start - whole[0]) / size));
  const { from: value } = TRANSFORMS[home.kind];
  const ends = [offset, offset + share].map((at) => value(whole[0] + at * size)) as [number, number];
  return home.kind === "datetime" ? [Math.round(ends[0]), Math.round(ends[1])] : [tidy(ends[0], ends), tidy(ends[1], ends)];
}

/** Where a share of an axis lies along it. */
function lengthOf({ kind, domain }: ContinuousScale, share: number): number {
  const { to } = TRANSFORMS[kind];
  const [start, end] = [to(domain[0]), to(domain[1])];
  return start + share * (end - start);
}

/** Without digits that nobody can see. */
function tidy(value: number, [start, end]: readonly [number, number]): number {
  const step = 10 ** Math.floor(Math.log10(Math.abs(end - start)) - 5);
  const rounded = Number((Math.round(value / step) * step).toPrecision(15));
  return Number.isFinite(rounded) && rounded > 0 === value > 0 ? rounded : value;
}

/** Shares about a point of an axis, larger or smaller by a factor: below 1 is closer. */
export function about(point: number, factor: number): Range {
  return [point - point * factor, point + (1 - point) * factor];
}
