import type { Figure } from "../figure/types.js";
import { type AxisName, baselineOf } from "./extents.js";

/** Which ends of an axis bars fix at zero, as `[start, end]`; null for an end that they leave to the data. */
export function zeroEnds(figure: Figure, axis: AxisName): [number | null, number | null] {
  const { isFloor, isCeiling } = baselineOf(figure, axis, false);
  return [isFloor ? 0 : null, isCeiling ? 0 : null];
}
