import { ChartBase } from "../../chart/chart.js";
import { Options } from "../../chart/options.js";
import { RadarChartBase, type RadarChartOptions } from "../../chart/radar-chart.js";
import { pngRenderer } from "../../chart/render-png.js";
import type { ChartOptions, SecondYAxis, XAxisType, YAxisType } from "../../chart/types.js";
import { browserHost } from "./host.js";

export * from "../../index.js";

/** Defaults of all new charts. */
export const options: Options = new Options();

/** A figure as PNG bytes; `scale` is device pixels per CSS pixel, default 1, from 0.1 to 20. */
export const renderPNG = pngRenderer(browserHost);

/**
 * A chart: tidy data in by `plot`, a presentation-ready picture out by `toSVG`, `toPNG` or `toHTML`;
 * `save` offers it as a download and `show` opens it in a new tab.
 */
export class Chart<X extends XAxisType = "linear", Y extends YAxisType = "linear", S extends SecondYAxis = false> extends ChartBase<
  X,
  Y,
  S
> {
  /** @internal */
  protected override readonly host = browserHost;

  constructor(given: ChartOptions<X, Y, S> = {}) {
    super(given, options.house());
  }
}

/** A radar chart: values as distances from the middle, one vertex per row, counter-clockwise from the top. */
export class RadarChart extends RadarChartBase {
  /** @internal */
  protected override readonly host = browserHost;

  constructor(given: RadarChartOptions = {}) {
    super(given, options.house());
  }
}
