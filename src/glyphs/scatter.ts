import type { Marker, NumberColumn, PositionColumn, RowColors } from "../model/columns.js";
import type { Cloud, Mark, MarkersItem } from "../model/items.js";
import { lentIn } from "../model/lent.js";
import { optional, readNumber } from "../util/options.js";
import { byColor } from "./by-color.js";
import { cloudOf } from "./cloud.js";
import { baseFields, column, inner, look, readAlpha, readMarkerName, readSizes, rowColors, styled } from "./fields.js";
import type { GlyphBase, GlyphDef } from "./glyph.js";
import { drawnSize, MIN_PX, markerStroke } from "./markers.js";
import { readPositionColumn } from "./read-columns.js";
import { markerSwatch } from "./swatches.js";

/** Points; those with a missing coordinate or size are not drawn. */
export interface ScatterGlyph extends GlyphBase {
  /** Tells it from the other kinds. */
  kind: "scatter";
  /** Positions along the x axis. */
  x: PositionColumn;
  /** Positions along the y axis. */
  y: PositionColumn;
  /** One colour for all points, or one for each, as `#rrggbb`; null for the style's. */
  color: RowColors | null;
  /** The shape of a point. */
  marker: Marker;
  /** Diameter in pixels, one for all or one per point; null for the style's. */
  size: number | NumberColumn | null;
  /** Opacity of the fill, from 0 to 1. */
  fillAlpha: number;
  /** How far points stand from their places along the x axis, as a share of the step of the marks that have a width there; 0 (default) for none. */
  shift: number;
}

/** So many rows are placed at a time: what that takes stays in a processor's cache. */
const ROWS_AT_ONCE = 8192;

export const scatter = {
  fields: {
    ...baseFields("scatter"),
    x: column("x", readPositionColumn),
    y: column("y", readPositionColumn),
    color: rowColors(({ boxplot, mark }, { plot }: ScatterGlyph) => (plot === "boxplotOutliers" ? boxplot.outlierColor : mark.color)),
    marker: look(optional(readMarkerName, "circle")),
    size: styled("row", readSizes, ({ scatter }, glyph: ScatterGlyph) =>
      isCategorical(glyph, "x") || isCategorical(glyph, "y") ? scatter.categoricalSize : scatter.size,
    ),
    fillAlpha: look(optional(readAlpha, 1)),
    shift: inner(optional(readNumber(-1, 1), 0)),
  },
  marks(glyph, { x, y, style }) {
    const { size, color, shift, marker, fillAlpha: alpha } = glyph;
    const shiftPx = shift === 0 ? 0 : shift * x.stepPx;
    const lent = { x: lentIn(glyph, "x"), y: lentIn(glyph, "y") };
    if (lent.x !== null && lent.y !== null && typeof size === "number" && typeof color === "string") {
      const cloud = cloudOf({ x: lent.x, y: lent.y, shiftPx }, { x, y });
      if (!(size > 0) || Number.isNaN(cloud.bounds.left + cloud.bounds.top)) return [];
      const stroke = markerStroke(marker, color, alpha, style);
      return [cloudMarkers(cloud, { marker, size: drawnSize(size, marker), fill: { color, alpha }, stroke })];
    }
    const { length } = glyph.x;
    const [points, rows] = [new Float64Array(2 * length), new Uint32Array(length)];
    const sizes = typeof size === "number" ? null : new Float64Array(length);
    let count = 0;
    for (let start = 0; start < length; start += ROWS_AT_ONCE) {
      const [xs, ys] = [x.column(partOf(glyph.x, start)), y.column(partOf(glyph.y, start))];
      for (let i = 0; i < xs.length; i++) {
        const diameter = typeof size === "number" ? size : (size[start + i] ?? Number.NaN);
        if (Number.isNaN((xs[i] as number) + (ys[i] as number)) || !(diameter > 0)) continue;
        points[2 * count] = (xs[i] as number) + shiftPx;
        points[2 * count + 1] = ys[i] as number;
        rows[count] = start + i;
        if (sizes !== null) sizes[count] = diameter;
        count++;
      }
    }
    if (count === 0) return [];
    const markers = (own: Omit<MarkersItem, "kind" | "marker" | "fill" | "stroke">, color: string): Mark => ({
      kind: "markers",
      marker,
      ...own,
      rows: own.rows ?? new Uint32Array(0),
      fill: { color, alpha },
      stroke: markerStroke(marker, color, alpha, style),
    });
    const found = {
      points: points.subarray(0, 2 * count),
      rows: rows.subarray(0, count),
      size: sizes === null ? drawnSize(size as number, marker) : sizes.subarray(0, count).map((each) => Math.max(MIN_PX, each)),
    };
    const all = typeof found.size === "number" ? { ...found, size: found.size } : largestFirst({ ...found, size: found.size });
    if (typeof color === "string") return [markers(all, color)];
    const byRow = Array.from(all.rows, (row) => color[row] ?? style.bar.missingColor);
    const groups = byColor(byRow, [...byRow.keys()], style.bar.missingColor);
    return [...groups].map(([own, places]) =>
      markers(
        {
          ...at(all, places),
          size: typeof all.size === "number" ? all.size : sizesAt(all.size, places),
        },
        own,
      ),
    );
  },
  reachPx: ({ size, marker }) => drawnSize(largestOf(size), marker) / 2,
  swatch: markerSwatch,
} satisfies GlyphDef<ScatterGlyph>;

/** Markers whose places are worked out when they are first read. */
function cloudMarkers(cloud: Cloud, look: Pick<MarkersItem, "marker" | "size" | "fill" | "stroke">): Mark {
  let known: ReturnType<Cloud["placed"]> | undefined;
  const placed = () => {
    known ??= cloud.placed();
    return known;
  };
  return {
    kind: "markers",
    ...look,
    cloud,
    get points() {
      return placed().points;
    },
    get rows() {
      return placed().rows;
    },
  };
}

/** Some rows of a column from one on; numbers are not copied. */
function partOf(column: PositionColumn, start: number): PositionColumn {
  const end = start + ROWS_AT_ONCE;
  return column instanceof Float64Array ? column.subarray(start, end) : (column.slice(start, end) as PositionColumn);
}

function largestOf(size: ScatterGlyph["size"]): number {
  if (typeof size === "number") return size;
  let most = 0;
  for (const each of size ?? []) if (each !== null && each > most) most = each;
  return most;
}

interface Points {
  readonly points: Float64Array;
  readonly rows: Uint32Array;
}

/** Points of several sizes in the order in which none hides a smaller one behind it. */
function largestFirst<P extends Points & { readonly size: Float64Array }>(all: P): Points & { readonly size: Float64Array } {
  const { size } = all;
  const places = [...size.keys()].sort((a, b) => (size[b] as number) - (size[a] as number));
  return { ...at(all, places), size: sizesAt(size, places) };
}

function at({ points, rows }: Points, places: readonly number[]): Points {
  return {
    points: Float64Array.from(places.flatMap((i) => [points[2 * i] as number, points[2 * i + 1] as number])),
    rows: Uint32Array.from(places, (i) => rows[i] as number),
  };
}

function sizesAt(size: Float64Array, places: readonly number[]): Float64Array {
  return Float64Array.from(places, (i) => size[i] as number);
}

function isCategorical(glyph: ScatterGlyph, name: "x" | "y"): boolean {
  if (lentIn(glyph, name) !== null) return false;
  const column = glyph[name];
  return typeof column[0] === "string" || Array.isArray(column[0]);
}
