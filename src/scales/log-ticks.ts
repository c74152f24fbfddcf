import { ENGLISH, type Locale, localized } from "../format/locale.js";
import { exponential, linearTicks, plainNumber } from "./linear-ticks.js";

/** Numbers from here to there are written out, others with an exponent. */
const PLAIN_LOW = 1e-6;
const PLAIN_HIGH = 1e15;

/**
 * Powers of ten from `low` to `high`, every second or third where there are many; 1, 2 and 5 times powers of ten where
 * there are few; and round values where not even three of those fit.
 */
export function logTicks(low: number, high: number, count: number): number[] {
  const powers = multiples(low, high, [1]);
  if (powers.length > count) {
    const every = Math.ceil(powers.length / count);
    return powers.filter((power) => Math.round(Math.log10(power)) % every === 0);
  }
  if (powers.length > 3) return powers;
  const few = multiples(low, high, [1, 2, 5]);
  if (few.length >= 3) return few.length > count + 1 ? powers : few;
  return linearTicks(low, high, Math.min(count, 5)).filter((value) => value > 0);
}

/** Two to nine times every power of ten, as long as there are not too many. */
export function logMinorTicks(low: number, high: number): number[] {
  const all = multiples(low, high, [2, 3, 4, 5, 6, 7, 8, 9]);
  return all.length > 100 ? [] : all;
}

export function logLabels(values: readonly number[], { locale }: { readonly locale: Locale } = { locale: ENGLISH }): string[] {
  const write = (value: number): string =>
    value < PLAIN_LOW || value >= PLAIN_HIGH ? exponential(value) : plainNumber(value, decimalsOf(value));
  const labels = values.map((value) => localized(write(value), locale));
  return new Set(labels).size < values.length ? values.map(String) : labels;
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

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < 12; decimals++) if (Math.abs(Number(value.toFixed(decimals)) - value) <= value * 1e-9) return decimals;
  return 12;
}
