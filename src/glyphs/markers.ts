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
