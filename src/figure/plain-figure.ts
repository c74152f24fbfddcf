import type { Axis, Figure } from "./types.js";

/**
 * Whether nothing in a figure is a date, and nothing is written in a format of its maker: what most figures do without, and a third of the
 * program that would draw them.
 */
export function isPlainFigure({ xAxis, yAxis, y2Axis, colorBar, glyphs }: Figure): boolean {
  const isPlain = (axis: Axis | null): boolean => axis === null || (axis.kind !== "datetime" && axis.tickFormat === null);
  return (
    [xAxis, yAxis, y2Axis].every(isPlain) &&
    (colorBar === null || (colorBar.kind !== "date" && colorBar.tickFormat === null)) &&
    glyphs.every((glyph) => !("labels" in glyph) || glyph.labels === null || glyph.labels.format === null)
  );
}
