import { ticks } from "d3-array";
import { ENGLISH, type Locale, localized } from "../format/locale.js";
import { areYears } from "./numbers.js";
import type { Numbers } from "./types.js";

/** Above this, and below its inverse, numbers are written with an exponent. */
const PLAIN_LIMIT = 1e15;
const PLAIN_DECIMALS = 9;

/** Round values from `low` to `high`, in steps of 1, 2 or 5 times a power of ten, about `count` of them. */
export function linearTicks(low: number, high: number, count: number): number[] {
  return ticks(low, high, count).filter(Number.isFinite);
}

/**
 * Numbers with what parts thousands (years without) and just the decimals that they need, all the same number of them;
 * zero is `0`.
 */
export function linearLabels(
  values: readonly number[],
  { numbers, locale }: { readonly numbers: Numbers; readonly locale: Locale } = { numbers: "any", locale: ENGLISH },
): string[] {
  if (areYears(numbers, values)) return values.map(String);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const noise = Math.min(largest * 1e-12, smallestGap(values) * 1e-3);
  const decimals = values.reduce((most, value) => Math.max(most, decimalsOf(value, noise)), 0);
  const isLong = largest >= PLAIN_LIMIT || decimals > PLAIN_DECIMALS;
  const labels = values.map((value) => localized(value === 0 ? "0" : isLong ? exponential(value) : plainNumber(value, decimals), locale));
  return new Set(labels).size < values.length ? values.map(String) : labels;
}

/** `1234.5` with one decimal is `1,234.5`. */
export function plainNumber(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  const [whole = "", fraction] = text.split(".");
  const groups = [whole.slice(0, whole.length % 3), ...(whole.slice(whole.length % 3).match(/\d{3}/g) ?? [])];
  const grouped = groups.filter((group) => group !== "").join(",");
  const sign = value < 0 && /[1-9]/.test(text) ? "-" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** `1500000000000000000` is `1.5e18`. */
export function exponential(value: number): string {
  return value === 0 ? "0" : Number(value.toPrecision(12)).toExponential().replace("e+", "e");
}

function smallestGap(values: readonly number[]): number {
  return values.reduce(
    (least, value, i) => (i === 0 ? least : Math.min(least, Math.abs(value - (values[i - 1] ?? 0)))),
    Number.POSITIVE_INFINITY,
  );
}

/** Decimals of a value, blind to the noise of binary fractions. */
function decimalsOf(value: number, noise: number): number {
  for (let decimals = 0; decimals <= PLAIN_DECIMALS; decimals++) {
    if (Math.abs(Number(value.toFixed(decimals)) - value) <= noise) return decimals;
  }
  return PLAIN_DECIMALS + 1;
}
