import type { Aggregate } from "../aggregate.js";

/** One number after the other into a few that are kept; `from` is what another group kept. */
export interface Fold {
  /** What is kept at first. */
  readonly initial: readonly number[];
  add(kept: Float64Array, at: number, value: number): void;
  unite(kept: Float64Array, at: number, from: Float64Array, fromAt: number): void;
  result(kept: Float64Array, at: number): number;
}

/** With what rounding loses kept beside the sum (Neumaier, 1974). */
const SUM: Fold = {
  initial: [0, 0, 0],
  add(kept, at, value) {
    const total = kept[at] as number;
    const next = total + value;
    kept[at + 1] = (kept[at + 1] as number) + (Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total);
    kept[at] = next;
    kept[at + 2] = (kept[at + 2] as number) + 1;
  },
  unite(kept, at, from, fromAt) {
    const count = (kept[at + 2] as number) + (from[fromAt + 2] as number);
    SUM.add(kept, at, from[fromAt] as number);
    kept[at + 1] = (kept[at + 1] as number) + (from[fromAt + 1] as number);
    kept[at + 2] = count;
  },
  result(kept, at) {
    const total = kept[at] as number;
    return kept[at + 2] === 0 ? Number.NaN : Number.isFinite(total) ? total + (kept[at + 1] as number) : total;
  },
};

/** Count, mean and squared deviations (Welford, 1962; put together after Chan, 1979). */
const VARIANCE: Fold = {
  initial: [0, 0, 0],
  add(kept, at, value) {
    const count = (kept[at] as number) + 1;
    const off = value - (kept[at + 1] as number);
    const mean = (kept[at + 1] as number) + off / count;
    kept[at] = count;
    kept[at + 1] = mean;
    kept[at + 2] = (kept[at + 2] as number) + off * (value - mean);
  },
  unite(kept, at, from, fromAt) {
    const [n, m] = [kept[at] as number, from[fromAt] as number];
    if (m === 0) return;
    const off = (from[fromAt + 1] as number) - (kept[at + 1] as number);
    kept[at] = n + m;
    kept[at + 1] = (kept[at + 1] as number) + (off * m) / (n + m);
    kept[at + 2] = (kept[at + 2] as number) + (from[fromAt + 2] as number) + (off * off * n * m) / (n + m);
  },
  result: (kept, at) => ((kept[at] as number) > 1 ? (kept[at + 2] as number) / ((kept[at] as number) - 1) : Number.NaN),
};

/** The smallest or largest; NaN until there is one. */
function extreme(better: (a: number, b: number) => number): Fold {
  const take = (kept: Float64Array, at: number, value: number): void => {
    const best = kept[at] as number;
    kept[at] = Number.isNaN(best) ? value : Number.isNaN(value) ? best : better(best, value);
  };
  return {
    initial: [Number.NaN],
    add: take,
    unite: (kept, at, from, fromAt) => take(kept, at, from[fromAt] as number),
    result: (kept, at) => kept[at] as number,
  };
}

/** How each measure of numbers is folded. */
export const FOLDS = {
  sum: SUM,
  mean: { ...SUM, result: (kept, at) => SUM.result(kept, at) / (kept[at + 2] as number) },
  min: extreme(Math.min),
  max: extreme(Math.max),
  var: VARIANCE,
  std: { ...VARIANCE, result: (kept, at) => Math.sqrt(VARIANCE.result(kept, at)) },
} satisfies Readonly<Partial<Record<Aggregate, Fold>>>;
