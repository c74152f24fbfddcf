import type { HexGrid } from "./hexbin.js";
import { quantiles } from "./quantile.js";

/** What hexagons are wanted, before the data have been seen. */
export interface HexWish {
  /** Radius in units of y, or of x with `flattop`; null for one by the data. */
  readonly size: number | null;
  readonly orientation: HexGrid["orientation"];
  /** Where a figure has hexagons already: how much longer a unit of y is on screen than one of x. Else null. */
  readonly aspectScale: number | null;
  /** About how large the plot area is, in pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Spans that differ more than this are of unlike units, which one scale for both would squeeze into a strip. */
const UNLIKE = 2;
/** Hexagons from left to right: fewer points make fewer. */
const MOST_ACROSS = 40;
const LEAST_ACROSS = 12;
const MIN_RADIUS_PX = 4;
/** Where most points lie in a part of the range, hexagons shrink, but not to less than this share. */
const MIN_SHARE = 0.4;
/** Between these shares of the points lies what has to show its structure. */
const CENTRAL = [0.02, 0.98] as const;

/**
 * The grid in which points are counted. Axes of like units keep one scale, as in Chartify; those of unlike ones fill the plot area
 * where no size was said, hexagons regular on screen all the same. A size by the data makes 12 to 40 hexagons across, smaller ones where a few points lie far
 * from the others, never less than 4 pixels in radius.
 */
export function hexGridFor(x: Float64Array, y: Float64Array, wish: HexWish): HexGrid {
  const { orientation, widthPx, heightPx } = wish;
  const both = [...x.keys()].filter((i) => Number.isFinite(x[i]) && Number.isFinite(y[i]));
  const [xs, ys] = [x, y].map((values) => Float64Array.from(both, (i) => values[i] as number).sort()) as [Float64Array, Float64Array];
  const [spanX, spanY] = [spanOf(xs), spanOf(ys)];
  // A size is said in Chartify's scale, which then holds.
  const isUnlike = wish.size === null && (spanX > UNLIKE * spanY || spanY > UNLIKE * spanX);
  const filling = isUnlike ? widthPx / spanX / (heightPx / spanY) : widthPx / heightPx;
  const aspectScale = wish.aspectScale ?? (Number.isFinite(filling) && filling > 0 ? filling : widthPx / heightPx);
  if (wish.size !== null) return { orientation, aspectScale, size: wish.size };
  const pxPerY = Math.min(widthPx / (spanX * aspectScale), heightPx / spanY);
  const radiusPx = radiusFor(widthPx, both.length, Math.min(centralShare(xs, spanX), centralShare(ys, spanY)));
  const size = radiusPx / (orientation === "pointytop" ? pxPerY : pxPerY * aspectScale);
  return { orientation, aspectScale, size: Number.isFinite(size) && size > 0 ? Number(size.toPrecision(2)) : 1 };
}

/** How far sorted values reach; 1 where all are equal. */
function spanOf(sorted: Float64Array): number {
  const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  return span > 0 && Number.isFinite(span) ? span : 1;
}

function centralShare(sorted: Float64Array, span: number): number {
  const [low = 0, high = 0] = quantiles(sorted, CENTRAL);
  return (high - low) / span;
}

function radiusFor(widthPx: number, count: number, share: number): number {
  const across = Math.min(MOST_ACROSS, Math.max(LEAST_ACROSS, 1.2 * Math.sqrt(count)));
  const shrunk = Math.max(MIN_SHARE, Math.min(1, 2 * share || 1));
  return Math.max(MIN_RADIUS_PX, (widthPx / (across * Math.sqrt(3))) * shrunk);
}
