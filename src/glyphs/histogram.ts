import type { NumberColumn, Orientation } from "../model/columns.js";
import { readHexColor } from "../style/read-style.js";
import { directionsOf, standing } from "./directions.js";
import { baseFields, column, orientation, readAlpha, styled } from "./fields.js";
import type { GlyphBase, GlyphDef } from "./glyph.js";
import { readNumberColumn } from "./read-columns.js";
import { solid } from "./strokes.js";
import { squareSwatch } from "./swatches.js";

/** Bars over the bins of a numeric axis. */
export interface HistogramGlyph extends GlyphBase {
  kind: "histogram";
  /** `vertical` bars stand on the x axis, `horizontal` ones on the y axis. */
  orientation: Orientation;
  minEdge: NumberColumn;
  maxEdge: NumberColumn;
  value: NumberColumn;
  color: string | null;
  fillAlpha: number | null;
}

/** Bins narrower than this have no outline, which would hide them. */
const MIN_OUTLINED_PX = 3;

export const histogram = {
  fields: {
    ...baseFields("histogram"),
    orientation,
    minEdge: column("across", readNumberColumn),
    maxEdge: column("across", readNumberColumn),
    value: column("along", readNumberColumn),
    color: styled("color", readHexColor, (style) => style.mark.color),
    fillAlpha: styled("style", readAlpha, (style) => style.histogram.alpha),
  },
  standsOnZero: () => "areas",
  /** Outlined in their own colour; bins without a count are not drawn. */
  marks(glyph, view) {
    const { across, along, rect } = directionsOf(glyph, view);
    const base = standing(along, 0);
    const [rects, rows]: [number[], number[]] = [[], []];
    let narrowest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < glyph.value.length; i++) {
      const [from, to, end] = [across.at(glyph.minEdge[i]), across.at(glyph.maxEdge[i]), along.at(glyph.value[i])];
      if (glyph.value[i] === 0 || Number.isNaN(from + to + end)) continue;
      const width = Math.abs(to - from);
      if (width < narrowest) narrowest = width;
      rects.push(...rect(Math.min(from, to), width, Math.min(base, end), Math.abs(end - base)));
      rows.push(i);
    }
    if (rows.length === 0) return [];
    const { color, fillAlpha: alpha } = glyph;
    const stroke = narrowest < MIN_OUTLINED_PX ? null : solid(color, 1, alpha);
    return [{ kind: "rects", rects: Float64Array.from(rects), rows: Uint32Array.from(rows), fill: { color, alpha }, stroke }];
  },
  swatch: ({ fillAlpha }, sample) => squareSwatch(fillAlpha, sample),
} satisfies GlyphDef<HistogramGlyph>;
