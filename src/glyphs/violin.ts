import type { Factor, NumberColumn, Orientation } from "../model/columns.js";
import { readHexColor } from "../style/read-style.js";
import { type Reader, readNumber, required } from "../util/options.js";
import { directionsOf } from "./directions.js";
import { baseFields, column, orientation, readAlpha, readShare, styled } from "./fields.js";
import type { GlyphBase, GlyphDef } from "./glyph.js";
import { Points } from "./points.js";
import { readFactorColumn, readNumberColumn } from "./read-columns.js";
import { squareSwatch } from "./swatches.js";

/** Density curves over categories, mirrored; one row for each point of a curve, those of a category one after the other. */
export interface ViolinGlyph extends GlyphBase {
  /** Tells it from the other kinds. */
  kind: "violin";
  /** `vertical` violins stand on a categorical x axis, `horizontal` ones on a categorical y axis. */
  orientation: Orientation;
  /** The category of each point. */
  factor: Factor[];
  /** Where it lies along the numeric axis, ascending within a category. */
  value: NumberColumn;
  /** How dense the values are there; missing ones break the curve. */
  density: NumberColumn;
  /** The density at which a violin is as wide as `barWidth`: one for all, or one for each point. */
  fullDensity: number | NumberColumn;
  /** Its colour, as `#rrggbb`; null for the style's. */
  color: string | null;
  /** Opacity of the fill, from 0 to 1; null for the style's. */
  fillAlpha: number | null;
  /** Share of the step between two categories, above 0 and at most 1; null for the style's. */
  barWidth: number | null;
}

const readFullDensity: Reader<number | NumberColumn> = (value, place) =>
  typeof value === "number" ? readNumber(Number.MIN_VALUE)(value, place) : readNumberColumn(value, place);

export const violin = {
  fields: {
    ...baseFields("violin"),
    orientation,
    factor: column("across", readFactorColumn),
    value: column("along", readNumberColumn),
    density: column("row", readNumberColumn),
    fullDensity: { ...required(readFullDensity), role: "row" },
    color: styled("color", readHexColor, (style) => style.mark.color),
    fillAlpha: styled("style", readAlpha, (style) => style.violin.alpha),
    barWidth: styled("style", readShare, (style) => style.violin.barWidth),
  },
  marks(glyph, view) {
    const { across, along, point } = directionsOf(glyph, view);
    const [middles, at] = [across.column(glyph.factor), along.column(glyph.value)];
    const halfPx = (across.stepPx * glyph.barWidth) / 2;
    const { density, fullDensity: full } = glyph;
    const halfAt = (i: number): number =>
      (halfPx * (density[i] ?? Number.NaN)) / (typeof full === "number" ? full : (full[i] ?? Number.NaN));
    const outline = new Points(2 * middles.length);
    for (const [start, end] of violinsIn(middles, (i) => Number.isNaN((middles[i] as number) + (at[i] as number) + halfAt(i)))) {
      if (outline.count > 0) outline.gap();
      for (let i = start; i < end; i++) outline.add(...point((middles[i] as number) - halfAt(i), at[i] as number), i);
      for (let i = end - 1; i >= start; i--) outline.add(...point((middles[i] as number) + halfAt(i), at[i] as number), i);
    }
    if (outline.count === 0) return [];
    return [{ kind: "polygon", ...outline.take(), fill: { color: glyph.color, alpha: glyph.fillAlpha }, stroke: null }];
  },
  swatch: ({ fillAlpha }, sample) => squareSwatch(fillAlpha, sample),
} satisfies GlyphDef<ViolinGlyph>;

/** Runs of points around the same middle, without those that are missing. */
function* violinsIn(middles: Float64Array, isMissing: (i: number) => boolean): Iterable<[start: number, end: number]> {
  let start = 0;
  for (let i = 0; i <= middles.length; i++) {
    const isInside = i < middles.length && !isMissing(i);
    if (isInside && (i === start || middles[i] === middles[start])) continue;
    if (i > start) yield [start, i];
    start = isInside ? i : i + 1;
  }
}
