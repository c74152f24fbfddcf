import type { Factor } from "../figure/types.js";

/** Categories of an axis with those of a further plot: the latest order that was said comes first, the others stay behind it. */
export function mergeFactors(before: readonly Factor[], factors: readonly Factor[], isOrderSaid: boolean): Factor[] {
  const [first, second] = isOrderSaid ? [factors, before] : [before, factors];
  const key = (factor: Factor): string => JSON.stringify(factor);
  const known = new Set(first.map(key));
  return [...first, ...second.filter((factor) => !known.has(key(factor)))];
}
