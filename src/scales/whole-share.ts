import type { Axis } from "../figure/types.js";
import { formatNumber } from "../format/number-format.js";

/** What a format writes that shows a value as the whole. */
const WHOLE = /^100(?:\.0+)?\s?%$/;

/** The value that is 100 % on an axis of shares, by its unit or its tick format; null on other axes. */
export function wholeShareOf({ kind, unit, tickFormat }: Axis): number | null {
  if (kind !== "linear") return null;
  if (tickFormat !== null) return [1, 100].find((value) => WHOLE.test(formatNumber(tickFormat, value))) ?? null;
  return unit !== null && unit.suffix.trim() === "%" ? 100 * unit.factor : null;
}

/** Where an axis of shares ends that has no share above 100 %: there, without room beyond. */
export function endOfShares(axis: Axis, [min, max]: readonly [number, number], end: number): number {
  const whole = wholeShareOf(axis);
  if (whole === null || end <= whole || min < 0 || max > whole * (1 + 1e-9)) return end;
  return whole;
}
