import { linearTicks } from "./linear-ticks.js";

/** With so many powers of ten in view nothing stands between them. */
const ENOUGH_POWERS = 4;
/** Fewer multiples of powers than these say too little. */
const ENOUGH = 3;

/**
 * Ticks from `low` to `high`, the densest first: where there are enough powers of ten these, then every second, every third
 * and so on; where there are few, 1, 2 and 5 times powers of ten, or 1 and 3; and round values where hardly any of those are in view.
 */
export function logTicks(low: number, high: number): number[][] {
  const powers = multiples(low, high, [1]);
  const few = powers.length < ENOUGH_POWERS ? [multiples(low, high, [1, 2, 5]), multiples(low, high, [1, 3])] : [];
  const round =
    few[0] !== undefined && few[0].length < ENOUGH ? linearTicks(low, high).map((values) => values.filter((value) => value > 0)) : [];
  const sparse: number[][] = [];
  for (let every = 2; every < powers.length; every++) {
    sparse.push(powers.filter((power) => Math.round(Math.log10(power)) % every === 0));
  }
  return [...round, ...few, powers, ...sparse].filter((values) => values.length > 0).sort((a, b) => b.length - a.length);
}

/** Two to nine times every power of ten, as long as there are not too many. */
export function logMinorTicks(low: number, high: number): number[] {
  const all = multiples(low, high, [2, 3, 4, 5, 6, 7, 8, 9]);
  return all.length > 100 ? [] : all;
}

function multiples(low: number, high: number, factors: readonly number[]): number[] {
  const result: number[] = [];
  const [first, last] = [Math.floor(Math.log10(low)), Math.floor(Math.log10(high))];
  for (let exponent = first; exponent <= last; exponent++) {
    for (const factor of factors) {
      // From text, for 10 ** -5 is not 1e-5.
      const value = Number(`${factor}e${exponent}`);
      if (value >= low * (1 - 1e-12) && value <= high * (1 + 1e-12)) result.push(value);
    }
  }
  return result;
}
