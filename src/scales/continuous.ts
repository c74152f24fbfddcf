import type { ContinuousScale, Steps } from "./types.js";

/** A scale over a finite domain of two different ends; on log axes both are above zero. */
export function continuousScale(
  kind: ContinuousScale["kind"],
  domain: readonly [number, number],
  steps: Steps | null = null,
): ContinuousScale {
  const map = kind === "log" ? logarithm : identity;
  const [start, end] = [map(domain[0]), map(domain[1])];
  // Halved first: the difference of two huge numbers would be infinite.
  const span = end / 2 - start / 2;
  return { kind, domain, numbers: "any", steps, firstMs: null, position: (value) => (map(value) / 2 - start / 2) / span };
}

function identity(value: number): number {
  return value;
}

function logarithm(value: number): number {
  return value > 0 ? Math.log(value) : Number.NaN;
}
