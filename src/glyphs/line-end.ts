import type { Rect } from "../model/items.js";

/** How far beside the plot area a point may lie and still be in view, in pixels. */
const SLACK_PX = 1;

/** Points of a line in pixels, NaN for what is missing. */
export interface LinePoints {
  readonly length: number;
  x(i: number): number;
  y(i: number): number;
  /** Whether x is known to go one way, so that the ends tell of what lies between. */
  readonly isSorted: boolean;
}

/** The same of places that were worked out. */
export function pointsAt(xs: Float64Array, ys: Float64Array): LinePoints {
  return { length: xs.length, x: (i) => xs[i] as number, y: (i) => ys[i] as number, isSorted: false };
}

/** Where a line ends at the right, as far as it is in view; null for one that ends elsewhere, such as a closed one. */
export function lineEnd({ length, x: xAt, y: yAt, isSorted }: LinePoints, plot: Rect): readonly [x: number, y: number] | null {
  const isThere = (i: number): boolean => !Number.isNaN(xAt(i) + yAt(i));
  let [first, last] = [0, length - 1];
  while (first < length && !isThere(first)) first++;
  while (last >= 0 && !isThere(last)) last--;
  if (last < 0) return null;
  let right = Math.max(xAt(first), xAt(last));
  for (let i = first; i <= last && !isSorted; i++) if (isThere(i)) right = Math.max(right, xAt(i));
  if (xAt(last) < right) return null;
  if (last > first && xAt(first) === xAt(last)) return null;
  const edge = plot.x + plot.width;
  let from = last;
  while (from >= 0 && !(xAt(from) <= edge + SLACK_PX && isThere(from))) from--;
  if (from < 0) return null;
  const next = from < last && isThere(from + 1) ? from + 1 : from;
  const [x0, y0, x1, y1] = [xAt(from), yAt(from), xAt(next), yAt(next)];
  // A line that leaves the view ends at its edge.
  const [x, y] = next === from ? [x0, y0] : [edge, y0 + ((y1 - y0) * (edge - x0)) / (x1 - x0)];
  const isInView = x >= plot.x - SLACK_PX && y >= plot.y - SLACK_PX && y <= plot.y + plot.height + SLACK_PX;
  return isInView ? [x, y] : null;
}
