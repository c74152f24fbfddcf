import type { NumberColumn, Orientation } from "../model/columns.js";
import { readHexColor } from "../style/read-style.js";
import { directionsOf, standing } from "./directions.js";
import { baseFields, column, orientation, readAlpha, styled } from "./fields.js";
import type { GlyphBase, GlyphDef } from "./glyph.js";
import { LABEL_GAP_PX, type LabelledMark, type ValueLabels } from "./labelled.js";
import { readNumberColumn } from "./read-columns.js";
import { Rects, visibleEnd, visibleStretch } from "./rects.js";
import { solid } from "./strokes.js";
import { squareSwatch } from "./swatches.js";
import { valueLabels } from "./value-labels.js";

/** Bars over the bins of a numeric axis. */
export interface HistogramGlyph extends GlyphBase {
  /** Tells it from the other kinds. */
  kind: "histogram";
  /** `vertical` bars stand on the x axis, `horizontal` ones on the y axis. */
  orientation: Orientation;
  /** Where each bin begins. */
  minEdge: NumberColumn;
  /** Where each bin ends. */
  maxEdge: NumberColumn;
  /** The height of each bar. */
  value: NumberColumn;
  /** Its colour, as `#rrggbb`; null for the style's. */
  color: string | null;
  /** Opacity of the fill, from 0 to 1; null for the style's. */
  fillAlpha: number | null;
  /** The numbers at its bars; null for none. */
  labels: ValueLabels | null;
}

/** Bins narrower than this have no outline, which would hide them. */
const MIN_OUTLINED_PX = 3;

/** Strong outlines of bins narrower than this would be more than the bins. */
const MIN_STRONG_PX = 8;
/** Outlines show where bins end that are pale, or lie on others. */
const OUTLINE_ALPHA = 0.8;

export const histogram = {
  fields: {
    ...baseFields("histogram"),
    orientation,
    minEdge: column("across", readNumberColumn),
    maxEdge: column("across", readNumberColumn),
    value: column("along", readNumberColumn),
    color: styled("color", readHexColor, (style) => style.mark.color),
    fillAlpha: styled("style", readAlpha, (style) => style.histogram.alpha),
    labels: valueLabels,
  },
  standsOnZero: () => "areas",
  /** Outlined in their own colour; bins without a count are not drawn. */
  marks(glyph, view) {
    const { across, along, rect } = directionsOf(glyph, view);
    const base = standing(along, 0);
    const bins = new Rects();
    let narrowest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < glyph.value.length; i++) {
      const [from, to, end] = [across.at(glyph.minEdge[i]), across.at(glyph.maxEdge[i]), visibleEnd(base, along.at(glyph.value[i]))];
      if (glyph.value[i] === 0 || Number.isNaN(from + to + end)) continue;
      const [left, width] = visibleStretch(from, to);
      if (width < narrowest) narrowest = width;
      bins.add(rect(left, width, Math.min(base, end), Math.abs(end - base)), i);
    }
    const { color, fillAlpha: alpha } = glyph;
    return bins.marks(
      { color, alpha },
      narrowest < MIN_OUTLINED_PX ? null : solid(color, 1, narrowest < MIN_STRONG_PX ? alpha : Math.max(alpha, OUTLINE_ALPHA)),
    );
  },
  /** Bins without a count have none. */
  labelled({ labels, orientation, minEdge, maxEdge, value: values, color, fillAlpha: alpha }, view) {
    if (labels === null) return null;
    const { across } = directionsOf({ orientation }, view);
    const marks: LabelledMark[] = [];
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? Number.NaN;
      if (!Number.isFinite(value) || value === 0) continue;
      const [from, to] = [across.at(minEdge[i]), across.at(maxEdge[i])];
      const [roomPx, middlePx] = [Math.abs(to - from), (from + to) / 2];
      const place = { row: i, middlePx, roomPx, thicknessPx: roomPx, gapPx: LABEL_GAP_PX };
      marks.push({ ...place, value, start: 0, end: value, fill: { color, alpha }, position: labels.position });
    }
    return { labels, orientation, marks };
  },
  swatch: ({ fillAlpha }, sample) => squareSwatch(fillAlpha, sample),
} satisfies GlyphDef<HistogramGlyph>;
