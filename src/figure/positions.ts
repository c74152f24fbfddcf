import type { Factor, Glyph, NumberColumn, Orientation, PositionColumn } from "./glyphs.js";

/** Which of a glyph's columns lie along which axis; the first of each tells whether a row is there. */
export interface Positions {
  readonly x: readonly [PositionColumn, ...PositionColumn[]];
  readonly y: readonly [PositionColumn, ...PositionColumn[]];
}

/** The columns of a glyph by the axis along which they lie; of hexagons their tile coordinates. */
export function positionsOf(glyph: Glyph): Positions {
  switch (glyph.kind) {
    case "line":
    case "scatter":
    case "text":
    case "polygon":
    case "heatmap":
    case "spokes":
      return { x: [glyph.x], y: [glyph.y] };
    case "hexbin":
      return { x: [glyph.q], y: [glyph.r] };
    case "area":
      return oriented(glyph.orientation, [glyph.x], [glyph.y1, glyph.y0]);
    case "histogram":
      return oriented(glyph.orientation, [glyph.minEdge, glyph.maxEdge], [glyph.value]);
    case "bar":
    case "lollipop":
    case "interval":
    case "boxplot":
      return oriented(glyph.orientation, [glyph.factor], valuesOf(glyph));
  }
}

/** A glyph with one mark per category. */
export type CategoryGlyph = Extract<Glyph, { factor: Factor[] }>;

/** The columns of a glyph over categories that lie along its numeric axis. */
export function valuesOf(glyph: CategoryGlyph): readonly [NumberColumn, ...NumberColumn[]] {
  switch (glyph.kind) {
    case "bar":
      return [glyph.end, glyph.start];
    case "lollipop":
      return [glyph.value];
    case "interval":
      return glyph.middle === null ? [glyph.lower, glyph.upper] : [glyph.lower, glyph.upper, glyph.middle];
    case "boxplot":
      return [glyph.lower, glyph.upper];
  }
}

function oriented(orientation: Orientation, base: Positions["x"], values: Positions["y"]): Positions {
  return orientation === "vertical" ? { x: base, y: values } : { x: values, y: base };
}
