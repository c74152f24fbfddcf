import type { AnyXAxis, AnyYAxis } from "./axis-methods.js";
import type { ChartCore } from "./core.js";

/**
 * Any chart, whatever its axes: what a function takes that titles, brands or saves charts.
 *
 * @example
 * function brand(chart: AnyChart): AnyChart {
 *   return chart.setSourceLabel("Example Ltd").axes.setYAxisLabel("Sales").style.setColorPalette("categorical");
 * }
 */
export interface AnyChart extends ChartCore {
  /** What all axes have: labels, turned tick labels, hiding. */
  readonly axes: AnyXAxis<this> & AnyYAxis<this>;
}
