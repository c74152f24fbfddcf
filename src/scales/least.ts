import type { Axis } from "../figure/types.js";

/** The least number that an axis shows. */
export function leastOn(kind: Axis["kind"]): number {
  return kind === "log" ? Number.MIN_VALUE : -Number.MAX_VALUE;
}
