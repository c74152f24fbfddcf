import type { REQUIRED } from "../util/options.js";
import { type AreaGlyph, area } from "./area.js";
import { type BarGlyph, bar } from "./bar.js";
import { type BoxplotGlyph, boxplot } from "./boxplot.js";
import type { Dressed, GlyphDef } from "./glyph.js";
import { type HeatmapGlyph, heatmap } from "./heatmap.js";
import { type HexbinGlyph, hexbin } from "./hexbin.js";
import { type HistogramGlyph, histogram } from "./histogram.js";
import { type IntervalGlyph, interval } from "./interval.js";
import { type LineGlyph, line } from "./line.js";
import { type LollipopGlyph, lollipop } from "./lollipop.js";
import { type PolygonGlyph, polygon } from "./polygon.js";
import { type ScatterGlyph, scatter } from "./scatter.js";
import { type SpokesGlyph, spokes } from "./spokes.js";
import { type TextGlyph, text } from "./text.js";
import { type ViolinGlyph, violin } from "./violin.js";

export type {
  AreaGlyph,
  BarGlyph,
  BoxplotGlyph,
  HeatmapGlyph,
  HexbinGlyph,
  HistogramGlyph,
  IntervalGlyph,
  LineGlyph,
  LollipopGlyph,
  PolygonGlyph,
  ScatterGlyph,
  SpokesGlyph,
  TextGlyph,
  ViolinGlyph,
};

/** One series of marks. Glyphs are drawn in the order of `figure.glyphs`. */
export type Glyph =
  | LineGlyph
  | AreaGlyph
  | ScatterGlyph
  | TextGlyph
  | BarGlyph
  | LollipopGlyph
  | IntervalGlyph
  | BoxplotGlyph
  | HistogramGlyph
  | HexbinGlyph
  | HeatmapGlyph
  | SpokesGlyph
  | PolygonGlyph
  | ViolinGlyph;
/** The kinds of glyph. */
export type GlyphKind = Glyph["kind"];

/** A glyph in which nothing is left to the style any more. */
export type DressedGlyph = Dressed<Glyph>;

/** All kinds of glyph. Adding one means a file, and its line here and above. */
export const GLYPHS = {
  line,
  area,
  scatter,
  text,
  bar,
  lollipop,
  interval,
  boxplot,
  histogram,
  hexbin,
  heatmap,
  spokes,
  polygon,
  violin,
} satisfies { [K in GlyphKind]: GlyphDef<Extract<Glyph, { kind: K }>> };

/** The definition of a glyph's kind. */
export function defOf(kind: GlyphKind): GlyphDef<Glyph> {
  // Each definition takes its own kind, and that is the one it is given.
  return GLYPHS[kind] as unknown as GlyphDef<Glyph>;
}

type RequiredField<K extends GlyphKind> = {
  [F in keyof (typeof GLYPHS)[K]["fields"]]: (typeof GLYPHS)[K]["fields"][F] extends { readonly fallback: typeof REQUIRED } ? F : never;
}[keyof (typeof GLYPHS)[K]["fields"]];

/** A glyph as one writes it by hand: its kind and its columns; the rest takes defaults. */
export type GlyphInput = {
  [K in GlyphKind]: Partial<Extract<Glyph, { kind: K }>> &
    Pick<Extract<Glyph, { kind: K }>, RequiredField<K> & keyof Extract<Glyph, { kind: K }>>;
}[GlyphKind];
