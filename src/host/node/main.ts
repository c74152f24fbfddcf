import { ChartBase } from "../../chart/chart.js";
import type { Options } from "../../chart/options.js";
import { RadarChartBase, type RadarChartOptions } from "../../chart/radar-chart.js";
import { pngRenderer } from "../../chart/render-png.js";
import type { ChartOptions, SecondYAxis, XAxisType, YAxisType } from "../../chart/types.js";
import { nodeHost } from "./host.js";
import { options as nodeOptions } from "./options.js";

export * from "../../index.js";

/** Defaults of all new charts. */
export const options: Options = nodeOptions;

/**
 * A figure as PNG bytes.
 *
 * @param options `scale`: device pixels per CSS pixel, default 1, from 0.1 to 20.
 * @throws ChartifyError if the figure holds something that cannot be drawn, or is larger than a canvas.
 */
export const renderPNG = pngRenderer(nodeHost);

/**
 * A chart: tidy data in by `plot`, a presentation-ready picture out by `save`, `toSVG`, `toPNG` or `toHTML`. In a page
 * `save` offers it as a download and `show` opens it in a new tab.
 *
 * @example
 * const chart = new Chart({ xAxisType: "categorical" });
 * chart.plot.bar(data, { categoricalColumns: "fruit", numericColumn: "quantity" });
 * await chart.setTitle("Bananas sell best").save("fruit.png", { scale: 2 });
 */
export class Chart<X extends XAxisType = "linear", Y extends YAxisType = "linear", S extends SecondYAxis = false> extends ChartBase<
  X,
  Y,
  S
> {
  /** @internal */
  protected override readonly host = nodeHost;

  /** A chart without plots yet. */
  constructor(given: ChartOptions<X, Y, S> = {}) {
    super(given, nodeOptions.house());
  }
}

/** A radar chart: values as distances from the middle, one vertex per row, counter-clockwise from the top. */
export class RadarChart extends RadarChartBase {
  /** @internal */
  protected override readonly host = nodeHost;

  /** A radar chart without plots yet. */
  constructor(given: RadarChartOptions = {}) {
    super(given, nodeOptions.house());
  }
}
