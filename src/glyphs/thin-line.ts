import { Points } from "./points.js";

/** Points per pixel column that a line may have before it is thinned. */
export const DENSE = 4;

/** What is drawn of a line. */
export interface ThinLine {
  readonly line: Points;
  /** Points that lead nowhere. */
  readonly dots: Points;
}

/**
 * Joins coordinates to `x0 y0 x1 y1 …` with their rows, and one NaN pair for each gap. Where x goes one way and there are more than four
 * points per pixel column, only the first, lowest, highest and last of each column are kept: the picture has the same
 * pixels (M4; Jugel, Jerzak, Hackenbroich and Markl, "M4: A Visualization-Oriented Time Series Data Aggregation",
 * VLDB 2014). Points that lead nowhere, such as one alone between two gaps, are `dots`: painters do not agree on lines without a length.
 */
export function thinLine(x: Float64Array, y: Float64Array): ThinLine {
  const out = new Points(Math.min(x.length, 4096));
  const dots = new Points();
  const isDense = x.length > 1000 && goesOneWay(x) && x.length > DENSE * Math.abs(lastFinite(x, -1) - lastFinite(x, 1));
  let start = 0;
  while (start < x.length) {
    if (Number.isNaN((x[start] as number) + (y[start] as number))) {
      start++;
      continue;
    }
    let end = start + 1;
    while (end < x.length && !Number.isNaN((x[end] as number) + (y[end] as number))) end++;
    if (isOnePlace(x, y, start, end)) dots.add(x[start] as number, y[start] as number, start);
    else {
      if (out.count > 0) out.gap();
      if (isDense) addThinned(out, x, y, start, end);
      else for (let i = start; i < end; i++) out.add(x[i] as number, y[i] as number, i);
    }
    start = end;
  }
  return { line: out, dots };
}

function isOnePlace(x: Float64Array, y: Float64Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (x[i] !== x[start] || y[i] !== y[start]) return false;
  return true;
}

function addThinned(out: Points, x: Float64Array, y: Float64Array, start: number, end: number): void {
  let first = start;
  while (first < end) {
    const column = Math.floor(x[first] as number);
    let [low, high, last] = [first, first, first];
    while (last + 1 < end && Math.floor(x[last + 1] as number) === column) {
      last++;
      if ((y[last] as number) < (y[low] as number)) low = last;
      if ((y[last] as number) > (y[high] as number)) high = last;
    }
    let before = -1;
    for (const i of [first, Math.min(low, high), Math.max(low, high), last]) {
      if (i !== before) out.add(x[i] as number, y[i] as number, i);
      before = i;
    }
    first = last + 1;
  }
}

/** Whether x never turns back; on an axis that is turned round it descends. */
function goesOneWay(x: Float64Array): boolean {
  const sign = lastFinite(x, -1) < lastFinite(x, 1) ? -1 : 1;
  let before = Number.NEGATIVE_INFINITY;
  for (const value of x) {
    if (sign * value < before) return false;
    if (!Number.isNaN(value)) before = sign * value;
  }
  return true;
}

/** The first finite value from the left (1) or from the right (-1). */
function lastFinite(x: Float64Array, direction: 1 | -1): number {
  for (let i = direction === 1 ? 0 : x.length - 1; i >= 0 && i < x.length; i += direction) {
    if (Number.isFinite(x[i])) return x[i] as number;
  }
  return 0;
}
