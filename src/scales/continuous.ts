import { TRANSFORMS } from "../util/numeric-axes.js";
import type { ContinuousScale, Steps } from "./types.js";

/** A scale over a finite domain of two different ends; on log axes both are above zero. */
export function continuousScale(
  kind: ContinuousScale["kind"],
  domain: readonly [number, number],
  steps: Steps | null = null,
): ContinuousScale {
  const { to } = TRANSFORMS[kind];
  const [start, end] = [to(domain[0]), to(domain[1])];
  // Halved first: the difference of two huge numbers would be infinite.
  const span = end / 2 - start / 2;
  return { kind, domain, numbers: "any", steps, firstMs: null, grain: null, position: (value) => (to(value) / 2 - start / 2) / span };
}
