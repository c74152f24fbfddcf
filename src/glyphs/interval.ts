import type { NumberColumn, Orientation, PositionColumn, RowColors } from "../model/columns.js";
import type { Mark } from "../model/items.js";
import { optional, readNullable } from "../util/options.js";
import { byColor } from "./by-color.js";
import { directionsOf } from "./directions.js";
import { baseFields, column, orientation, readWidth, rowColors, styled } from "./fields.js";
import type { GlyphBase, GlyphDef } from "./glyph.js";
import { type Lanes, laneFields, laneIn } from "./lanes.js";
import { Points } from "./points.js";
import { readNumberColumn, readPositionColumn } from "./read-columns.js";
import { solid } from "./strokes.js";
import { squareSwatch } from "./swatches.js";

/** Lines with end caps from lower to upper, one per category or point in time, with a cross line at the middle where there is one. */
export interface IntervalGlyph extends GlyphBase, Lanes {
  /** Tells it from the other kinds. */
  kind: "interval";
  /** `vertical` marks stand on the x axis, `horizontal` ones on a categorical y axis. */
  orientation: Orientation;
  /** The category of each row; numbers where the axis is not categorical, such as dates. */
  factor: PositionColumn;
  /** The lower end of each line. */
  lower: NumberColumn;
  /** The upper end of each line. */
  upper: NumberColumn;
  /** Null for none. */
  middle: NumberColumn | null;
  /** One colour for all, or one per row, as `#rrggbb`; null for the style's. */
  color: RowColors | null;
  /** Width of the line in pixels; null for the style's. */
  lineWidth: number | null;
  /** Length of the caps in pixels, at most the width of a bar; null for the style's. */
  capLength: number | null;
}

/** Share of the step that caps may take, as wide as a bar. */
const MAX_CAP = 0.9;
/** Caps of marks that stand side by side, as a share of the room of each. */
const BESIDE_SHARE = 0.7;
/** How far apart those stand at most, in lengths of a cap. */
const FAR_APART = 2;
/** The cross line at the middle, as a share of the caps. */
const MIDDLE_SHARE = 0.5;

export const interval = {
  fields: {
    ...baseFields("interval"),
    orientation,
    factor: column("across", readPositionColumn),
    lower: column("along", readNumberColumn),
    upper: column("along", readNumberColumn),
    middle: { ...optional(readNullable(readNumberColumn), null), role: "along" },
    color: rowColors((style) => style.interval.color),
    ...laneFields,
    lineWidth: styled("style", readWidth, (style) => style.interval.lineWidth),
    capLength: styled(
      "inner",
      readWidth,
      (style, { plot }: IntervalGlyph) => (plot === "violinQuartiles" ? style.violin : style.interval).capLength,
    ),
  },
  takesStep: true,
  /** Nothing where an end is missing. */
  marks(glyph, view) {
    const { across, along, point } = directionsOf(glyph, view);
    const { shiftPx, thicknessPx } = laneIn(glyph, Math.min(across.stepPx * MAX_CAP, glyph.lanes * glyph.capLength * FAR_APART));
    const half = Math.min(glyph.capLength, thicknessPx * (glyph.lanes > 1 ? BESIDE_SHARE : 1)) / 2;
    const drawn = [...glyph.lower.keys()].filter(
      (i) => !Number.isNaN(across.at(glyph.factor[i]) + along.at(glyph.lower[i]) + along.at(glyph.upper[i])),
    );
    return [...byColor(glyph.color, drawn, view.style.bar.missingColor)].map(([color, indices]): Mark => {
      const lines = new Points();
      for (const i of indices) {
        const [center, lower, upper] = [across.at(glyph.factor[i]) + shiftPx, along.at(glyph.lower[i]), along.at(glyph.upper[i])];
        const cross = (reach: number, at: number): void => lines.line(point(center - reach, at), point(center + reach, at), i);
        lines.line(point(center, lower), point(center, upper), i);
        cross(half, lower);
        cross(half, upper);
        const middle = along.at(glyph.middle?.[i]);
        if (!Number.isNaN(middle)) cross(half * MIDDLE_SHARE, middle);
      }
      return { kind: "polyline", ...lines.take(), stroke: solid(color, glyph.lineWidth) };
    });
  },
  swatch: (_, sample) => squareSwatch(1, sample),
} satisfies GlyphDef<IntervalGlyph>;
