import type { Band } from "../glyphs/glyph.js";
import type { Rect } from "../model/items.js";

/** Places along a band at which its height is looked at. */
const SAMPLES = 120;
/** Free above and below a name, and at its sides, as a share of its height. */
const AIR = 0.15;

/** The middle of the roomiest place in view of a band for a box; null where it fits nowhere. Looks at each row of the band once. */
export function placeInBand(
  band: Band,
  { width, height }: { readonly width: number; readonly height: number },
  plot: Rect,
): readonly [x: number, y: number] | null {
  const edges = sample(band, plot);
  if (edges === null) return null;
  const reach = Math.ceil((width / 2 + height * AIR) / edges.stepPx);
  let best: { x: number; y: number; free: number } | null = null;
  for (let middle = reach; middle < edges.tops.length - reach; middle++) {
    let [top, bottom] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let i = middle - reach; i <= middle + reach; i++) {
      top = Math.max(top, edges.tops[i] as number);
      bottom = Math.min(bottom, edges.bottoms[i] as number);
    }
    // A gap makes both NaN, which is never enough.
    const free = bottom - top - height * (1 + 2 * AIR);
    if (free >= 0 && (best === null || free > best.free)) best = { x: edges.startPx + middle * edges.stepPx, y: (top + bottom) / 2, free };
  }
  return best === null ? null : [best.x, best.y];
}

interface Edges {
  readonly startPx: number;
  readonly stepPx: number;
  /** The tightest of what lies around each sample. */
  readonly tops: Float64Array;
  readonly bottoms: Float64Array;
}

/** Upper and lower edges at even steps: between rows in a straight line, and of many rows around a sample the tightest. */
function sample({ xs, tops, bottoms }: Band, plot: Rect): Edges | null {
  const [start, end] = [Math.max(plot.x, xs[0] ?? Number.NaN), Math.min(plot.x + plot.width, xs.at(-1) ?? Number.NaN)];
  const stepPx = (end - start) / SAMPLES;
  if (!(stepPx > 0)) return null;
  const highest = new Float64Array(SAMPLES + 1).fill(plot.y);
  const lowest = new Float64Array(SAMPLES + 1).fill(plot.y + plot.height);
  for (let i = 1; i < xs.length; i++) {
    const [x0, x1] = [xs[i - 1] as number, xs[i] as number];
    const [first, last] = [Math.floor((x0 - start) / stepPx), Math.ceil((x1 - start) / stepPx)];
    for (let k = Math.max(0, first); k <= Math.min(SAMPLES, last); k++) {
      const share = Math.max(0, Math.min(1, (start + k * stepPx - x0) / (x1 - x0 || 1)));
      const between = (column: Float64Array): number =>
        (column[i - 1] as number) + share * ((column[i] as number) - (column[i - 1] as number));
      const [one, other] = [between(tops), between(bottoms)];
      highest[k] = Math.max(highest[k] as number, Math.min(one, other));
      lowest[k] = Math.min(lowest[k] as number, Math.max(one, other));
    }
  }
  return { startPx: start, stepPx, tops: highest, bottoms: lowest };
}
