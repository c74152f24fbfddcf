import type { Rect } from "../model/items.js";

/** Cells on a side of the grid on which the runs of a path are counted. */
const CELLS = 64;
/** Cells that are marked before counting is given up: such a path is beyond every limit. */
const MAX_MARKED = 200_000_000;

/**
 * About how often the edges of a path have to change places while its rows are painted from the top down: in each band of
 * rows as many pairs as there are of runs that lie in one place. A run goes on as long as the path does not turn back along x.
 */
export function crossingsOf(points: Float64Array, picture: Rect): number {
  const counts = new Uint32Array(CELLS * CELLS);
  let marked = 0;
  for (const run of runsOf(points)) {
    const [left, right] = [cellOf(run.left, picture.width), cellOf(run.right, picture.width)];
    const [top, bottom] = [cellOf(run.top, picture.height), cellOf(run.bottom, picture.height)];
    marked += (right - left + 1) * (bottom - top + 1);
    if (marked > MAX_MARKED) return Number.POSITIVE_INFINITY;
    for (let row = top; row <= bottom; row++) {
      for (let cell = row * CELLS + left; cell <= row * CELLS + right; cell++) counts[cell] = (counts[cell] as number) + 1;
    }
  }
  let crossings = 0;
  for (let row = 0; row < CELLS; row++) {
    const most = counts.subarray(row * CELLS, (row + 1) * CELLS).reduce((max, count) => Math.max(max, count), 0);
    crossings += most > 1 ? most ** 2 : 0;
  }
  return crossings;
}

function cellOf(px: number, length: number): number {
  return Math.max(0, Math.min(CELLS - 1, Math.floor((px / length) * CELLS)));
}

interface Run {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function* runsOf(points: Float64Array): Generator<Run> {
  let run: Run | null = null;
  let direction = 0;
  for (let i = 2; i < points.length; i += 2) {
    const [fromX, fromY, toX, toY] = [points[i - 2], points[i - 1], points[i], points[i + 1]] as [number, number, number, number];
    const sign = Math.sign(toX - fromX);
    const isGap = Number.isNaN(fromX + toX);
    if (run !== null && (isGap || (sign !== 0 && sign === -direction))) {
      yield run;
      run = null;
    }
    if (isGap) continue;
    if (sign !== 0 || run === null) direction = sign;
    run ??= { left: fromX, right: fromX, top: fromY, bottom: fromY };
    run.left = Math.min(run.left, toX);
    run.right = Math.max(run.right, toX);
    run.top = Math.min(run.top, toY);
    run.bottom = Math.max(run.bottom, toY);
  }
  if (run !== null) yield run;
}
