import type { Cloud } from "../model/items.js";
import type { LentColumn } from "../model/lent.js";
import type { Projection } from "../model/projection.js";

/** So many rows are placed at a time: what that takes stays in a processor's cache. */
const ROWS_AT_ONCE = 4096;

interface Columns {
  readonly x: LentColumn;
  readonly y: LentColumn;
  readonly shiftPx: number;
}

interface Projections {
  readonly x: Projection;
  readonly y: Projection;
}

/** Points of columns as they lie in a table, which get their places when a painter wants them. */
export function cloudOf(columns: Columns, view: Projections): Cloud {
  return {
    bounds: boundsOf(columns, view),
    count: columns.x.length,
    fromBack: (visit) => placeFromBack(columns, view, visit),
    placed: () => placed(columns, view),
  };
}

/** Where the outermost values stand. */
function boundsOf({ x, y, shiftPx }: Columns, view: Projections): Cloud["bounds"] {
  const ends = (lent: LentColumn, { at, least }: Projection): [number, number] => {
    const { min, max } = lent.stats;
    const [one, other] = [at(Math.max(min, least)), at(max)];
    return [Math.min(one, other), Math.max(one, other)];
  };
  const [[left, right], [top, bottom]] = [ends(x, view.x), ends(y, view.y)];
  return { left: left + shiftPx, right: right + shiftPx, top, bottom };
}

/** Places points in blocks, the last rows first. */
function placeFromBack(columns: Columns, view: Projections, visit: (points: Float64Array, count: number) => void): void {
  const { x, shiftPx } = columns;
  const length = x.among === null ? x.length : x.values.length;
  const points = new Float64Array(2 * ROWS_AT_ONCE);
  const [xs, ys] = [new Float64Array(ROWS_AT_ONCE), new Float64Array(ROWS_AT_ONCE)];
  for (let end = length; end > 0; end -= ROWS_AT_ONCE) {
    const start = Math.max(0, end - ROWS_AT_ONCE);
    const count = gather(columns, { start, end, xs, ys });
    view.x.place(xs, count);
    view.y.place(ys, count);
    let there = 0;
    for (let i = 0; i < count; i++) {
      const px = xs[i] as number;
      const py = ys[i] as number;
      if (Number.isNaN(px + py)) continue;
      points[there++] = px + shiftPx;
      points[there++] = py;
    }
    visit(points, there / 2);
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Takes the values of the rows of a stretch that are the cloud's, and counts them. */
function gather({ x: ofX, y: ofY }: Columns, { start, end, xs, ys }: Stretch): number {
  const { among, values: x } = ofX;
  const { values: y } = ofY;
  if (among !== null) {
    const { codes, code } = among;
    let count = 0;
    for (let row = start; row < end; row++) {
      if (codes[row] !== code) continue;
      xs[count] = x[row] as number;
      ys[count] = y[row] as number;
      count++;
    }
    return count;
  }
  const { rows } = ofX;
  for (let i = start; i < end; i++) {
    const row = rows === null ? i : (rows[i] as number);
    xs[i - start] = x[row] as number;
    ys[i - start] = y[row] as number;
  }
  return end - start;
}

/** All points, with the rows of the glyph that they draw. */
function placed({ x, y, shiftPx }: Columns, view: Projections): { points: Float64Array; rows: Uint32Array } {
  const [left, top] = [view.x.column(x.take()), view.y.column(y.take())];
  const [points, rows] = [new Float64Array(2 * left.length), new Uint32Array(left.length)];
  let count = 0;
  for (let row = 0; row < left.length; row++) {
    const px = left[row] as number;
    const py = top[row] as number;
    if (Number.isNaN(px + py)) continue;
    points[2 * count] = px + shiftPx;
    points[2 * count + 1] = py;
    rows[count++] = row;
  }
  return { points: points.subarray(0, 2 * count), rows: rows.subarray(0, count) };
}
