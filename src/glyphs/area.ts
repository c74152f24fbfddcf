import type { NumberColumn, Orientation } from "../model/columns.js";
import type { Projection } from "../model/projection.js";
import { readHexColor } from "../style/read-style.js";
import { optional, readBoolean } from "../util/options.js";
import { directionsOf, standing } from "./directions.js";
import { baseFields, column, inner, orientation, readAlpha, styled } from "./fields.js";
import { type GlyphBase, type GlyphDef, isOnZero } from "./glyph.js";
import { lineEnd, pointsAt } from "./line-end.js";
import { Points } from "./points.js";
import { readNumberColumn } from "./read-columns.js";
import { rowsOfSteps, type Step, stepField, stepped } from "./stepped.js";
import { squareSwatch } from "./swatches.js";
import { type Band, bandEdges } from "./thin-band.js";

/** A band between y0 and y1 over x, with a gap wherever one of them is missing. */
export interface AreaGlyph extends GlyphBase {
  /** Tells it from the other kinds. */
  kind: "area";
  /** `vertical` heights stand on the x axis; `horizontal` ones on the y axis, along which x then runs. */
  orientation: Orientation;
  /** Positions along the x axis. */
  x: NumberColumn;
  /** The upper edge. */
  y1: NumberColumn;
  /** The lower edge. */
  y0: NumberColumn;
  /** Its colour, as `#rrggbb`; null for the style's. */
  color: string | null;
  /** Whether others lie over it, or it over something: the style's fill is then fainter. */
  overlaps: boolean;
  /** Opacity of the fill, from 0 to 1; null for the style's. */
  fillAlpha: number | null;
  /** How its edges go from one x to the next. */
  step: Step;
}

export const area = {
  fields: {
    ...baseFields("area"),
    orientation,
    x: column("across", readNumberColumn),
    y1: column("along", readNumberColumn),
    y0: column("along", readNumberColumn),
    color: styled("color", readHexColor, (style) => style.mark.color),
    overlaps: inner(optional(readBoolean, false)),
    fillAlpha: styled("style", readAlpha, ({ area }, { overlaps }: AreaGlyph) => (overlaps ? area.overlappingAlpha : area.alpha)),
    step: stepField,
  },
  // The band of a trend says how far that may be off, and stands nowhere.
  standsOnZero: ({ plot, y0 }) => (plot !== "trendBand" && isOnZero(y0) ? "areas" : null),
  isStacked: ({ y0, overlaps }) => !overlaps && !isOnZero(y0),
  /** On a log axis a baseline of zero stands at the axis' end. */
  marks(glyph, view) {
    const { across, along, point } = directionsOf(glyph, view);
    const places = [across.column(glyph.x), along.column(glyph.y1), baseline(glyph.y0, along)] as const;
    const corners = glyph.step === "none" ? null : stepped(places[0], [places[1], places[2]], glyph.step);
    const [xs, tops, bottoms] = corners === null ? places : [corners.x, ...(corners.ys as [Float64Array, Float64Array])];
    const outline = new Points(Math.min(2 * xs.length, 4096));
    const add = (px: number, value: number, row: number): void => outline.add(...point(px, value), row);
    let start = 0;
    for (let i = 0; i <= xs.length; i++) {
      if (i < xs.length && !Number.isNaN((xs[i] as number) + (tops[i] as number) + (bottoms[i] as number))) continue;
      if (i > start) {
        if (outline.count > 0) outline.gap();
        addBand(add, { xs, tops, bottoms }, start, i);
      }
      start = i + 1;
    }
    if (outline.count === 0) return [];
    const { points, rows: made } = outline.take();
    const rows = corners === null ? made : rowsOfSteps(made, corners.rows);
    return [{ kind: "polygon", points, rows, fill: { color: glyph.color, alpha: glyph.fillAlpha }, stroke: null }];
  },
  /** Only of areas on each other: of those that overlap nobody could tell whose name it is. */
  namePlaces({ orientation, x, y1, y0, color, overlaps, fillAlpha }, view) {
    if (orientation === "horizontal" || overlaps) return null;
    const [xs, tops] = [view.x.column(x), view.y.column(y1)];
    const bottoms = baseline(y0, view.y);
    const middles = tops.map((top, i) => (top + (bottoms[i] as number)) / 2);
    const end = lineEnd(pointsAt(xs, middles), view.plot);
    return end === null ? null : { end, band: { xs, tops, bottoms, fill: { color, alpha: fillAlpha } } };
  },
  swatch: ({ fillAlpha }, sample) => squareSwatch(fillAlpha, sample),
} satisfies GlyphDef<AreaGlyph>;

function addBand(add: (px: number, value: number, row: number) => void, { xs, tops, bottoms }: Band, start: number, end: number): void {
  if (end - start === 1) {
    // A single value between gaps has no width; a pixel shows that it is there.
    const [x, top, bottom] = [xs[start] as number, tops[start] as number, bottoms[start] as number];
    add(x - 0.5, top, start);
    add(x + 0.5, top, start);
    add(x + 0.5, bottom, start);
    add(x - 0.5, bottom, start);
    return;
  }
  const { top, bottom } = bandEdges({ xs, tops, bottoms }, start, end);
  for (const [i, row] of top.rows.entries()) add(top.across[i] as number, top.along[i] as number, row);
  for (let i = bottom.rows.length - 1; i >= 0; i--) add(bottom.across[i] as number, bottom.along[i] as number, bottom.rows[i] as number);
}

/** Pixels of the lower edge. */
function baseline(y0: NumberColumn, along: Projection): Float64Array {
  const px = along.column(y0);
  for (let i = 0; i < px.length; i++) if (Number.isNaN(px[i] as number)) px[i] = standing(along, y0[i]);
  return px;
}
