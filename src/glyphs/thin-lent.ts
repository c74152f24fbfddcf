import type { Rect } from "../model/items.js";
import type { LentColumn } from "../model/lent.js";
import type { Projection } from "../model/projection.js";
import { Points } from "./points.js";
import { DENSE, type ThinLine } from "./thin-line.js";

/** What lies farther beside the plot area than this and a few widths of the line is not seen, wherever it lies. */
const BESIDE_PX = 1000;

/** A line through columns of a table. */
interface LentLine {
  readonly x: LentColumn;
  readonly y: LentColumn;
  readonly lineWidth: number;
}

interface Places {
  readonly x: Projection;
  readonly y: Projection;
  readonly plot: Rect;
}

/**
 * As `thinLine`, of columns as they lie in a table: where x ascends, the ends of each pixel column are looked for by halving,
 * and its lowest and highest among the values themselves, so that only points that are kept get a place. Null for lines of
 * which that does not hold: x that turns back, infinite values, or values that the axis cannot show.
 */
export function thinLent({ x, y, lineWidth }: LentLine, view: Places): ThinLine | null {
  const [ofX, ofY] = [x.stats, y.stats];
  const isPlain = (stats: typeof ofX, { least }: Projection): boolean =>
    stats.infinite === 0 && (stats.min >= least || stats.min > stats.max);
  if (!ofX.isAscending || !isPlain(ofX, view.x) || !isPlain(ofY, view.y)) return null;
  const beside = BESIDE_PX + 2 * lineWidth;
  const [left, right] = [view.plot.x - beside, view.plot.x + view.plot.width + beside];
  const inReach = (value: number): number => Math.max(left, Math.min(right, view.x.at(value)));
  const width = Math.abs(inReach(ofX.max) - inReach(ofX.min));
  // Fewer are soon placed one by one, which needs no look at each pixel column.
  if (!(x.length > DENSE * width)) return null;
  const trace: Trace = {
    rows: x.rows,
    values: [x.values, y.values],
    view,
    ends: [left, right],
    line: new Points(4096),
    dots: new Points(),
  };
  const hasGaps = ofX.missing + ofY.missing > 0;
  let start = 0;
  while (start < x.length) {
    const end = hasGaps ? runFrom(trace, start, x.length) : x.length;
    if (end > start) addRun(trace, start, end);
    start = end === start ? start + 1 : end;
  }
  return trace;
}

interface Trace extends ThinLine {
  /** The rows of the line in the columns; null for all. */
  readonly rows: Uint32Array | null;
  readonly values: readonly [x: Float64Array, y: Float64Array];
  readonly view: Places;
  /** Points beyond these pixels share a column. */
  readonly ends: readonly [left: number, right: number];
}

/** Where a run of points that are all there ends; where it begins if there is none. */
function runFrom({ rows, values: [x, y] }: Trace, start: number, length: number): number {
  let end = start;
  if (rows === null) while (end < length && !Number.isNaN((x[end] as number) + (y[end] as number))) end++;
  else while (end < length && !Number.isNaN((x[rows[end] as number] as number) + (y[rows[end] as number] as number))) end++;
  return end;
}

/** Adds a line without gaps: of each pixel column the first, lowest, highest and last point. */
function addRun(trace: Trace, start: number, end: number): void {
  const { line, dots } = trace;
  if (isOnePlace(trace, start, end)) {
    dots.add(xPx(trace, start), yPx(trace, start), start);
    return;
  }
  if (line.count > 0) line.gap();
  let first = start;
  let step = 1;
  while (first < end) {
    const next = columnEnd(trace, first, end, step);
    step = next - first;
    const [low, high] = extremesIn(trace, first, next);
    let before = -1;
    for (const i of [first, Math.min(low, high), Math.max(low, high), next - 1]) {
      if (i !== before) line.add(xPx(trace, i), yPx(trace, i), i);
      before = i;
    }
    first = next;
  }
}

function xPx({ rows, values: [x], view }: Trace, i: number): number {
  return view.x.at(x[rows === null ? i : (rows[i] as number)]);
}

function yPx({ rows, values: [, y], view }: Trace, i: number): number {
  return view.y.at(y[rows === null ? i : (rows[i] as number)]);
}

/** Whether all points of a run lie on one: that is looked for up to the first that does not. */
function isOnePlace(trace: Trace, start: number, end: number): boolean {
  const [x, y] = [xPx(trace, start), yPx(trace, start)];
  // x ascends, and so the last one tells of all others.
  if (xPx(trace, end - 1) !== x) return false;
  for (let i = start + 1; i < end; i++) if (yPx(trace, i) !== y) return false;
  return true;
}

/** The first point behind the pixel column of another one, looked for in steps that double, then by halving. */
function columnEnd(trace: Trace, first: number, end: number, expected: number): number {
  const { ends } = trace;
  const columnOf = (i: number): number => Math.floor(Math.max(ends[0], Math.min(ends[1], xPx(trace, i))));
  const column = columnOf(first);
  let [inside, step] = [first, Math.max(1, expected >> 1)];
  while (inside + step < end && columnOf(inside + step) === column) {
    inside += step;
    step *= 2;
  }
  let outside = Math.min(end, inside + step);
  while (outside - inside > 1) {
    const middle = (inside + outside) >>> 1;
    if (columnOf(middle) === column) inside = middle;
    else outside = middle;
  }
  return outside;
}

/** The places of the first lowest and of the first highest value, as they lie in the picture. */
function extremesIn({ rows, values: [, y] }: Trace, first: number, next: number): [low: number, high: number] {
  let [low, high] = [first, first];
  if (rows === null) {
    let least = y[first] as number;
    let most = least;
    for (let i = first + 1; i < next; i++) {
      const value = y[i] as number;
      if (value < least) {
        least = value;
        low = i;
      } else if (value > most) {
        most = value;
        high = i;
      }
    }
    return [low, high];
  }
  let least = y[rows[first] as number] as number;
  let most = least;
  for (let i = first + 1; i < next; i++) {
    const value = y[rows[i] as number] as number;
    if (value < least) [least, low] = [value, i];
    else if (value > most) [most, high] = [value, i];
  }
  return [low, high];
}
