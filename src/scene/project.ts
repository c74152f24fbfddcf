import type { Factor, PositionColumn } from "../figure/types.js";
import type { Scale } from "../scales/types.js";
import type { Rect } from "./types.js";

/** Coordinates beyond this many pixels are pulled back: no picture is that large, and digits would explode. */
const FAR_PX = 1e6;

/** Maps values of a column to pixels along one direction. */
export interface Projection {
  /** Pixel of one value or category; NaN for what is missing or cannot be shown. */
  at(value: number | Factor | null | undefined): number;
  /** Pixels of a whole column. */
  column(column: PositionColumn): Float64Array;
  /** Size of one category's step in pixels; 0 on continuous axes. */
  readonly stepPx: number;
  /** Pixel of the end where a baseline stands that the axis cannot show (zero on a log axis). */
  readonly basePx: number;
}

/** Both directions of a plot area. */
export interface Projections {
  readonly x: Projection;
  readonly y: Projection;
}

export function projection(scale: Scale, plot: Rect, direction: "x" | "y"): Projection {
  const length = direction === "x" ? plot.width : plot.height;
  const toPx = (position: number): number => {
    const px = direction === "x" ? plot.x + position * length : plot.y + (1 - position) * length;
    return Math.max(-FAR_PX, Math.min(FAR_PX, px));
  };
  const at = (value: number | Factor | null | undefined): number => {
    if (value === null || value === undefined) return Number.NaN;
    if (scale.kind === "categorical") return typeof value === "number" ? Number.NaN : toPx(scale.position(value));
    return typeof value === "number" && Number.isFinite(value) ? toPx(scale.position(value)) : Number.NaN;
  };
  return {
    at,
    column: (column) => {
      const pixels = new Float64Array(column.length);
      for (let i = 0; i < column.length; i++) pixels[i] = at(column[i]);
      return pixels;
    },
    stepPx: scale.kind === "categorical" ? scale.step * length : 0,
    basePx: toPx(0),
  };
}
