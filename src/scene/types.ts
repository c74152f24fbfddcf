/**
 * The display list: what is drawn where, in pixels from the top left of the figure, with every decision taken.
 * Painters turn it into SVG or canvas calls and decide nothing. Batches hold coordinates in typed arrays.
 */

import type { Marker } from "../figure/types.js";

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

export interface Fill {
  color: string;
  alpha: number;
}

/** Open lines: `x0 y0 x1 y1 …`; a NaN coordinate ends one line and starts the next. */
export interface PolylineItem {
  kind: "polyline";
  points: Float64Array;
  stroke: Stroke;
}

/** Closed areas: `x0 y0 x1 y1 …`; a NaN coordinate ends one polygon and starts the next. */
export interface PolygonItem {
  kind: "polygon";
  points: Float64Array;
  fill: Fill | null;
  stroke: Stroke | null;
}

/** Rectangles: `x y width height …`, width and height not negative. */
export interface RectsItem {
  kind: "rects";
  rects: Float64Array;
  /** One fill for all, or one per rectangle. */
  fill: Fill | readonly Fill[] | null;
  stroke: Stroke | null;
}

/** Points: `x0 y0 x1 y1 …`, each finite. */
export interface MarkersItem {
  kind: "markers";
  marker: Marker;
  points: Float64Array;
  /** Diameter in pixels, one for all or one per point. */
  size: number | Float64Array;
  fill: Fill;
  stroke: Stroke | null;
}

/** One line of text. */
export interface TextItem {
  kind: "text";
  text: string;
  /** The anchor on the alphabetic baseline; the text turns around it. */
  x: number;
  y: number;
  sizePx: number;
  bold: boolean;
  color: string;
  anchor: "start" | "middle" | "end";
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

export type SceneItem = ImageItem | PolylineItem | PolygonItem | RectsItem | MarkersItem | TextItem;

/** Items that belong together; `role` becomes the class of the SVG group. */
export interface SceneGroup {
  role: string;
  /** What a screen reader says of the group, where it says anything. */
  label?: string;
  clip: Rect | null;
  items: readonly (SceneItem | SceneGroup)[];
}

export interface Scene {
  widthPx: number;
  heightPx: number;
  background: string;
  fontFamily: string;
  /** Accessible name and longer description of the picture. */
  title: string;
  description: string;
  groups: readonly SceneGroup[];
}

export function isGroup(node: SceneItem | SceneGroup): node is SceneGroup {
  return "role" in node;
}
