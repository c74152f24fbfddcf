import type { NumberColumn } from "../model/columns.js";
import { readHexColor } from "../style/read-style.js";
import { baseFields, column, readAlpha, styled } from "./fields.js";
import type { GlyphBase, GlyphDef } from "./glyph.js";
import { Points } from "./points.js";
import { readNumberColumn } from "./read-columns.js";
import { squareSwatch } from "./swatches.js";

/** A filled outline through points in row order, closed by itself; points that are missing are passed over. */
export interface PolygonGlyph extends GlyphBase {
  kind: "polygon";
  x: NumberColumn;
  y: NumberColumn;
  color: string | null;
  fillAlpha: number | null;
}

export const polygon = {
  fields: {
    ...baseFields("polygon"),
    x: column("x", readNumberColumn),
    y: column("y", readNumberColumn),
    color: styled("color", readHexColor, (style) => style.mark.color),
    fillAlpha: styled("style", readAlpha, (style) => style.area.overlappingAlpha),
  },
  marks(glyph, { x, y }) {
    const [xs, ys] = [x.column(glyph.x), y.column(glyph.y)];
    const outline = new Points(xs.length);
    for (let i = 0; i < xs.length; i++) {
      const [px, py] = [xs[i] as number, ys[i] as number];
      if (!Number.isNaN(px + py)) outline.add(px, py, i);
    }
    if (outline.count < 3) return [];
    return [{ kind: "polygon", ...outline.take(), fill: { color: glyph.color, alpha: glyph.fillAlpha }, stroke: null }];
  },
  swatch: ({ fillAlpha }, sample) => squareSwatch(fillAlpha, sample),
} satisfies GlyphDef<PolygonGlyph>;
