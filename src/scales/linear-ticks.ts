import { ticks } from "d3-array";

/** Above this, and below its inverse, numbers are written with an exponent. */
const PLAIN_LIMIT = 1e15;
const PLAIN_DECIMALS = 9;

/** Round values from `low` to `high`, in steps of 1, 2 or 5 times a power of ten, about `count` of them. */
export function linearTicks(low: number, high: number, count: number): number[] {
  return ticks(low, high, count).filter(Number.isFinite);
}

/** Numbers with thousands commas and just the decimals that they need, all the same number of them. */
export function linearLabels(values: readonly number[]): string[] {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const decimals = values.reduce((most, value) => Math.max(most, decimalsOf(value, largest)), 0);
  if (largest >= PLAIN_LIMIT || decimals > PLAIN_DECIMALS) return values.map(exponential);
  return values.map((value) => plainNumber(value, decimals));
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

/** Decimals of a value, blind to the noise of binary fractions at the scale of the largest. */
function decimalsOf(value: number, largest: number): number {
  const noise = largest * 1e-12;
  for (let decimals = 0; decimals <= PLAIN_DECIMALS; decimals++) {
    if (Math.abs(Number(value.toFixed(decimals)) - value) <= noise) return decimals;
  }
  return PLAIN_DECIMALS + 1;
}
