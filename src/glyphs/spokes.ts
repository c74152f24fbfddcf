import type { NumberColumn } from "../model/columns.js";
import { readHexColor } from "../style/read-style.js";
import { optional } from "../util/options.js";
import { baseFields, column, look, readAlpha, readDash, readWidth, styled } from "./fields.js";
import type { GlyphBase, GlyphDef } from "./glyph.js";
import { Points } from "./points.js";
import { readNumberColumn } from "./read-columns.js";
import { rounded } from "./strokes.js";
import { lineSwatch } from "./swatches.js";

/** Straight lines from the origin to each point; none to those that are missing. */
export interface SpokesGlyph extends GlyphBase {
  kind: "spokes";
  x: NumberColumn;
  y: NumberColumn;
  color: string | null;
  lineWidth: number | null;
  /** Lengths of dash and gap; empty for a solid line. */
  lineDash: number[];
  lineAlpha: number;
}

export const spokes = {
  fields: {
    ...baseFields("spokes"),
    x: column("x", readNumberColumn),
    y: column("y", readNumberColumn),
    color: styled("color", readHexColor, (style) => style.mark.color),
    lineWidth: styled("style", readWidth, (style) => style.line.width),
    lineDash: look({ read: readDash, fallback: [] as number[] }),
    lineAlpha: look(optional(readAlpha, 1)),
  },
  *extent({ x, y }, axis) {
    if (x.length > 0) yield 0;
    for (let i = 0; i < x.length; i++) {
      const [own, other] = axis === "x" ? [x[i], y[i]] : [y[i], x[i]];
      if (Number.isFinite(own ?? Number.NaN) && Number.isFinite(other ?? Number.NaN)) yield own as number;
    }
  },
  marks({ x, y, color, lineWidth, lineDash, lineAlpha }, view) {
    const origin = [view.x.at(0), view.y.at(0)] as const;
    const lines = new Points();
    for (let i = 0; i < x.length; i++) {
      const end = [view.x.at(x[i]), view.y.at(y[i])] as const;
      if (!Number.isNaN(origin[0] + origin[1] + end[0] + end[1])) lines.line(origin, end, i);
    }
    if (lines.count === 0 || lineWidth === 0) return [];
    return [{ kind: "polyline", ...lines.take(), stroke: rounded(color, lineWidth, lineDash, lineAlpha) }];
  },
  swatch: lineSwatch,
} satisfies GlyphDef<SpokesGlyph>;
