import type { Panel } from "../figure/types.js";
import type { AxisName } from "../model/columns.js";
import { baselineOf, extentOf } from "./extents.js";

/** Which ends of an axis bars and their like fix at zero, as `[start, end]`; null for an end that they leave to the data. */
export function zeroEnds(panel: Panel, axis: AxisName): [number | null, number | null] {
  const { kind } = axis === "x" ? panel.xAxis : axis === "y2" ? (panel.y2Axis ?? panel.yAxis) : panel.yAxis;
  // Boxes of dates have no zero to stand on.
  if (kind === "datetime") return [null, null];
  const { isFloor, isCeiling } = baselineOf(panel, axis, "bars");
  if (!isFloor && !isCeiling) return [null, null];
  const { min, max } = extentOf(panel, axis);
  return [isFloor && !(min < 0) ? 0 : null, isCeiling && !(max > 0) ? 0 : null];
}
