import type { Marker } from "../model/columns.js";
import type { Stroke } from "../model/items.js";
import type { Style } from "../style/style.js";
import { solid } from "./strokes.js";

/** Width of the strokes of markers that are drawn as lines. */
const STROKE_WIDTH = 1;

/** Markers that are nothing but lines. */
const LINES: ReadonlySet<Marker> = new Set(["asterisk", "cross", "x"]);

/** The lines of a marker: in its own colour where it is nothing else, else in one that shows on it. */
export function markerStroke(marker: Marker, color: string, alpha: number, style: Style): Stroke {
  return solid(LINES.has(marker) ? color : style.scatter.crossColor, STROKE_WIDTH, alpha);
}

/** Smaller points cannot be seen. */
export const MIN_PX = 2;

/** How large markers of a size are drawn: with the outline that Bokeh gives them, half of it outside; lines alone have none. */
export function drawnSize(size: number, marker: Marker, outlinePx = STROKE_WIDTH): number {
  return Math.max(MIN_PX, size + (LINES.has(marker) ? 0 : outlinePx));
}
