import { checkCells } from "../util/check-limits.js";
import { type NumericAxis, TRANSFORMS, type Transform } from "../util/numeric-axes.js";
import { stackSeries } from "./stack.js";

/** The band of one series over x, between two edges. */
export interface Band {
  readonly x: Float64Array;
  readonly y0: Float64Array;
  readonly y1: Float64Array;
}

/** Places in ascending order, and for each series its heights there. */
interface Heights {
  readonly x: Float64Array;
  readonly heights: readonly Float64Array[];
}

interface Setting {
  /** The kind of axis along which lines between two places are straight. */
  readonly xKind: NumericAxis | "datetime";
  readonly place: string;
}

/**
 * Areas on each other: heights above zero pile upwards, those below it downwards. A series that goes through zero between two
 * places has a row more there, or two: it leaves one side of the stack, and begins on the other.
 *
 * @param stack Missing heights add nothing.
 * @throws ChartifyError `too-large` for more series × places than can be drawn.
 */
export function stackAreas(stack: Heights, { xKind, place }: Setting): Band[] {
  const present = { ...stack, heights: stack.heights.map((values) => values.map((value) => value || 0)) };
  const has = (isSide: (value: number) => boolean): boolean => present.heights.some((values) => values.some(isSide));
  if (!has((value) => value < 0) || !has((value) => value > 0)) {
    const { starts, ends } = stackSeries(present.heights);
    return starts.map((y0, i) => ({ x: stack.x, y0, y1: ends[i] as Float64Array }));
  }
  const shares = crossings(present);
  const added = shares.reduce((count, own) => count + own.length, 0);
  checkCells(stack.heights.length, stack.x.length + added, ["colour values", "x values and crossings of zero"], place);
  return onBothSides(withCrossings(present, shares, TRANSFORMS[xKind]));
}

/** For each step from one place to the next the shares of the way at which series go through zero, ascending. */
function crossings({ x, heights }: Heights): number[][] {
  return Array.from(x, (_, i) => {
    const shares = heights.map((values) => crossing(values, i)).filter((share) => !Number.isNaN(share));
    return [...new Set(shares)].sort((a, b) => a - b);
  });
}

/** The share of the way to the next place at which a series goes through zero; NaN where it does not. */
function crossing(values: Float64Array, i: number): number {
  const [from, to] = [values[i] as number, values[i + 1] ?? 0];
  return (from > 0 && to < 0) || (from < 0 && to > 0) ? 1 / (1 - to / from) : Number.NaN;
}

function withCrossings({ x, heights }: Heights, shares: readonly (readonly number[])[], { to, from: back }: Transform): Heights {
  const between = (values: Float64Array, at: (from: number, to: number, share: number, i: number) => number): Float64Array =>
    Float64Array.from(
      shares.flatMap((own, i) => {
        const [from, to] = [values[i] as number, values[i + 1] as number];
        return [from, ...own.map((share) => at(from, to, share, i))];
      }),
    );
  const straight = (from: number, to: number, share: number): number => from + (to - from) * share;
  return {
    x: between(x, (start, end, share) => back(straight(to(start), to(end), share))),
    heights: heights.map((values) =>
      between(values, (from, to, share, i) => (share === crossing(values, i) ? 0 : straight(from, to, share))),
    ),
  };
}

function onBothSides({ x, heights }: Heights): Band[] {
  const levels = { up: new Float64Array(x.length), down: new Float64Array(x.length) };
  return heights.map((values) => {
    const rows: { x: number[]; y0: number[]; y1: number[] } = { x: [], y0: [], y1: [] };
    for (const [i, value] of values.entries()) {
      for (const side of sidesAt(values, i)) {
        const start = levels[side][i] as number;
        levels[side][i] = start + value;
        rows.x.push(x[i] as number);
        rows.y0.push(start);
        rows.y1.push(start + value);
      }
    }
    return { x: Float64Array.from(rows.x), y0: Float64Array.from(rows.y0), y1: Float64Array.from(rows.y1) };
  });
}

/** The side of zero on which a series lies at a place, or the two between which it changes there. */
function sidesAt(values: Float64Array, i: number): readonly ("up" | "down")[] {
  const own = values[i] as number;
  if (own !== 0) return own > 0 ? ["up"] : ["down"];
  const [before, after] = [values[i - 1] ?? 0, values[i + 1] ?? 0];
  const sides = [before || after, after || before].map((value) => (value < 0 ? "down" : "up"));
  return sides[0] === sides[1] ? [sides[0] as "up" | "down"] : (sides as ["up" | "down", "up" | "down"]);
}
