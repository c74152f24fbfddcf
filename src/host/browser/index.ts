import { ChartBase } from "../../chart/chart.js";
import { RadarChartBase } from "../../chart/radar-chart.js";
import type { SecondYAxis, XAxisType, YAxisType } from "../../chart/types.js";
import { browserHost } from "./host.js";

export * from "../../index.js";

/**
 * A chart: tidy data in by `plot`, a presentation-ready picture out by `toSVG`, `toPNG` or `toHTML`;
 * `save` offers it as a download and `show` opens it in a new tab.
 */
export class Chart<X extends XAxisType = "linear", Y extends YAxisType = "linear", S extends SecondYAxis = false> extends ChartBase<
  X,
  Y,
  S
> {
  protected override readonly host = browserHost;
}

/** A radar chart: values as distances from the middle, one vertex per row, counter-clockwise from the top. */
export class RadarChart extends RadarChartBase {
  protected override readonly host = browserHost;
}
