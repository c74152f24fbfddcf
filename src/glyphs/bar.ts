import type { NumberColumn, Orientation, PositionColumn, RowColors } from "../model/columns.js";
import type { Fill } from "../model/items.js";
import { cleanNumber } from "../util/clean-number.js";
import { optional } from "../util/options.js";
import { directionsOf, standing } from "./directions.js";
import { baseFields, column, look, orientation, readAlpha, readShare, rowColors } from "./fields.js";
import { type GlyphBase, type GlyphDef, isOnZero } from "./glyph.js";
import { LABEL_GAP_PX, type LabelledMark, type ValueLabels } from "./labelled.js";
import { type Lanes, laneFields, laneIn } from "./lanes.js";
import { readNumberColumn, readPositionColumn } from "./read-columns.js";
import { MIN_VISIBLE_PX, Rects, visibleEnd } from "./rects.js";
import { outline } from "./strokes.js";
import { squareSwatch } from "./swatches.js";
import { valueLabels } from "./value-labels.js";

/** Bars over categories or points in time, from start to end along the numeric axis. */
export interface BarGlyph extends GlyphBase, Lanes {
  /** Tells it from the other kinds. */
  kind: "bar";
  /** `vertical` bars stand on the x axis, `horizontal` ones on a categorical y axis. */
  orientation: Orientation;
  /** The category of each row; numbers where the axis is not categorical, such as dates. */
  factor: PositionColumn;
  /** Where each bar ends on the numeric axis. */
  end: NumberColumn;
  /** Where each bar begins on the numeric axis. */
  start: NumberColumn;
  /** One colour for all bars, or one per bar; null for the style's. */
  color: RowColors | null;
  /** Share of the step between two categories, or between the two bars that stand closest, above 0 and at most 1. */
  barWidth: number;
  /** Opacity of the fill, from 0 to 1. */
  fillAlpha: number;
  /** The numbers at its bars; null for none. */
  labels: ValueLabels | null;
}

/** Bars thinner or shorter than this have no outline, which would hide them, or the axis that they stand on. */
const MIN_OUTLINED_PX = 4;

export const bar = {
  fields: {
    ...baseFields("bar"),
    orientation,
    factor: column("across", readPositionColumn),
    end: column("along", readNumberColumn),
    start: column("along", readNumberColumn),
    color: rowColors((style) => style.mark.color),
    ...laneFields,
    barWidth: look(optional(readShare, 0.9)),
    fillAlpha: look(optional(readAlpha, 1)),
    labels: valueLabels,
  },
  standsOnZero: () => "bars",
  isStacked: ({ start }) => !isOnZero(start),
  hasZeroLine: true,
  takesStep: true,
  /** Bars of a single part are told by their ends alone. */
  described: ({ plot, factor, start, end }) =>
    plot !== "barStacked" && isOnZero(start) ? { columns: { factor, value: end } } : { columns: { factor, start, end } },
  /** One without a value is not drawn. */
  marks(glyph, view) {
    const { across, along, rect } = directionsOf(glyph, view);
    const { color, fillAlpha: alpha } = glyph;
    const { shiftPx, thicknessPx } = laneIn(glyph, across.stepPx * glyph.barWidth);
    const thickness = Math.max(MIN_VISIBLE_PX, thicknessPx);
    const [outlined, bare] = [new Rects(), new Rects()];
    for (let i = 0; i < glyph.factor.length; i++) {
      const [start, end] = [glyph.start[i], glyph.end[i]];
      // A part of a stack that adds nothing.
      if (start === end && start !== 0) continue;
      const [middle, from, to] = [
        across.at(glyph.factor[i]) + shiftPx,
        standing(along, start),
        visibleEnd(standing(along, start), standing(along, end)),
      ];
      if (Number.isNaN(middle + from + to)) continue;
      const isOutlined = Math.min(thickness, Math.abs(to - from)) >= MIN_OUTLINED_PX;
      (isOutlined ? outlined : bare).add(rect(middle - thickness / 2, thickness, Math.min(from, to), Math.abs(to - from)), i);
    }
    const fill =
      typeof color === "string" ? { color, alpha } : (i: number): Fill => ({ color: color[i] ?? view.style.bar.missingColor, alpha });
    return [...bare.marks(fill, null), ...outlined.marks(fill, outline(view.style.bar))];
  },
  labelled({ labels, orientation, ...glyph }, view) {
    if (labels === null) return null;
    const { across } = directionsOf({ orientation }, view);
    const { shiftPx, thicknessPx } = laneIn(glyph, across.stepPx * glyph.barWidth);
    const room = { roomPx: glyph.lanes > 1 ? thicknessPx : across.stepPx, thicknessPx, gapPx: LABEL_GAP_PX };
    const fillOf = (i: number): Fill => {
      const color = typeof glyph.color === "string" ? glyph.color : (glyph.color[i] ?? view.style.bar.missingColor);
      return { color, alpha: glyph.fillAlpha };
    };
    const marks: LabelledMark[] = [];
    for (let i = 0; i < glyph.factor.length; i++) {
      const [start, end] = [glyph.start[i] ?? Number.NaN, glyph.end[i] ?? Number.NaN];
      if (!Number.isFinite(end - start) || (start === end && start !== 0)) continue;
      const place = { row: i, middlePx: across.at(glyph.factor[i]) + shiftPx, ...room };
      const value = cleanNumber(end - start);
      if (labels.hasParts) marks.push({ ...place, value, start, end, fill: fillOf(i), position: labels.position });
    }
    for (const [i, sum] of sumsOf(labels.sums)) {
      const place = { row: i, middlePx: across.at(glyph.factor[i]) + shiftPx, ...room };
      marks.push({ ...place, value: cleanNumber(sum), start: 0, end: sum, fill: null, position: "end" });
    }
    return { labels, orientation, marks };
  },
  swatch: ({ fillAlpha }, sample) => squareSwatch(fillAlpha, sample),
} satisfies GlyphDef<BarGlyph>;

/** Where stacks end on either side of zero, with their rows; nothing where nothing lies. */
function* sumsOf(sums: ValueLabels["sums"]): Iterable<[row: number, sum: number]> {
  for (const column of sums === null ? [] : [sums.above, sums.below]) {
    for (let i = 0; i < column.length; i++) {
      const sum = column[i] ?? 0;
      if (Number.isFinite(sum) && sum !== 0) yield [i, sum];
    }
  }
}
