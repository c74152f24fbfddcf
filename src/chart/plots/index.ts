import { Table } from "../../data/table.js";
import { ChartifyError } from "../../util/error.js";
import { listNames } from "../../util/show.js";
import type { Data, XKind } from "../data-types.js";
import type { XAxisType, YAxisType } from "../types.js";
import { type AreaOptions, drawArea } from "./area.js";
import { type BarOptions, drawBar } from "./bar.js";
import type { DrawPlot, PlotContext } from "./context.js";
import { drawLine, type LineOptions } from "./line.js";
import { drawScatter, type ScatterOptions } from "./scatter.js";
import { drawText, type TextOptions } from "./text.js";

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
}

/** The plots that a chart has with these axis types. */
export type Plots<X extends XAxisType, Y extends YAxisType, C> = Y extends "linear" | "log"
  ? X extends "datetime"
    ? NumericPlots<C, "date">
    : X extends "linear" | "log"
      ? NumericPlots<C, "number">
      : X extends "categorical"
        ? CategoricalPlots<C>
        : NoPlots
  : Y extends "categorical"
    ? X extends "linear" | "log"
      ? CategoricalPlots<C>
      : NoPlots
    : NoPlots;

/** Axis types for which there is no plot. */
export type NoPlots = Record<never, never>;

/** Kinds of axis pairs, each with its own plots. */
export type PlotFamily = "numeric" | "categorical" | "density" | "categories" | "none";

const NUMERIC: readonly string[] = ["linear", "log"];

export function plotFamily(x: XAxisType, y: YAxisType): PlotFamily {
  if (NUMERIC.includes(y) && (x === "datetime" || NUMERIC.includes(x))) return "numeric";
  if (NUMERIC.includes(x) && y === "categorical") return "categorical";
  if (NUMERIC.includes(y) && x === "categorical") return "categorical";
  if (x === "categorical" && y === "categorical") return "categories";
  if ([x, y].includes("density") && [x, y].every((type) => type === "density" || NUMERIC.includes(type))) return "density";
  return "none";
}

/** All plots, by the axes that they need. Adding one means a module and its line here. */
const PLOTS: Readonly<Record<string, { readonly [F in PlotFamily]?: DrawPlot }>> = {
  line: { numeric: drawLine },
  scatter: { numeric: drawScatter },
  text: { numeric: drawText },
  area: { numeric: drawArea },
  bar: { categorical: drawBar },
};

const AXES_FOR: Record<PlotFamily, string> = {
  numeric: `two numeric axes (xAxisType "linear", "log" or "datetime", yAxisType "linear" or "log")`,
  categorical: `one categorical and one numeric axis (xAxisType or yAxisType "categorical")`,
  density: `a density axis (xAxisType or yAxisType "density")`,
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
