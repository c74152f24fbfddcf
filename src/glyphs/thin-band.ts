import { Edge, Rearranger } from "./rearranged.js";

/** Columns per pixel: finer than those of a picture at four times its size. */
const COLUMNS_A_PIXEL = 4;
/** Points that a column must have on the average before a band is thinned, and with which one is left as it is. */
const DENSE = 8;
const FEW = 8;

/** The edges of a band over x, none of it missing between two rows. */
export interface Band {
  readonly xs: Float64Array;
  readonly tops: Float64Array;
  readonly bottoms: Float64Array;
}

/**
 * The edges of a band from one row up to, but without, another. Where x goes one way and points are very many, the edges in each
 * quarter of a pixel are put in the order of their heights, of which few corners are left: as much of each pixel is covered as
 * before, for that does not depend on the order. The extremes alone, as of lines, would cover it evenly from the lowest to the
 * highest point.
 */
export function bandEdges(band: Band, start: number, end: number): { readonly top: Edge; readonly bottom: Edge } {
  const { xs, tops, bottoms } = band;
  const [top, bottom] = [new Edge(), new Edge()];
  const copy = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      top.add(xs[i] as number, tops[i] as number, i);
      bottom.add(xs[i] as number, bottoms[i] as number, i);
    }
  };
  if (!isDense(xs, start, end)) {
    copy(start, end);
    return { top, bottom };
  }
  const rearranger = new Rearranger();
  for (let from = start; from < end; ) {
    const next = columnEnd(xs, from, end);
    const to = Math.min(next, end - 1);
    if (to - from <= FEW || !keepsSides(band, from, to)) copy(from, Math.min(end, to + 1));
    else {
      // It goes on from where the edge is, so that it does not leap.
      const [before, low, high] = [top.along.at(-1) ?? 0, tops[from] as number, tops[to] as number];
      const isRising = Math.abs(before - Math.min(low, high)) <= Math.abs(before - Math.max(low, high));
      rearranger.add(top, { xs, ys: tops, from, to }, isRising);
      rearranger.add(bottom, { xs, ys: bottoms, from, to }, isRising);
    }
    from = next;
  }
  return { top, bottom };
}

/** Whether x goes one way through more points than columns can show. */
function isDense(xs: Float64Array, start: number, end: number): boolean {
  const width = Math.abs((xs[end - 1] as number) - (xs[start] as number));
  if (end - start <= DENSE * COLUMNS_A_PIXEL * width || end - start < 1000) return false;
  const way = Math.sign((xs[end - 1] as number) - (xs[start] as number));
  for (let i = start + 1; i < end; i++) if (((xs[i] as number) - (xs[i - 1] as number)) * way < 0) return false;
  return true;
}

/** The first row after a column that begins with a row. */
function columnEnd(xs: Float64Array, from: number, end: number): number {
  const column = Math.floor((xs[from] as number) * COLUMNS_A_PIXEL);
  let to = from + 1;
  while (to < end && Math.floor((xs[to] as number) * COLUMNS_A_PIXEL) === column) to++;
  return to;
}

/** Whether one edge stays on one side of the other, so that both may be put in order by themselves. */
function keepsSides({ tops, bottoms }: Band, from: number, to: number): boolean {
  let [isAbove, isBelow] = [false, false];
  for (let i = from; i <= to; i++) {
    const [top, bottom] = [tops[i] as number, bottoms[i] as number];
    if (top < bottom) isAbove = true;
    else if (top > bottom) isBelow = true;
  }
  return !(isAbove && isBelow);
}
