import type { Transform } from "../../util/numeric-axes.js";

/** Numbers between −1 and 1 that stand for others, so that squares of neither huge nor distant ones overflow or cancel. */
export interface UnitScale {
  to(value: number): number;
  from(unit: number): number;
}

/** The rows of a trend in the order of x. */
export interface TrendPoints {
  /** Lengths along the x axis, ascending. */
  readonly u: Float64Array;
  /** Lengths along the y axis. */
  readonly v: Float64Array;
  /** The values themselves. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly axes: { readonly x: Transform; readonly y: Transform };
}

/** The rows that have a place on both axes, by x; those of one x in the order in which they came. */
export function pointsInOrder(x: Float64Array, y: Float64Array, axes: TrendPoints["axes"]): TrendPoints {
  const [u, v] = [x.map(axes.x.to), y.map(axes.y.to)];
  const isThere = (row: number): boolean => Number.isFinite(u[row]) && Number.isFinite(v[row]);
  let [count, isAscending, last] = [0, true, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < u.length; row++) {
    if (!isThere(row)) continue;
    count++;
    if ((u[row] as number) < last) isAscending = false;
    last = u[row] as number;
  }
  const rows = new Uint32Array(count);
  for (let row = 0, at = 0; row < u.length; row++) if (isThere(row)) rows[at++] = row;
  if (!isAscending) rows.sort((a, b) => (u[a] as number) - (u[b] as number) || a - b);
  const take = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row] as number);
  return { u: take(u), v: take(v), x: take(x), y: take(y), axes };
}

/** The scale on which the least of some values is −1 and the largest 1. */
export function unitScale(values: Float64Array): UnitScale {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const middle = low / 2 + high / 2;
  const half = high / 2 - low / 2 || 1;
  return { to: (value) => (value - middle) / half, from: (unit) => middle + unit * half };
}

/** Points that a curve is drawn through: a straight line of axes that bend, or a parabola, looks the same through more. */
const GRID = 100;

/** Equal steps from −1 to 1. */
export function unitGrid(): Float64Array {
  return Float64Array.from({ length: GRID }, (_, i) => -1 + (2 * i) / (GRID - 1));
}

/** The places of a grid along the x axis, which begins and ends where the rows do. */
export function gridPlaces(grid: Float64Array, { x, axes }: TrendPoints, scale: UnitScale): Float64Array {
  const last = grid.length - 1;
  return grid.map((unit, i) => (i === 0 ? (x[0] as number) : i === last ? (x.at(-1) as number) : axes.x.from(scale.from(unit))));
}

/** A curve of lengths with its standard errors as values along the axis. */
export function asValues(
  { y: axis }: TrendPoints["axes"],
  scale: UnitScale,
  [fit, reach]: readonly [fit: Float64Array, reach: Float64Array | null],
): { readonly y: Float64Array; readonly band: { readonly lower: Float64Array; readonly upper: Float64Array } | null } {
  const value = (unit: number): number => axis.from(scale.from(unit));
  return {
    y: fit.map(value),
    band:
      reach === null
        ? null
        : {
            lower: fit.map((unit, i) => value(unit - (reach[i] as number))),
            upper: fit.map((unit, i) => value(unit + (reach[i] as number))),
          },
  };
}
