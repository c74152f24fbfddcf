import type { Hatch, Rect } from "../../model/items.js";
import type { Canvas2D } from "./context.js";

/** Fills the path that was traced last with a hatching; lines lie alike in all shapes, as in SVG. */
export function hatchWith(hatch: Hatch, alpha: number, bounds: Rect, context: Canvas2D): void {
  context.save();
  context.clip();
  context.globalAlpha = alpha;
  if (hatch.ground !== null) {
    context.fillStyle = hatch.ground;
    context.fillRect(bounds.x, bounds.y, bounds.width, bounds.height);
  }
  context.strokeStyle = hatch.color;
  context.lineWidth = hatch.widthPx;
  context.lineCap = "butt";
  context.setLineDash([]);
  if (hatch.gapPx > 0) {
    context.beginPath();
    for (const turn of hatch.isCrossed ? [0, 90] : [0]) traceLines(hatch.angleDeg + turn, hatch.gapPx, bounds, context);
    context.stroke();
  }
  context.restore();
}

/** Lines in one direction, as long and as many as the bounds need. */
function traceLines(angleDeg: number, gapPx: number, { x, y, width, height }: Rect, context: Canvas2D): void {
  const [cos, sin] = [Math.cos((angleDeg * Math.PI) / 180), Math.sin((angleDeg * Math.PI) / 180)];
  const [centerX, centerY] = [x + width / 2, y + height / 2];
  const reach = Math.hypot(width, height) / 2;
  const [along, across] = [centerX * cos + centerY * sin, centerY * cos - centerX * sin];
  const first = Math.floor((across - reach) / gapPx - 0.5);
  const last = Math.ceil((across + reach) / gapPx - 0.5);
  for (let line = first; line <= last; line++) {
    const off = (line + 0.5) * gapPx;
    const at = (way: number): [number, number] => [way * cos - off * sin, way * sin + off * cos];
    context.moveTo(...at(along - reach));
    context.lineTo(...at(along + reach));
  }
}

/** The rectangle around some points. */
export function boundsOf(points: Float64Array): Rect {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] as number, points[i + 1] as number];
    if (Number.isNaN(x + y)) continue;
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  return left <= right ? { x: left, y: top, width: right - left, height: bottom - top } : { x: 0, y: 0, width: 0, height: 0 };
}
