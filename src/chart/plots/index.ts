import type { NumericAxis } from "../../util/numeric-axes.js";
import type { Data, DateColumnName, XKind } from "../data-types.js";
import type { XAxisType, YAxisType } from "../types.js";
import { type AreaOptions, area } from "./area.js";
import { type BarOptions, bar } from "./bar.js";
import { type BarStackedOptions, barStacked } from "./bar-stacked.js";
import { type BoxplotOptions, boxplot } from "./boxplot.js";
import { type CategoricalScatterOptions, categoricalScatter } from "./categorical-scatter.js";
import { type CategoricalTextOptions, categoricalText } from "./categorical-text.js";
import { type HeatmapOptions, heatmap } from "./heatmap.js";
import { type HexbinOptions, hexbin } from "./hexbin.js";
import { type HistogramOptions, histogram } from "./histogram.js";
import { type IntervalOptions, interval } from "./interval.js";
import { type KdeOptions, kde } from "./kde.js";
import { type LineOptions, line } from "./line.js";
import { type LollipopOptions, lollipop } from "./lollipop.js";
import type {
  NeedsCategoricalOrDatetimeAxis,
  NeedsNumericOrCategoricalAxes,
  NeedsOneCategoricalAxis,
  NeedsOneDensityAxis,
  NeedsOneNumericAxis,
  NeedsRadarChart,
  NeedsTwoCategoricalAxes,
  NeedsTwoDensityAxes,
  NeedsTwoNumericAxes,
} from "./missing-plots.js";
import { type ParallelOptions, parallel } from "./parallel.js";
import { type RadarAreaOptions, radarArea } from "./radar-area.js";
import { radarPerimeter } from "./radar-perimeter.js";
import { radarRadius } from "./radar-radius.js";
import { type RadarTextOptions, radarText } from "./radar-text.js";
import { type ScatterOptions, scatter } from "./scatter.js";
import { alsoOn, type PlotDef } from "./shared/definition.js";
import type { RadarLineOptions } from "./shared/radar-lines.js";
import { type TextOptions, text } from "./text.js";
import { type TextStackedOptions, textStacked } from "./text-stacked.js";
import { type TrendOptions, trend } from "./trend.js";
import { type ViolinOptions, violin } from "./violin.js";

/** Plots on two numeric axes, linear, log, symlog, sqrt or datetime. Each returns the chart. */
export interface NumericPlots<C, K extends XKind> {
  /** Lines through points, in time or in row order, one per colour value. */
  line<const D extends Data>(data: D, options: LineOptions<D, K>): C;
  /** Points, one series per colour value. */
  scatter<const D extends Data>(data: D, options: ScatterOptions<D, K>): C;
  /** Labels at points. */
  text<const D extends Data>(data: D, options: TextOptions<D, K>): C;
  /** Areas on zero, stacked on each other, or bands between two columns. */
  area<const D extends Data>(data: D, options: AreaOptions<D, K>): C;
  /** Straight or smooth lines through the rows, or their moving average, with the band in which they may lie. */
  trend<const D extends Data>(data: D, options: TrendOptions<D, K>): C;
}

/** Plots on one categorical and one numeric axis. Each returns the chart. */
export interface CategoricalPlots<C> {
  /** Bars on zero, one per category or combination of categories. */
  bar<const D extends Data>(data: D, options: BarOptions<D>): C;
  /** Bars in parts, one per stack value. */
  barStacked<const D extends Data>(data: D, options: BarStackedOptions<D>): C;
  /** Stems from zero with a dot at the value. */
  lollipop<const D extends Data>(data: D, options: LollipopOptions<D>): C;
  /** Lines across the categories, one per colour value. */
  parallel<const D extends Data>(data: D, options: ParallelOptions<D>): C;
  /** Lines with end caps from a lower to an upper bound. */
  interval<const D extends Data>(data: D, options: IntervalOptions<D, "number">): C;
  /** Quartiles, whiskers and outliers of each category. */
  boxplot<const D extends Data>(data: D, options: BoxplotOptions<D, "number">): C;
  /** How the values of each category are distributed, with the quartiles inside. */
  violin<const D extends Data>(data: D, options: ViolinOptions<D, "number">): C;
  /** Points over the categories, any number in each. */
  scatter<const D extends Data>(data: D, options: CategoricalScatterOptions<D, "number">): C;
  /** Labels over the categories, such as at the ends of bars. */
  text<const D extends Data>(data: D, options: CategoricalTextOptions<D, "number">): C;
  /** Labels in the middle of the parts of stacked bars. */
  textStacked<const D extends Data>(data: D, options: TextStackedOptions<D>): C;
}

/** The options of a plot over categories where it stands over time, in whose order its marks then are. */
export type OverTime<D, O> = OmitEach<O, "categoricalColumns" | "categoricalOrderBy" | "categoricalOrderAscending"> & {
  /** The column of dates. With a colour column marks of the same time stand side by side; rows without a date are left out. */
  readonly categoricalColumns: DateColumnName<D>;
};

/** Leaves names out of each of several alternatives. */
type OmitEach<O, Names extends string> = O extends unknown ? Omit<O, Names> : never;

/**
 * Plots over time, on a datetime and a numeric axis: marks are as wide as the least time between two of them allows, and a
 * time without a row is a gap. Each returns the chart.
 */
export interface TimePlots<C> {
  /** Bars on zero, one per point in time, or one per colour value side by side. */
  bar<const D extends Data>(data: D, options: OverTime<D, BarOptions<D>>): C;
  /** Bars in parts, one per stack value. */
  barStacked<const D extends Data>(data: D, options: OverTime<D, BarStackedOptions<D>>): C;
  /** Stems from zero with a dot at the value. */
  lollipop<const D extends Data>(data: D, options: OverTime<D, LollipopOptions<D>>): C;
  /** Lines with end caps from a lower to an upper bound. */
  interval<const D extends Data>(data: D, options: OverTime<D, IntervalOptions<D, "number">>): C;
  /** Quartiles, whiskers and outliers of each point in time. */
  boxplot<const D extends Data>(data: D, options: OverTime<D, BoxplotOptions<D, "number">>): C;
  /** Labels in the middle of the parts of stacked bars. */
  textStacked<const D extends Data>(data: D, options: OverTime<D, TextStackedOptions<D>>): C;
  /** Bars over bins of the dates, which end at boundaries of the calendar. */
  histogram<const D extends Data>(data: D, options: HistogramOptions<D, "date">): C;
  /** A smooth density curve of the dates, by the day. */
  kde<const D extends Data>(data: D, options: KdeOptions<D, "date">): C;
}

/** Plots of dates over categories, on a datetime x axis and a categorical y axis. Each returns the chart. */
export interface DatePlots<C> {
  /** Lines with end caps from a first to a last date. */
  interval<const D extends Data>(data: D, options: IntervalOptions<D, "date">): C;
  /** Quartiles, whiskers and outliers of the dates of each category. */
  boxplot<const D extends Data>(data: D, options: BoxplotOptions<D, "date">): C;
  /** How the dates of each category are distributed, with the quartiles inside. */
  violin<const D extends Data>(data: D, options: ViolinOptions<D, "date">): C;
  /** Points at dates, any number in each category. */
  scatter<const D extends Data>(data: D, options: CategoricalScatterOptions<D, "date">): C;
  /** Labels at dates. */
  text<const D extends Data>(data: D, options: CategoricalTextOptions<D, "date">): C;
}

/** Plots of how values are distributed, on one density axis. Each returns the chart. */
export interface DensityPlots<C> {
  /** Bars over bins of the values. */
  histogram<const D extends Data>(data: D, options: HistogramOptions<D, "number">): C;
  /** A smooth density curve, Gaussian with Scott's bandwidth. */
  kde<const D extends Data>(data: D, options: KdeOptions<D, "number">): C;
}

/** Plots of how points are distributed, on two density axes. Each returns the chart. */
export interface TwoDensityPlots<C> {
  /** Hexagons coloured by how many points fall into each. */
  hexbin<const D extends Data>(data: D, options: HexbinOptions<D>): C;
}

/** Plots on two categorical axes. Each returns the chart. */
export interface CategoryPlots<C> {
  /** Cells coloured by a number. */
  heatmap<const D extends Data>(data: D, options: HeatmapOptions<D>): C;
}

/** The plots of a radar chart. Each returns the chart. */
export interface RadarPlots<C> {
  /** Labels at the vertices. */
  text<const D extends Data>(data: D, options: RadarTextOptions<D>): C;
  /** Closed lines through the vertices; a missing value is a gap. */
  perimeter<const D extends Data>(data: D, options: RadarLineOptions<D>): C;
  /** Filled outlines; missing vertices are passed over. */
  area<const D extends Data>(data: D, options: RadarAreaOptions<D>): C;
  /** Lines from the middle to each vertex. */
  radius<const D extends Data>(data: D, options: RadarLineOptions<D>): C;
}

/** The plots that a chart has with these axis types. */
export type Plots<X extends XAxisType, Y extends YAxisType, C> = {
  readonly numeric: NumericPlots<C, "number"> & NeedsCategoricalOrDatetimeAxis & NeedsOneCategoricalAxis & NeedsDensityOrCategories;
  readonly time: NumericPlots<C, "date"> & TimePlots<C> & NeedsOneCategoricalAxis & NeedsTwoDensityAxes & NeedsTwoCategoricalAxes;
  readonly dates: DatePlots<C> & NeedsTwoNumericAxes & NeedsOneNumericAxis & NeedsDensityOrCategories;
  readonly categorical: CategoricalPlots<C> & NeedsTwoNumericAxes & NeedsDensityOrCategories;
  readonly density: DensityPlots<C> & NeedsNumericAxis & NeedsTwoDensityAxes & NeedsTwoCategoricalAxes;
  readonly densities: TwoDensityPlots<C> & NeedsNumericAxis & NeedsOneDensityAxis & NeedsTwoCategoricalAxes;
  readonly categories: CategoryPlots<C> & NeedsNumericAxis & NeedsOneDensityAxis & NeedsTwoDensityAxes;
  readonly none: NoPlots;
}[FamilyOf<X, Y>] &
  NeedsRadarChart;

/** What neither two numeric nor numeric and categorical axes have. */
type NeedsDensityOrCategories = NeedsOneDensityAxis & NeedsTwoDensityAxes & NeedsTwoCategoricalAxes;
/** What needs a numeric axis, alone or beside a categorical one. */
type NeedsNumericAxis = NeedsTwoNumericAxes & NeedsNumericOrCategoricalAxes & NeedsCategoricalOrDatetimeAxis & NeedsOneCategoricalAxis;

type Continuous = NumericAxis;
type FamilyOf<X extends XAxisType, Y extends YAxisType> = Y extends Continuous
  ? X extends Continuous
    ? "numeric"
    : X extends "datetime"
      ? "time"
      : X extends "categorical"
        ? "categorical"
        : "density"
  : Y extends "categorical"
    ? X extends "categorical"
      ? "categories"
      : X extends Continuous
        ? "categorical"
        : X extends "datetime"
          ? "dates"
          : "none"
    : X extends "density"
      ? "densities"
      : X extends Continuous
        ? "density"
        : "none";

/** Axis types for which there is no plot. */
export type NoPlots = Record<never, never>;

/**
 * All plots, by the axes that they need. Methods, messages, the command line and its help follow from this table. A plot's line
 * here and its method above belong together: one without the other does not compile. (The methods cannot be worked out from
 * the table: TypeScript has no type of a generic interface such as `BarOptions` to hand on.)
 */
export const PLOTS = {
  numeric: { line, scatter, text, area, trend },
  categorical: {
    bar,
    barStacked,
    lollipop,
    parallel,
    interval,
    boxplot,
    violin,
    scatter: categoricalScatter,
    text: categoricalText,
    textStacked,
  },
  time: {
    bar: alsoOn("time", bar),
    barStacked: alsoOn("time", barStacked),
    lollipop: alsoOn("time", lollipop),
    interval: alsoOn("time", interval),
    boxplot: alsoOn("time", boxplot),
    textStacked: alsoOn("time", textStacked),
    histogram: alsoOn("time", histogram),
    kde: alsoOn("time", kde),
  },
  dates: {
    interval: alsoOn("dates", interval),
    boxplot: alsoOn("dates", boxplot),
    violin: alsoOn("dates", violin),
    scatter: alsoOn("dates", categoricalScatter),
    text: alsoOn("dates", categoricalText),
  },
  density: { histogram, kde },
  densities: { hexbin },
  categories: { heatmap },
  radar: { text: radarText, perimeter: radarPerimeter, area: radarArea, radius: radarRadius },
} as const satisfies PlotTable;

type PlotTable = {
  readonly [F in keyof Families]: { readonly [N in Extract<keyof Families[F], string>]: PlotDef<N, F> };
};
/** The plots of each kind of chart. */
interface Families {
  readonly numeric: NumericPlots<unknown, XKind>;
  readonly categorical: CategoricalPlots<unknown>;
  readonly time: TimePlots<unknown>;
  readonly dates: DatePlots<unknown>;
  readonly density: DensityPlots<unknown>;
  readonly densities: TwoDensityPlots<unknown>;
  readonly categories: CategoryPlots<unknown>;
  readonly radar: RadarPlots<unknown>;
}
