import { readLocale } from "../format/locale.js";
import type { House } from "../style/house.js";
import { readTheme } from "../style/read-theme.js";
import type { ThemeName } from "../style/theme.js";
import type { ThemeOptions } from "../style/theme-options.js";
import { optional, readBoolean, readOptions } from "../util/options.js";
import type { XAxisMethods, YAxisMethods } from "./axis-methods.js";
import { ChartCore } from "./core.js";
import { type FacetOptions, readFacet } from "./facets/options.js";
import { readLayout } from "./new-figure.js";
import { makePlots } from "./plot-methods.js";
import type { RadarPlots } from "./plots/index.js";
import type { NeedsChartWithAxes } from "./plots/missing-plots.js";
import { LAYOUTS, type LayoutName } from "./types.js";

/** Options of `new RadarChart`. */
export interface RadarChartOptions {
  /** True leaves out the helper labels that tell which call sets the title and so on. Default false. */
  readonly blankLabels?: boolean | undefined;
  /** A slide layout or a size in CSS pixels, 1 to 10 000 each. Default `slide_50%`, 480 × 540. */
  readonly layout?: LayoutName | { readonly width: number; readonly height: number } | undefined;
  /** Language and country whose signs and names numbers and dates have, such as `de-DE`, as the runtime's `Intl` knows them. Default: the house's, else English. */
  readonly locale?: string | undefined;
  /** Small multiples: a radar for each value of a column, or each pair of values of two. Default: one. */
  readonly facet?: FacetOptions | undefined;
  /** The look as a whole: `default`, `dark`, `print`, `minimal`, or one of one's own. Default: the house's, else `default`. */
  readonly theme?: ThemeName | ThemeOptions | undefined;
}

const specs = {
  blankLabels: optional(readBoolean, null),
  layout: optional(readLayout, LAYOUTS["slide_50%"]),
  locale: optional(readLocale, null),
  facet: optional(readFacet, null),
  theme: optional(readTheme, null),
};

/**
 * A radar chart: values as distances from the middle, one vertex per row, counter-clockwise from the top. One unit is as
 * long across as upwards. The axes, which say nothing on a radar, are hidden; `figure.xAxis.hidden = false` shows one.
 */
export abstract class RadarChartBase extends ChartCore {
  /** The plots of a radar chart. */
  readonly plot: RadarPlots<this> & NeedsChartWithAxes;
  /** The labels and ranges of the axes, which are hidden. */
  readonly axes: XAxisMethods<"linear", this> & YAxisMethods<"linear", this>;

  /**
   * @throws ChartifyError `bad-option` or `bad-argument` for a wrong option.
   * @internal
   */
  constructor(options: RadarChartOptions, house: House) {
    const read = readOptions("new RadarChart", options, specs);
    super({ ...read, timeZone: null, xKind: "linear", yKind: "linear", y2Kind: null }, house);
    this.figure.aspectScale = 1;
    for (const axis of [this.figure.xAxis, this.figure.yAxis]) {
      axis.hidden = true;
      axis.label = "";
    }
    this.axes = this.makeAxes("chart.axes", "y") as unknown as XAxisMethods<"linear", this> & YAxisMethods<"linear", this>;
    this.plot = makePlots({
      chart: this,
      facets: this.facets,
      families: ["radar"],
      kind: "a radar chart",
      place: "chart.plot",
      contextOf: (place) => this.plotContext(place, "y"),
    }) as RadarPlots<this> & NeedsChartWithAxes;
  }
}
