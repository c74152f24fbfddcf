import { linearTicks } from "./linear-ticks.js";

/** Up to this size the axis is almost straight. */
const STRAIGHT_TO = 10;
/** Fewer powers of ten than these say too little. */
const ENOUGH = 4;
/** Multiples of powers of ten at which ticks may stand, the densest first. */
const FACTORS = [[1, 2, 5], [1, 3], [1]] as const;

/**
 * Ticks from `low` to `high`, the densest first: zero and, on both sides of it, powers of ten and round multiples of them,
 * or every second, third and so on; round values where the axis is almost straight or hardly any of those are in view.
 */
export function symlogTicks(low: number, high: number): number[][] {
  const far = Math.max(Math.abs(low), Math.abs(high));
  const straight = linearTicks(low, high);
  if (far <= STRAIGHT_TO) return straight;
  const inView = (values: readonly number[]): number[] => values.filter((value) => value >= low && value <= high);
  const last = Math.ceil(Math.log10(far));
  const mirrored = (sizes: readonly number[]): number[] => inView([...sizes.map((size) => -size).reverse(), 0, ...sizes]);
  const sets = FACTORS.map((factors) => mirrored(powers(last, 1).flatMap((power) => factors.map((factor) => factor * power))));
  for (let every = 2; every <= last; every++) sets.push(mirrored(powers(last, every).slice(1)));
  const isSparse = (sets[0] as number[]).length < ENOUGH;
  return [...sets, ...(isSparse ? straight : [])].filter((values) => values.length > 0).sort((a, b) => b.length - a.length);
}

function powers(last: number, every: number): number[] {
  // From text, for 10 ** 23 is not 1e23.
  return Array.from({ length: Math.floor(last / every) + 1 }, (_, i) => Number(`1e${i * every}`));
}
