import type { GlyphKind } from "../glyphs/index.js";
import type { Axis, Figure } from "./types.js";

/** The kinds of glyph that are in nearly all figures. */
const PLAIN_KINDS = ["line", "area", "scatter", "text", "bar", "histogram"] as const satisfies readonly GlyphKind[];

/**
 * Whether a figure has common glyphs alone in one plot area, nothing in it is a date, and nothing is written in a format of its maker. What others need is a
 * seventh of the program that draws them.
 */
export function isPlainFigure({ xAxis, yAxis, y2Axis, colorBar, glyphs, panels }: Figure): boolean {
  const isPlain = (axis: Axis | null): boolean => axis === null || (axis.kind !== "datetime" && axis.tickFormat === null);
  return (
    panels.length === 0 &&
    [xAxis, yAxis, y2Axis].every(isPlain) &&
    (colorBar === null || (colorBar.kind !== "date" && colorBar.tickFormat === null)) &&
    glyphs.every((glyph) => isPlainKind(glyph.kind) && (!("labels" in glyph) || glyph.labels === null || glyph.labels.format === null))
  );
}

function isPlainKind(kind: GlyphKind): boolean {
  return (PLAIN_KINDS as readonly GlyphKind[]).includes(kind);
}
