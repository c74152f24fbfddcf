import type { AxisKind } from "../figure/types.js";
import { readLocale } from "../format/locale.js";
import type { House } from "../style/house.js";
import { readTheme } from "../style/read-theme.js";
import { ChartifyError } from "../util/error.js";
import { isNumericAxis, NUMERIC_AXES } from "../util/numeric-axes.js";
import { optional, readBoolean, readChoice, readOptions } from "../util/options.js";
import { quote, show } from "../util/show.js";
import { readTimeZone } from "../util/time-zone.js";
import { option, phrase, setting } from "../util/wording.js";
import type { XAxisMethods, YAxisMethods } from "./axis-methods.js";
import { ChartCore } from "./core.js";
import { readFacet } from "./facets/options.js";
import { readLayout } from "./new-figure.js";
import { callPlot, makePlots, type PlotsOfChart } from "./plot-methods.js";
import type { Plots } from "./plots/index.js";
import { plotFamilies } from "./plots/shared/families.js";
import { type ChartOptions, LAYOUTS, type SecondYAxis, X_AXIS_TYPES, type XAxisType, Y_AXIS_TYPES, type YAxisType } from "./types.js";

const readSecondYAxis = (value: unknown, place: string): SecondYAxis => {
  if (typeof value === "boolean" || (typeof value === "string" && isNumericAxis(value))) return value;
  throw new ChartifyError(
    "bad-argument",
    place,
    `must be true, false, ${NUMERIC_AXES.map(quote)
      .join(", ")
      .replace(/, ([^,]*)$/, " or $1")}, not ${show(value)}.`,
  );
};

const optionSpecs = {
  blankLabels: optional(readBoolean, null),
  layout: optional(readLayout, LAYOUTS["slide_100%"]),
  xAxisType: optional(readChoice(X_AXIS_TYPES), "linear"),
  yAxisType: optional(readChoice(Y_AXIS_TYPES), "linear"),
  secondYAxis: optional(readSecondYAxis, false),
  locale: optional(readLocale, null),
  facet: optional(readFacet, null),
  theme: optional(readTheme, null),
  timeZone: optional(readTimeZone, null),
};

/** The second y axis: numeric plots on it, and its own label, range, ticks and format. */
export interface SecondAxis<C, X extends XAxisType> {
  /** The plots on it. */
  readonly plot: Plots<X, "linear", C>;
  /** Its label, range, ticks and format. */
  readonly axes: YAxisMethods<"linear", C>;
}

/** What a chart does not have, with what to do in the compiler's message. */
export interface Unavailable<Reason extends string> {
  /** There only for the compiler; never set. */
  readonly [REASON]?: Reason;
}
declare const REASON: unique symbol;

/** The second axis as the compiler knows it: there only where the chart was created with one. */
export type SecondAxisOf<C, X extends XAxisType, S extends SecondYAxis> = S extends false
  ? Unavailable<"this chart has one y axis: create it with new Chart({ secondYAxis: true })">
  : SecondAxis<C, X>;

/**
 * A chart: tidy data in by `plot`, a presentation-ready picture out by `save`, `toSVG`, `toPNG` or `toHTML`.
 * Every call that changes it returns it, so that calls chain. Underneath lies `figure`, to fall back on.
 */
export abstract class ChartBase<
  X extends XAxisType = "linear",
  Y extends YAxisType = "linear",
  S extends SecondYAxis = false,
> extends ChartCore {
  /** The plots that go with the chart's axis types. */
  readonly plot: Plots<X, Y, this>;
  /** Labels, ranges, ticks and categories of the axes. */
  readonly axes: XAxisMethods<X, this> & YAxisMethods<Y, this>;

  /** @internal */
  protected override readonly density: "x" | "y" | null;
  readonly #plots: PlotsOfChart<this>;
  readonly #secondAxis: SecondAxis<this, X> | null;

  /**
   * @throws ChartifyError `bad-option` or `bad-argument` for a wrong option, `bad-axis-type` for axis types that do not go together.
   * @internal
   */
  constructor(options: ChartOptions<X, Y, S>, house: House) {
    const read = readOptions("new Chart", options, optionSpecs);
    const { xAxisType, yAxisType } = read;
    const families = plotFamilies(xAxisType, yAxisType);
    const types = phrase`${setting("xAxisType", xAxisType)} and ${setting("yAxisType", yAxisType)}`;
    if (families.length === 0) {
      const todo =
        xAxisType === "datetime" && yAxisType === "density"
          ? phrase`Leave ${option("yAxisType")} out: histograms and density curves of dates stand on a linear y axis.`
          : 'Make the y axis "linear", or both axes something else.';
      throw new ChartifyError("bad-axis-type", "new Chart", phrase`there is no plot for ${types}. ${todo}`);
    }
    if (read.secondYAxis !== false && !families.includes("numeric")) {
      throw new ChartifyError("bad-axis-type", "new Chart", phrase`secondYAxis needs two numeric axes, not ${types}.`);
    }
    const y2Kind = read.secondYAxis === true ? yAxisType : read.secondYAxis;
    super(
      {
        ...read,
        xKind: axisKind(xAxisType),
        yKind: axisKind(yAxisType),
        y2Kind: y2Kind === false ? null : axisKind(y2Kind),
      },
      house,
    );
    this.density = xAxisType === "density" ? "x" : yAxisType === "density" ? "y" : null;
    const plotsOn = (place: string, axis: "y" | "y2"): PlotsOfChart<this> => {
      return {
        chart: this,
        facets: this.facets,
        families,
        kind: phrase`a chart with ${types}`,
        place,
        contextOf: (at) => this.plotContext(at, axis),
      };
    };
    this.#plots = plotsOn("chart.plot", "y");
    this.plot = makePlots(this.#plots) as Plots<X, Y, this>;
    this.axes = this.makeAxes("chart.axes", "y") as unknown as XAxisMethods<X, this> & YAxisMethods<Y, this>;
    this.#secondAxis =
      this.figure.y2Axis === null
        ? null
        : {
            plot: makePlots(plotsOn("chart.secondAxis.plot", "y2")) as Plots<X, "linear", this>,
            axes: this.makeAxes("chart.secondAxis.axes", "y2"),
          };
  }

  /**
   * Calls a plot by its name, where only the run tells which it is.
   *
   * @internal
   */
  callPlot(name: string, data: unknown, options: unknown): this {
    return callPlot(this.#plots, name, data, options);
  }

  /** Plots and axis methods of the second y axis, for charts created with `secondYAxis`; others refuse. */
  get secondAxis(): SecondAxisOf<this, X, S> {
    if (this.#secondAxis === null) {
      throw new ChartifyError(
        "unsupported",
        "chart.secondAxis",
        "this chart has one y axis. Create it with new Chart({ secondYAxis: true }).",
      );
    }
    return this.#secondAxis as SecondAxisOf<this, X, S>;
  }
}

function axisKind(type: XAxisType): AxisKind {
  return type === "density" ? "linear" : type;
}
