import { type BinRule, HISTOGRAM_METHODS, type HistogramMethod, histogram } from "../../data/stats/histogram.js";
import { kde } from "../../data/stats/kde.js";
import type { Table } from "../../data/table.js";
import type { Orientation } from "../../figure/types.js";
import { optional, readChoice, readOptions, readString, required } from "../../util/options.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { colorColumnSpecs, splitByColor } from "./color-groups.js";
import { type DrawPlot, type PlotContext, pick } from "./context.js";

/** What these options share. */
export interface DensityOptions<D> {
  /** Column of numbers; missing and infinite ones are left out. */
  readonly valuesColumn: NumericColumnName<D>;
  /** Column whose values take one colour each; rows without a value are left out. */
  readonly colorColumn?: ColumnName<D> | undefined;
  /** Order of the colour values in palette, drawing and legend; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly (string | number | boolean | Date)[] | undefined;
}

/** Options of `plot.histogram`. */
export interface HistogramOptions<D> extends DensityOptions<D> {
  /** What the heights mean: how many (`count`, default), density (the area is 1), or share of all (`mass`). */
  readonly method?: HistogramMethod | undefined;
  /** How many bins, their edges in ascending order, or one of NumPy's rules. Default `auto`. Each colour value has bins of its own. */
  readonly bins?: BinRule | number | readonly number[] | undefined;
}

/** Options of `plot.kde`. */
export type KdeOptions<D> = DensityOptions<D>;

const densitySpecs = { valuesColumn: required(readString), ...colorColumnSpecs };

const histogramSpecs = {
  ...densitySpecs,
  method: optional(readChoice(HISTOGRAM_METHODS), "count"),
  bins: optional<unknown, "auto">((value) => value, "auto"),
};

/** Points of a density curve, as in Chartify. */
const KDE_POINTS = 300;

/** Bars over bins of the values; they lie down where the x axis is the density axis. */
export const drawHistogram: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, histogramSpecs);
  const values = readValues(context, table, options.valuesColumn);
  for (const { name, color, legend, rows } of splitByColor(context, table, options)) {
    const { edges, values: heights } = histogram(valuesOf(values, rows), options.bins, options.method, `${context.place}, option "bins"`);
    context.figure.glyphs.push({
      kind: "histogram",
      plot: "histogram",
      name,
      axis: context.axis,
      legend,
      orientation: orientationOf(context),
      minEdge: edges.slice(0, -1),
      maxEdge: edges.slice(1),
      value: heights,
      color,
      fillAlpha: context.style.histogram.alpha,
    });
  }
};

/** A smooth density curve: Gaussian kernels with Scott's bandwidth, from the smallest to the largest value. */
export const drawKde: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, densitySpecs);
  const values = readValues(context, table, options.valuesColumn);
  for (const { name, color, legend, rows } of splitByColor(context, table, options)) {
    const { x, density } = kde(valuesOf(values, rows), KDE_POINTS);
    if (x.length === 0) {
      const whose = name === null ? "" : ` of "${name}"`;
      context.warn(
        `${context.place}: the values${whose} are all equal or missing, so they have no density curve. Plot a histogram instead.`,
      );
    }
    context.figure.glyphs.push({
      kind: "area",
      plot: "kde",
      name,
      axis: context.axis,
      legend,
      orientation: orientationOf(context),
      x,
      y0: new Float64Array(x.length),
      y1: density,
      color,
      overlaps: options.colorColumn !== null,
      fillAlpha: null,
    });
  }
};

function readValues(context: PlotContext, table: Table, column: string): Float64Array {
  return table.numbers(column, `${context.place}, option "valuesColumn"`);
}

/** The values of a group, to look at; the column itself for all rows. */
function valuesOf(values: Float64Array, rows: Uint32Array | null): Float64Array {
  return rows === null ? values : pick(values, rows);
}

function orientationOf({ density }: PlotContext): Orientation {
  return density === "x" ? "horizontal" : "vertical";
}
