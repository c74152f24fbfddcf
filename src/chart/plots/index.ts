import { Table } from "../../data/table.js";
import { ChartifyError } from "../../util/error.js";
import { listNames } from "../../util/show.js";
import type { Data, XKind } from "../data-types.js";
import type { XAxisType, YAxisType } from "../types.js";
import { type AreaOptions, drawArea } from "./area.js";
import { type BarOptions, drawBar } from "./bar.js";
import { type BarStackedOptions, drawBarStacked } from "./bar-stacked.js";
import { type BoxplotOptions, drawBoxplot } from "./boxplot.js";
import { type CategoricalScatterOptions, drawCategoricalScatter } from "./categorical-scatter.js";
import { type CategoricalTextOptions, drawCategoricalText } from "./categorical-text.js";
import type { DrawPlot, PlotContext } from "./context.js";
import { drawHistogram, drawKde, type HistogramOptions, type KdeOptions } from "./density.js";
import { drawHeatmap, type HeatmapOptions } from "./heatmap.js";
import { drawHexbin, type HexbinOptions } from "./hexbin.js";
import { drawInterval, type IntervalOptions } from "./interval.js";
import { drawLine, type LineOptions } from "./line.js";
import { drawLollipop, type LollipopOptions } from "./lollipop.js";
import type {
  NeedsNumericOrCategoricalAxes,
  NeedsOneCategoricalAxis,
  NeedsOneDensityAxis,
  NeedsTwoCategoricalAxes,
  NeedsTwoDensityAxes,
  NeedsTwoNumericAxes,
} from "./missing-plots.js";
import { drawParallel, type ParallelOptions } from "./parallel.js";
import { drawScatter, type ScatterOptions } from "./scatter.js";
import { drawText, type TextOptions } from "./text.js";
import { drawTextStacked, type TextStackedOptions } from "./text-stacked.js";

/** Plots on two numeric axes, linear, log or datetime. Each returns the chart. */
export interface NumericPlots<C, K extends XKind> {
  /** Lines through points in row order, one per colour value. */
  line<const D extends Data>(data: D, options: LineOptions<D, K>): C;
  /** Points, one series per colour value. */
  scatter<const D extends Data>(data: D, options: ScatterOptions<D, K>): C;
  /** Labels at points. */
  text<const D extends Data>(data: D, options: TextOptions<D, K>): C;
  /** Areas on zero, stacked on each other, or bands between two columns. */
  area<const D extends Data>(data: D, options: AreaOptions<D, K>): C;
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
  interval<const D extends Data>(data: D, options: IntervalOptions<D>): C;
  /** Quartiles, whiskers and outliers of each category. */
  boxplot<const D extends Data>(data: D, options: BoxplotOptions<D>): C;
  /** Points over the categories, any number in each. */
  scatter<const D extends Data>(data: D, options: CategoricalScatterOptions<D>): C;
  /** Labels over the categories, such as at the ends of bars. */
  text<const D extends Data>(data: D, options: CategoricalTextOptions<D>): C;
  /** Labels in the middle of the parts of stacked bars. */
  textStacked<const D extends Data>(data: D, options: TextStackedOptions<D>): C;
}

/** Plots of how values are distributed, on one density axis. Each returns the chart. */
export interface DensityPlots<C> {
  /** Bars over bins of the values. */
  histogram<const D extends Data>(data: D, options: HistogramOptions<D>): C;
  /** A smooth density curve, Gaussian with Scott's bandwidth. */
  kde<const D extends Data>(data: D, options: KdeOptions<D>): C;
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

/** The plots that a chart has with these axis types. */
export type Plots<X extends XAxisType, Y extends YAxisType, C> = {
  readonly numeric: NumericPlots<C, X extends "datetime" ? "date" : "number"> & NeedsOneCategoricalAxis & NeedsDensityOrCategories;
  readonly categorical: CategoricalPlots<C> & NeedsTwoNumericAxes & NeedsDensityOrCategories;
  readonly density: DensityPlots<C> & NeedsNumericAxis & NeedsTwoDensityAxes & NeedsTwoCategoricalAxes;
  readonly densities: TwoDensityPlots<C> & NeedsNumericAxis & NeedsOneDensityAxis & NeedsTwoCategoricalAxes;
  readonly categories: CategoryPlots<C> & NeedsNumericAxis & NeedsOneDensityAxis & NeedsTwoDensityAxes;
  readonly none: NoPlots;
}[FamilyOf<X, Y>];

/** What neither two numeric nor numeric and categorical axes have. */
type NeedsDensityOrCategories = NeedsOneDensityAxis & NeedsTwoDensityAxes & NeedsTwoCategoricalAxes;
/** What needs a numeric axis, alone or beside a categorical one. */
type NeedsNumericAxis = NeedsTwoNumericAxes & NeedsNumericOrCategoricalAxes & NeedsOneCategoricalAxis;

type Continuous = "linear" | "log";
type FamilyOf<X extends XAxisType, Y extends YAxisType> = Y extends Continuous
  ? X extends Continuous | "datetime"
    ? "numeric"
    : X extends "categorical"
      ? "categorical"
      : "density"
  : Y extends "categorical"
    ? X extends "categorical"
      ? "categories"
      : X extends Continuous
        ? "categorical"
        : "none"
    : X extends "density"
      ? "densities"
      : X extends Continuous
        ? "density"
        : "none";

/** Axis types for which there is no plot. */
export type NoPlots = Record<never, never>;

/** Kinds of axis pairs, each with its own plots. */
export type PlotFamily = "numeric" | "categorical" | "density" | "densities" | "categories" | "none";

const NUMERIC: readonly string[] = ["linear", "log"];

export function plotFamily(x: XAxisType, y: YAxisType): PlotFamily {
  if (NUMERIC.includes(y) && (x === "datetime" || NUMERIC.includes(x))) return "numeric";
  if (NUMERIC.includes(x) && y === "categorical") return "categorical";
  if (NUMERIC.includes(y) && x === "categorical") return "categorical";
  if (x === "categorical" && y === "categorical") return "categories";
  if (x === "density" && y === "density") return "densities";
  if ([x, y].includes("density") && [x, y].every((type) => type === "density" || NUMERIC.includes(type))) return "density";
  return "none";
}

/** All plots, by the axes that they need. Adding one means a module and its line here. */
const PLOTS: Readonly<Record<string, { readonly [F in PlotFamily]?: DrawPlot }>> = {
  line: { numeric: drawLine },
  scatter: { numeric: drawScatter, categorical: drawCategoricalScatter },
  text: { numeric: drawText, categorical: drawCategoricalText },
  area: { numeric: drawArea },
  bar: { categorical: drawBar },
  barStacked: { categorical: drawBarStacked },
  lollipop: { categorical: drawLollipop },
  parallel: { categorical: drawParallel },
  interval: { categorical: drawInterval },
  boxplot: { categorical: drawBoxplot },
  textStacked: { categorical: drawTextStacked },
  histogram: { density: drawHistogram },
  kde: { density: drawKde },
  hexbin: { densities: drawHexbin },
  heatmap: { categories: drawHeatmap },
};

const AXES_FOR: Record<PlotFamily, string> = {
  numeric: `two numeric axes (xAxisType "linear", "log" or "datetime", yAxisType "linear" or "log")`,
  categorical: `one categorical and one numeric axis (xAxisType or yAxisType "categorical")`,
  density: `one density axis (xAxisType or yAxisType "density")`,
  densities: `two density axes (xAxisType and yAxisType "density")`,
  categories: `two categorical axes (xAxisType and yAxisType "categorical")`,
  none: "",
};

/**
 * The plot methods of a chart: those of its axis types, and in place of the others one that tells which axes they need.
 * `contextOf` gives the context of one call.
 */
export function makePlots<C>(chart: C, family: PlotFamily, axes: string, place: string, contextOf: (place: string) => PlotContext): object {
  const methods: Record<string, (data: unknown, options?: unknown) => C> = Object.create(null);
  const available = Object.keys(PLOTS).filter((name) => PLOTS[name]?.[family] !== undefined);
  for (const [name, families] of Object.entries(PLOTS)) {
    const draw = families[family];
    const at = `${place}.${name}`;
    methods[name] = (data, options) => {
      if (draw === undefined) throw unavailable(at, families, axes, available);
      draw(contextOf(at), Table.from(data, at), options);
      return chart;
    };
  }
  return methods;
}

function unavailable(place: string, families: object, axes: string, available: readonly string[]): ChartifyError {
  const needs = Object.keys(families)
    .map((family) => AXES_FOR[family as PlotFamily])
    .join(" or ");
  return new ChartifyError(
    "plot-unavailable",
    place,
    `is not available for a chart with ${axes} (available: ${listNames(available)}). It needs ${needs}: change xAxisType or yAxisType in new Chart().`,
  );
}
