import type { PositionColumn, TextAlign, TextBaseline } from "../model/columns.js";
import { parseFontSizePx, readFontSize } from "../style/font-size.js";
import { optional, readChoice } from "../util/options.js";
import { baseFields, column, look, readAngle, readColors, readOffset, readTextAlign, readTexts, styled } from "./fields.js";
import type { GlyphBase, GlyphDef } from "./glyph.js";
import { placeLabel } from "./place-label.js";
import { isInside } from "./place-text.js";
import { readPositionColumn } from "./read-columns.js";
import { squareSwatch } from "./swatches.js";

/** Text at points; rows with a missing coordinate are not drawn. */
export interface TextGlyph extends GlyphBase {
  /** Tells it from the other kinds. */
  kind: "text";
  /** Positions along the x axis. */
  x: PositionColumn;
  /** Positions along the y axis. */
  y: PositionColumn;
  /** What stands at each point. */
  text: string[];
  /** One colour for all texts, or one for each, as `#rrggbb`; null for the style's. */
  color: string | string[] | null;
  /** A CSS size: `9pt`, `12px` or `1em`; null for the style's. */
  fontSize: string | null;
  /** Where the text stands from its point. */
  textAlign: TextAlign;
  /** Which height of the text is at its point. */
  textBaseline: TextBaseline;
  /** Degrees counter-clockwise. */
  angleDeg: number;
  /** Pixels to the right. */
  xOffset: number;
  /** Pixels downwards. */
  yOffset: number;
}

export const text = {
  fields: {
    ...baseFields("text"),
    x: column("x", readPositionColumn),
    y: column("y", readPositionColumn),
    text: column("row", readTexts),
    color: styled("color", readColors, (style) => style.text.color),
    fontSize: styled("style", readFontSize, (style) => style.text.size, "textFontSize"),
    textAlign: look(optional(readTextAlign, "left")),
    textBaseline: look(optional(readChoice(["top", "middle", "bottom"]), "bottom")),
    angleDeg: look(optional(readAngle, 0), "angle"),
    xOffset: look(optional(readOffset, 0)),
    yOffset: look(optional(readOffset, 0)),
  },
  isClipped: false,
  /** Labels whose points are in view; they may stick out of the plot area, but are never cut, and lie on no other. */
  marks({ text, fontSize, color, textAlign: align, textBaseline: baseline, angleDeg, xOffset, yOffset, ...glyph }, view) {
    const { x, y, plot } = view;
    const setting = { sizePx: parseFontSizePx(fontSize, "figure"), align, baseline, angleDeg };
    const colorOf = (i: number): string => (typeof color === "string" ? color : (color[i] ?? view.style.text.color));
    return text.flatMap((text, i) => {
      const [px, py] = [x.at(glyph.x[i]), y.at(glyph.y[i])];
      if (!isInside(px, py, plot)) return [];
      return placeLabel({ text, x: px, y: py, xOffset, yOffset, rows: Uint32Array.of(i) }, { ...setting, color: colorOf(i) }, view);
    });
  },
  swatch: (_, sample) => squareSwatch(1, sample),
} satisfies GlyphDef<TextGlyph>;
