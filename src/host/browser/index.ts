import { ChartBase } from "../../chart/chart.js";
import { Options } from "../../chart/options.js";
import { RadarChartBase, type RadarChartOptions } from "../../chart/radar-chart.js";
import { renderersOf } from "../../chart/renderers.js";
import type { ChartOptions, SecondYAxis, XAxisType, YAxisType } from "../../chart/types.js";
import type { FigureFields } from "../../index.js";
import type { HTMLOptions, PNGOptions, SVGOptions } from "../../outputs.js";
import { browserHost } from "./host.js";

export * from "../../index.js";

/** Defaults of all new charts. */
export const options: Options = new Options();

const renderers = renderersOf(browserHost);

/**
 * A figure as PNG bytes.
 *
 * @param options `scale`: device pixels per CSS pixel, default 1, from 0.1 to 20; `maxPixels`.
 * @throws ChartifyError if the figure holds something that cannot be drawn, or is larger than a canvas.
 */
export const renderPNG: (figure: FigureFields, options?: PNGOptions) => Promise<Uint8Array> = renderers.renderPNG;

/**
 * A figure as an SVG document, the same bytes for the same figure everywhere.
 *
 * @param options `text`: how its text keeps its layout under other fonts, default `fit`.
 * @throws ChartifyError if the figure holds something that cannot be drawn; `unsupported` for a `text` that needs font files in a page.
 */
export const renderSVG: (figure: FigureFields, options?: SVGOptions) => string = renderers.renderSVG;

/**
 * A figure as one HTML file that needs no network: its picture shows without JavaScript, and with it answers to its reader (in Node, where
 * it also carries the letters of Arimo that it uses).
 *
 * @param options `interactive`: false for the picture alone; default true.
 * @throws ChartifyError if the figure holds something that cannot be drawn.
 */
export const renderHTML: (figure: FigureFields, options?: HTMLOptions) => string = renderers.renderHTML;

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
