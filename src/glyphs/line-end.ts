import type { Rect } from "../model/items.js";

/** How far beside the plot area a point may lie and still be in view, in pixels. */
const SLACK_PX = 1;

/** Where a line ends at the right, as far as it is in view; null for one that ends elsewhere, such as a closed one. */
export function lineEnd(xs: Float64Array, ys: Float64Array, plot: Rect): readonly [x: number, y: number] | null {
  const isThere = (i: number): boolean => !Number.isNaN((xs[i] as number) + (ys[i] as number));
  let [first, last, right] = [-1, -1, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < xs.length; i++) {
    if (!isThere(i)) continue;
    if (first < 0) first = i;
    last = i;
    right = Math.max(right, xs[i] as number);
  }
  if (last < 0 || (xs[last] as number) < right) return null;
  if (last > first && xs[first] === xs[last]) return null;
  const edge = plot.x + plot.width;
  let from = last;
  while (from >= 0 && !((xs[from] as number) <= edge + SLACK_PX && isThere(from))) from--;
  if (from < 0) return null;
  const next = from < last && isThere(from + 1) ? from + 1 : from;
  const [x0, y0, x1, y1] = [xs[from], ys[from], xs[next], ys[next]] as [number, number, number, number];
  // A line that leaves the view ends at its edge.
  const [x, y] = next === from ? [x0, y0] : [edge, y0 + ((y1 - y0) * (edge - x0)) / (x1 - x0)];
  const isInView = x >= plot.x - SLACK_PX && y >= plot.y - SLACK_PX && y <= plot.y + plot.height + SLACK_PX;
  return isInView ? [x, y] : null;
}
