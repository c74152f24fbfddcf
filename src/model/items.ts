/**
 * What is drawn where, in pixels from the top left of the figure, with every decision taken. Batches hold coordinates in
 * typed arrays, and of marks the rows of the glyph that they draw.
 */

import type { Marker } from "./columns.js";

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Stroke {
  color: string;
  width: number;
  /** Empty for a solid line. */
  dash: readonly number[];
  alpha: number;
  cap: "butt" | "round";
  join: "miter" | "round";
}

/** Parallel lines over a ground, or two sets of them across each other. */
export interface Hatch {
  /** Of the lines, and of the edge around what is hatched. */
  readonly color: string;
  /** Between the lines; null for nothing. */
  readonly ground: string | null;
  /** Degrees clockwise from level lines. */
  readonly angleDeg: number;
  readonly isCrossed: boolean;
  /** From the middle of one line to that of the next; 0 for no lines. */
  readonly gapPx: number;
  readonly widthPx: number;
}

export interface Fill {
  color: string;
  alpha: number;
  /** Stands in place of the colour. */
  hatch?: Hatch;
}

/** What stands in `rows` for a gap between two lines. */
export const NO_ROW = 0xffffffff;

interface Batch {
  /**
   * For each point (of lines and polygons), rectangle, marker or text the row of the glyph that it draws: a row of its
   * columns, and so a bin, a cell or a tile where the glyph holds those. Absent where no data are drawn.
   */
  rows?: Uint32Array;
}

/** Open lines: `x0 y0 x1 y1 …`; a NaN coordinate ends one line and starts the next. */
export interface PolylineItem extends Batch {
  kind: "polyline";
  points: Float64Array;
  stroke: Stroke;
}

/** Closed areas: `x0 y0 x1 y1 …`; a NaN coordinate ends one polygon and starts the next. */
export interface PolygonItem extends Batch {
  kind: "polygon";
  points: Float64Array;
  fill: Fill | null;
  stroke: Stroke | null;
}

/** Rectangles: `x y width height …`, width and height not negative. */
export interface RectsItem extends Batch {
  kind: "rects";
  rects: Float64Array;
  /** One fill for all, or one per rectangle. */
  fill: Fill | readonly Fill[] | null;
  stroke: Stroke | null;
}

/** Very many points of a table's columns, which get their places block by block. */
export interface Cloud {
  /** Within which all of them lie. */
  readonly bounds: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** How many there are at most: some may be missing. */
  readonly count: number;
  /** Gives their places, `x0 y0 x1 y1 …`, in blocks of so many points, the last block first; the array is used again for the next. */
  fromBack(visit: (points: Float64Array, count: number) => void): void;
  /** All places at once. */
  placed(): { readonly points: Float64Array; readonly rows: Uint32Array };
}

/** Points: `x0 y0 x1 y1 …`, each finite. */
export interface MarkersItem extends Batch {
  kind: "markers";
  marker: Marker;
  /** Of points that are not placed yet: `points` and `rows` are worked out when they are first read. Absent for few. */
  cloud?: Cloud;
  points: Float64Array;
  /** Diameter in pixels, one for all or one per point. */
  size: number | Float64Array;
  fill: Fill;
  /** Of markers that are lines, and of the lines in markers that are shapes. */
  stroke: Stroke | null;
}

/** One line of text. */
export interface TextItem extends Batch {
  kind: "text";
  text: string;
  /** The anchor on the alphabetic baseline; the text turns around it. */
  x: number;
  y: number;
  sizePx: number;
  bold: boolean;
  color: string;
  anchor: "start" | "middle" | "end";
  /** The colour of a rim around the letters, which parts them from marks beneath; absent for none. */
  halo?: string;
  /** Degrees clockwise, as in SVG's `rotate`. */
  rotateDeg: number;
}

/** An image from its own bytes. */
export interface ImageItem {
  kind: "image";
  x: number;
  y: number;
  width: number;
  height: number;
  mediaType: "image/png" | "image/svg+xml";
  /** Base64. */
  data: string;
}

/** An image of pixels that were worked out here. */
export interface PixelsItem {
  kind: "pixels";
  /** Where it lies, in whole device pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Device pixels per CSS pixel. */
  scale: number;
  /** Red, green, blue and opacity of each, row by row. */
  bytes: Uint8ClampedArray;
}

export type SceneItem = ImageItem | PixelsItem | PolylineItem | PolygonItem | RectsItem | MarkersItem | TextItem;

/** What glyphs draw: batches that know their rows. */
export type Mark = Exclude<SceneItem, ImageItem | PixelsItem> & { readonly rows: Uint32Array };
