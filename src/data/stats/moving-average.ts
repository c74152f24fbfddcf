import { studentReaches } from "./student.js";
import type { Trend, TrendWindow, WindowAnchor } from "./trend-kinds.js";
import type { TrendPoints } from "./trend-points.js";

/** Beyond this, sums and squares of numbers would overflow: they are then taken in smaller units. */
const LARGE = 2 ** 500;
const SMALLER = 2 ** -520;
/** A window that is short of the rows' first or last place by rounding alone is whole. */
const SLACK = 1e-9;

interface Averaging {
  readonly window: TrendWindow;
  readonly anchor: WindowAnchor;
  readonly confidence: number | null;
}

/**
 * The mean of the rows about each one, by their x: of so many rows, or of the rows in so much time. Only whole windows count, so that the curve ends
 * before the rows do. It is the mean of the values themselves, also where the axis bends.
 *
 * The band is t · s / √n of the rows in each window, as if these were drawn one by one from a mean that stays: rows that follow each other in
 * time are rarely so, and the band is then too narrow.
 */
export function movingAverage(points: TrendPoints, { window, anchor, confidence }: Averaging): Trend {
  const { x, u } = points;
  const nothing = { x: new Float64Array(0), y: new Float64Array(0), band: null };
  if (u.length < 2 || u[0] === u.at(-1)) return { lack: "places", ...nothing };
  const stops = "rows" in window ? stopsOfRows(points, window.rows, anchor) : stopsOfTime(x, window.ms, anchor);
  if (stops.at.length === 0) return { lack: "window", ...nothing };
  const { mean, error, count } = meansOf(points.y, stops);
  if (confidence === null) return { lack: null, x: stops.at, y: mean, band: null };
  const reachOf = studentReaches(confidence);
  const reach = error.map((own, i) => own * ((count[i] as number) < 2 ? Number.NaN : reachOf((count[i] as number) - 1)));
  const upper = mean.map((own, i) => own + (reach[i] as number));
  const lower = mean.map((own, i) => own - (reach[i] as number));
  return { lack: null, x: stops.at, y: mean, band: { lower, upper } };
}

/** Windows, each by the place of its mean, its first row and the one behind its last; both only go forward. */
interface Stops {
  readonly at: Float64Array;
  readonly first: Uint32Array;
  readonly end: Uint32Array;
}

function stopsOfRows({ x, u, axes }: TrendPoints, rows: number, anchor: WindowAnchor): Stops {
  const count = Math.max(0, x.length - rows + 1);
  const middle = (i: number): number => {
    const [a, b] = [i + ((rows - 1) >> 1), i + (rows >> 1)];
    return a === b ? (x[a] as number) : axes.x.from((u[a] as number) / 2 + (u[b] as number) / 2);
  };
  return {
    at: Float64Array.from({ length: count }, (_, i) => (anchor === "end" ? (x[i + rows - 1] as number) : middle(i))),
    first: Uint32Array.from({ length: count }, (_, i) => i),
    end: Uint32Array.from({ length: count }, (_, i) => i + rows),
  };
}

/**
 * Windows about each different time, open at their beginning as those of pandas: seven days hold seven daily rows. One is whole where
 * rows reach as far as it does, by their mean distance.
 */
function stopsOfTime(x: Float64Array, ms: number, anchor: WindowAnchor): Stops {
  const [after, before] = anchor === "end" ? [0, ms] : [ms / 2, ms / 2];
  const times = x.filter((at, i) => at !== x[i - 1]);
  const [start, stop] = [times[0] as number, times.at(-1) as number];
  const step = ((stop - start) / (times.length - 1)) * (1 + SLACK);
  const at = times.filter((time) => time - before + step >= start && time + after < stop + step);
  const [first, end] = [new Uint32Array(at.length), new Uint32Array(at.length)];
  let [low, high] = [0, 0];
  for (const [i, time] of at.entries()) {
    while (low < x.length && (x[low] as number) <= time - before) low++;
    while (high < x.length && (x[high] as number) <= time + after) high++;
    first[i] = low;
    end[i] = high;
  }
  return { at, first, end };
}

/** Size, mean, and the squares of differences from it, of some rows. */
interface Sum {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
}

const NONE: Sum = { count: 0, mean: 0, squares: 0 };

/** Two sums as one (Chan, Golub and LeVeque, 1983). */
function together(a: Sum, b: Sum): Sum {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const count = a.count + b.count;
  const from = b.mean - a.mean;
  return { count, mean: a.mean + (from * b.count) / count, squares: a.squares + b.squares + (from * from * a.count * b.count) / count };
}

/**
 * Mean and standard error of each window. Nothing is ever taken off a sum, which would leave the rounding of large values behind: the rows of a window
 * are in two heaps, of which the older one knows the sum from each of its rows on.
 */
function meansOf(y: Float64Array, { at, first, end }: Stops): { mean: Float64Array; error: Float64Array; count: Uint32Array } {
  const unit = y.some((value) => Math.abs(value) > LARGE) ? SMALLER : 1;
  const [mean, error, count] = [new Float64Array(at.length), new Float64Array(at.length), new Uint32Array(at.length)];
  const one = (row: number): Sum => ({ count: 1, mean: (y[row] as number) * unit, squares: 0 });
  let older: Sum[] = [];
  let newer = NONE;
  let [turn, next] = [0, 0];
  for (let i = 0; i < at.length; i++) {
    const [from, to] = [first[i] as number, end[i] as number];
    for (; next < to; next++) newer = together(newer, one(next));
    if (from >= turn) {
      older = [];
      for (let row = to - 1; row >= from; row--) older.push(together(one(row), older.at(-1) ?? NONE));
      [turn, newer] = [to, NONE];
    }
    const sum = together(from < turn ? (older[turn - from - 1] ?? NONE) : NONE, newer);
    mean[i] = sum.mean / unit;
    error[i] = Math.sqrt(sum.squares / Math.max(1, sum.count - 1) / sum.count) / unit;
    count[i] = sum.count;
  }
  return { mean, error, count };
}
