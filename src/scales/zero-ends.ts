import type { Figure } from "../figure/types.js";
import { type AxisName, baselineOf, extentOf } from "./extents.js";

/** Which ends of an axis bars and their like fix at zero, as `[start, end]`; null for an end that they leave to the data. */
export function zeroEnds(figure: Figure, axis: AxisName): [number | null, number | null] {
  const { isFloor, isCeiling } = baselineOf(figure, axis, "bars");
  if (!isFloor && !isCeiling) return [null, null];
  const { min, max } = extentOf(figure, axis);
  return [isFloor && !(min < 0) ? 0 : null, isCeiling && !(max > 0) ? 0 : null];
}
