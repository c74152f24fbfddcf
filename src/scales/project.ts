import type { Factor } from "../model/columns.js";
import type { Rect } from "../model/items.js";
import type { Projection } from "../model/projection.js";
import { leastOn } from "./least.js";
import type { ContinuousScale, Scale } from "./types.js";

/** Coordinates beyond this many pixels are pulled back: no picture is that large, and digits would explode. */
const FAR_PX = 1e6;

/** Maps the values of an axis to pixels of the plot area. */
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
      if (scale.kind !== "categorical" && column instanceof Float64Array) {
        const pixels = new Float64Array(column.length);
        numbersToPx(column, { pixels, count: column.length, scale, plot, direction });
        return pixels;
      }
      const pixels = new Float64Array(column.length);
      for (let i = 0; i < column.length; i++) pixels[i] = at(column[i]);
      return pixels;
    },
    place: (numbers, count) => {
      if (scale.kind === "categorical") numbers.fill(Number.NaN, 0, count);
      else numbersToPx(numbers, { pixels: numbers, count, scale, plot, direction });
    },
    least: leastOn(scale.kind),
    stepPx: stepOf(scale) * length,
    basePx: toPx(0),
  };
}

interface ToPixels {
  /** Where they are written: the values themselves may be written over. */
  readonly pixels: Float64Array;
  readonly count: number;
  readonly scale: ContinuousScale;
  readonly plot: Rect;
  readonly direction: "x" | "y";
}

/** What `at` gives for each number, without a call for each. */
function numbersToPx(values: Float64Array, { pixels, count, scale, plot, direction }: ToPixels): void {
  const isAcross = direction === "x";
  const start = isAcross ? plot.x : plot.y;
  const length = isAcross ? plot.width : plot.height;
  const { position } = scale;
  const isLinear = scale.kind === "linear" || scale.kind === "datetime";
  const low = scale.domain[0] / 2;
  const span = scale.domain[1] / 2 - low;
  for (let i = 0; i < count; i++) {
    const value = values[i] as number;
    // As `continuousScale` has it.
    const share = isLinear ? (value / 2 - low) / span : position(value);
    const px = start + (isAcross ? share : 1 - share) * length;
    // The difference of an infinite number from itself is NaN, as is that of a missing one.
    pixels[i] = value - value === 0 ? (px > FAR_PX ? FAR_PX : Math.max(px, -FAR_PX)) : Number.NaN;
  }
}

/** The step as a share of the axis. */
function stepOf(scale: Scale): number {
  if (scale.kind === "categorical") return scale.step;
  return scale.steps === null ? 0 : Math.abs(scale.steps.size / (scale.domain[1] - scale.domain[0]));
}
