import type { Marker } from "../model/columns.js";
import type { SceneItem } from "../model/items.js";
import type { Sample } from "./glyph.js";
import { markerStroke } from "./markers.js";
import { rounded } from "./strokes.js";

/** Samples thicker than this would not tell lines from areas. */
const MAX_LINE_WIDTH = 5;
const MARKER_PX = 10;
/** Fainter samples could not be told apart: marks overlap and are large, a sample does neither. */
const MIN_ALPHA = 0.5;

/** A piece of a line. */
export function lineSwatch(
  { lineWidth, lineDash, lineAlpha }: { readonly lineWidth: number; readonly lineDash: readonly number[]; readonly lineAlpha: number },
  { color, box }: Sample,
): SceneItem[] {
  const width = Math.min(lineWidth, MAX_LINE_WIDTH);
  const inset = lineDash.length > 0 ? 0 : width / 2;
  const middle = box.y + box.height / 2;
  const points = Float64Array.of(box.x + inset, middle, box.x + box.width - inset, middle);
  return [{ kind: "polyline", points, stroke: rounded(color, width, lineDash, Math.max(lineAlpha, MIN_ALPHA)) }];
}

/** A marker. */
export function markerSwatch(
  { marker, fillAlpha }: { readonly marker: Marker; readonly fillAlpha: number },
  { color, box, size, style }: Sample,
): SceneItem[] {
  const alpha = Math.max(fillAlpha, MIN_ALPHA);
  return [
    {
      kind: "markers",
      marker,
      points: Float64Array.of(box.x + box.width / 2, box.y + box.height / 2),
      size: size ?? MARKER_PX,
      fill: { color, alpha },
      stroke: markerStroke(marker, color, alpha, style),
    },
  ];
}

/** A filled square. */
export function squareSwatch(fillAlpha: number, { color, box }: Sample): SceneItem[] {
  const side = box.height;
  const rects = Float64Array.of(box.x + box.width / 2 - side / 2, box.y, side, side);
  return [{ kind: "rects", rects, fill: { color, alpha: Math.max(fillAlpha, MIN_ALPHA) }, stroke: null }];
}
