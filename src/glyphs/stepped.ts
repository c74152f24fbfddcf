import { NO_ROW } from "../model/items.js";
import { optional, readChoice } from "../util/options.js";

export const STEPS = ["none", "before", "after", "middle"] as const;

/**
 * How a line goes from one point to the next: straight (`none`), or in a step. The value holds until the next point (`after`), since the
 * one before (`before`), or from half way to half way (`middle`).
 */
export type Step = (typeof STEPS)[number];

export const stepField = { ...optional(readChoice(STEPS), "none" as Step), role: "inner" } as const;

/** Coordinates with those of the corners between them, and the row that each draws. */
export interface Stepped {
  readonly x: Float64Array;
  /** One array of corners for each that came. */
  readonly ys: readonly Float64Array[];
  readonly rows: Uint32Array;
}

/** Puts the corners of steps between points; none where a point is missing. */
export function stepped(x: Float64Array, ys: readonly Float64Array[], step: Exclude<Step, "none">): Stepped {
  const each = step === "middle" ? 3 : 2;
  const count = Math.max(0, each * (x.length - 1) + 1);
  const result = { x: new Float64Array(count), ys: ys.map(() => new Float64Array(count)), rows: new Uint32Array(count) };
  const set = (at: number, px: number, row: number): void => {
    result.x[at] = px;
    result.rows[at] = row;
    for (const [i, y] of ys.entries()) (result.ys[i] as Float64Array)[at] = y[row] as number;
  };
  for (let i = 0; i < x.length; i++) {
    const here = x[i] as number;
    set(each * i, here, i);
    if (i === x.length - 1) break;
    const isGap = [x, ...ys].some((values) => Number.isNaN((values[i] as number) + (values[i + 1] as number)));
    const next = isGap ? Number.NaN : (x[i + 1] as number);
    if (isGap) for (let corner = 1; corner < each; corner++) set(each * i + corner, Number.NaN, i);
    else if (step === "middle") {
      set(each * i + 1, (here + next) / 2, i);
      set(each * i + 2, (here + next) / 2, i + 1);
    } else if (step === "after") set(each * i + 1, next, i);
    else set(each * i + 1, here, i + 1);
  }
  return result;
}

/** The rows of points that were made from corners. */
export function rowsOfSteps(made: Uint32Array, rows: Uint32Array): Uint32Array {
  return made.map((at) => (at === NO_ROW ? NO_ROW : (rows[at] as number)));
}
