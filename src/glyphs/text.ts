import type { PositionColumn, RowColors, TextAlign, TextBaseline } from "../model/columns.js";
import { standingOut, TEXT_CONTRAST } from "../style/contrast.js";
import { parseFontSizePx, readFontSize } from "../style/font-size.js";
import { LINE_HEIGHT } from "../text/line.js";
import { optional, readBoolean, readChoice } from "../util/options.js";
import { baseFields, column, inner, look, readAngle, readLabels, readOffset, readTextAlign, rowColors, styled } from "./fields.js";
import type { GlyphBase, GlyphDef } from "./glyph.js";
import { OPPOSITE, OTHER_SIDE, placedAsAsked, placeLabel } from "./place-label.js";
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
  color: RowColors | null;
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
  /** Whether the points are ends of bars: a label at a value below zero then stands beyond it, and ranges make room for all. */
  onBars: boolean;
  /** Whether a label that would lie on another, or on marks, is moved, and left out where there is no place. */
  avoidOverlap: boolean;
}

export const text = {
  fields: {
    ...baseFields("text"),
    x: column("x", readPositionColumn),
    y: column("y", readPositionColumn),
    text: column("row", readLabels),
    color: rowColors((style) => style.text.color),
    fontSize: styled("style", readFontSize, (style) => style.text.size, "textFontSize"),
    textAlign: look(optional(readTextAlign, "left")),
    textBaseline: look(optional(readChoice(["top", "middle", "bottom"]), "bottom")),
    angleDeg: look(optional(readAngle, 0), "angle"),
    xOffset: look(optional(readOffset, 0)),
    yOffset: look(optional(readOffset, 0)),
    avoidOverlap: inner(optional(readBoolean, true)),
    onBars: inner(optional(readBoolean, false)),
  },
  isClipped: false,
  /** Labels whose points are in view; they may stick out of the plot area, but are never cut, and lie on no other. */
  marks({ text, fontSize, angleDeg, ...glyph }, view) {
    const { color } = glyph;
    const { x, y, plot } = view;
    const sizePx = parseFontSizePx(fontSize, "figure");
    const isLying = isLyingOn(glyph);
    const isOnMarks = glyph.textAlign === "center" && glyph.textBaseline === "middle";
    const isFixed = glyph.onBars || isOnMarks || x.stepPx > 0 || y.stepPx > 0;
    const halo = isOnMarks ? {} : { halo: view.style.background };
    const inkOf = legibleInk(glyph, view.style.background);
    const colorOf = (i: number): string => inkOf(typeof color === "string" ? color : (color[i] ?? view.style.text.color));
    return text.flatMap((text, i) => {
      const [px, py] = [x.at(glyph.x[i]), y.at(glyph.y[i])];
      if (!isInside(px, py, plot)) return [];
      const { align, baseline, xOffset, yOffset } = sideOf(glyph, i, isLying);
      const setting = { sizePx, align, baseline, angleDeg, color: colorOf(i), ...halo };
      const label = { text, x: px, y: py, xOffset, yOffset, rows: Uint32Array.of(i) };
      return glyph.avoidOverlap ? placeLabel(label, setting, view, isFixed) : placedAsAsked(label, setting, view);
    });
  },
  reach(glyph, { measurer }) {
    if (!glyph.onBars || glyph.angleDeg !== 0) return [];
    const sizePx = parseFontSizePx(glyph.fontSize, "figure");
    const isLying = isLyingOn(glyph);
    return glyph.text.flatMap((text, i) => {
      const end = (isLying ? glyph.x : glyph.y)[i];
      if (typeof end !== "number" || text === "") return [];
      const { xOffset, yOffset } = sideOf(glyph, i, isLying);
      const lines = text.split("\n");
      const length = isLying
        ? Math.max(...lines.map((line) => measurer.widthPx(line, { sizePx, bold: false })))
        : lines.length * LINE_HEIGHT * sizePx;
      const offset = isLying ? Math.abs(xOffset) : Math.abs(yOffset);
      return [{ direction: isLying ? "x" : "y", end, px: (end < 0 ? -1 : 1) * (length + offset) }];
    });
  },
  swatch: (_, sample) => squareSwatch(1, sample),
} satisfies GlyphDef<TextGlyph>;

/** Colours of the palette and of scales are made for marks: as text they are moved until they are read. Those of the caller, without a place in the palette, stay. */
function legibleInk({ slot, color }: Pick<TextGlyph, "slot" | "color">, background: string): (color: string) => string {
  if (slot === null && typeof color === "string") return (own) => own;
  const known = new Map<string, string>();
  return (own) => {
    const ink = known.get(own) ?? standingOut(own, background, TEXT_CONTRAST);
    known.set(own, ink);
    return ink;
  };
}

type Placed = Pick<TextGlyph, "x" | "y" | "textAlign" | "textBaseline" | "xOffset" | "yOffset" | "onBars">;

/** Bars lie where their categories stand on the y axis. */
function isLyingOn({ y }: Placed): boolean {
  const known = Array.prototype.find.call(y, (value) => value !== null);
  return known !== undefined && typeof known !== "number";
}

/** On which side of its point a label stands: at bars below zero the opposite one. */
function sideOf(glyph: Placed, i: number, isLying: boolean) {
  const { textAlign: align, textBaseline: baseline, xOffset, yOffset } = glyph;
  const side = { align, baseline, xOffset, yOffset };
  if (!glyph.onBars) return side;
  if (isLying) return Number(glyph.x[i]) < 0 ? { ...side, align: OPPOSITE[align], xOffset: -xOffset } : side;
  return Number(glyph.y[i]) < 0 ? { ...side, baseline: OTHER_SIDE[baseline], yOffset: -yOffset } : side;
}
