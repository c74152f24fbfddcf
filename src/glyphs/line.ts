import type { PositionColumn } from "../model/columns.js";
import { readHexColor } from "../style/read-style.js";
import { optional } from "../util/options.js";
import { baseFields, column, look, readAlpha, readDash, readWidth, styled } from "./fields.js";
import type { GlyphBase, GlyphDef } from "./glyph.js";
import { readPositionColumn } from "./read-columns.js";
import { rounded } from "./strokes.js";
import { lineSwatch } from "./swatches.js";
import { thinLine } from "./thin-line.js";

/** A line through points in row order, with a gap wherever x or y is missing. */
export interface LineGlyph extends GlyphBase {
  kind: "line";
  x: PositionColumn;
  y: PositionColumn;
  color: string | null;
  lineWidth: number | null;
  /** Lengths of dash and gap; empty for a solid line. */
  lineDash: number[];
  lineAlpha: number;
}

export const line = {
  fields: {
    ...baseFields("line"),
    x: column("x", readPositionColumn),
    y: column("y", readPositionColumn),
    color: styled("color", readHexColor, (style) => style.mark.color),
    lineWidth: styled("style", readWidth, (style) => style.line.width),
    lineDash: look({ read: readDash, fallback: [] as number[] }),
    lineAlpha: look(optional(readAlpha, 1)),
  },
  marks({ x, y, color, lineWidth, lineDash, lineAlpha }, view) {
    const { points, rows } = thinLine(view.x.column(x), view.y.column(y));
    if (rows.length === 0 || lineWidth === 0) return [];
    return [{ kind: "polyline", points, rows, stroke: rounded(color, lineWidth, lineDash, lineAlpha) }];
  },
  swatch: lineSwatch,
  hasLongSwatch: true,
} satisfies GlyphDef<LineGlyph>;
