import type { Panel } from "../figure/types.js";
import type { Style } from "../style/style.js";
import { domainOf } from "./domain.js";

/**
 * The ranges of both axes with one of them widened about its middle, so that a unit of x has `panel.aspectScale` times
 * the pixels of a unit of y. An end that the user fixed stays: then the range grows at its other end, and with both ends
 * of an axis fixed the other axis grows. Null where nothing can give way, or an axis is not linear.
 */
export function matchAspect(
  panel: Panel,
  style: Style,
  { width, height }: { readonly width: number; readonly height: number },
): { x: [number, number]; y: [number, number] } | null {
  const { xAxis, yAxis, aspectScale } = panel;
  if (aspectScale === null || xAxis.kind !== "linear" || yAxis.kind !== "linear") return null;
  const x = domainOf(panel, xAxis, "x", style);
  const y = domainOf(panel, yAxis, "y", style);
  const [spanX, spanY] = [Math.abs(x[1] - x[0]), Math.abs(y[1] - y[0])];
  const wantedX = (spanY * width) / (height * aspectScale);
  const wantedY = (spanX * height * aspectScale) / width;
  if (!Number.isFinite(wantedX + wantedY)) return null;
  if (wantedX > spanX && canGrow(xAxis.range)) return { x: grown(x, wantedX, xAxis.range), y };
  if (wantedY > spanY && canGrow(yAxis.range)) return { x, y: grown(y, wantedY, yAxis.range) };
  return null;
}

function canGrow([start, end]: readonly (number | null)[]): boolean {
  return start === null || end === null;
}

function grown([start, end]: [number, number], span: number, [fixedStart, fixedEnd]: readonly (number | null)[]): [number, number] {
  const more = (span - Math.abs(end - start)) * Math.sign(end - start);
  if (fixedStart !== null) return [start, end + more];
  return fixedEnd !== null ? [start - more, end] : [start - more / 2, end + more / 2];
}
