import { ChartBase } from "../../chart/chart.js";
import { RadarChartBase, type RadarChartOptions } from "../../chart/radar-chart.js";
import type { ChartOptions, SecondYAxis, XAxisType, YAxisType } from "../../chart/types.js";
import { nodeHost } from "./host.js";
import { options } from "./options.js";

export * from "../../index.js";
export { examples } from "./examples.js";
export { options } from "./options.js";
export { renderPNG } from "./png.js";
export { exampleData, readFile } from "./read-file.js";

/**
 * A chart: tidy data in by `plot`, a presentation-ready picture out by `save`, `toSVG`, `toPNG` or `toHTML`.
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
  protected override readonly host = nodeHost;

  constructor(given: ChartOptions<X, Y, S> = {}) {
    super(given, options.house());
  }
}

/** A radar chart: values as distances from the middle, one vertex per row, counter-clockwise from the top. */
export class RadarChart extends RadarChartBase {
  protected override readonly host = nodeHost;

  constructor(given: RadarChartOptions = {}) {
    super(given, options.house());
  }
}
