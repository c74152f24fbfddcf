import {
  type BinRule,
  type Bins,
  type BinUnit,
  type DateInput,
  HISTOGRAM_METHODS,
  type HistogramMethod,
  readBins,
} from "../../data/question-words.js";
import type { XKind } from "../data-types.js";
import { valueCell } from "./shared/cells.js";
import { colorKey, colorSeries } from "./shared/colors.js";
import { densityOrientation } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { type DensityOptions, densityOptions } from "./shared/density.js";
import { choice, optionalOption } from "./shared/options.js";

/** Options of `plot.histogram`. */
export interface HistogramOptions<D, K extends XKind = XKind> extends DensityOptions<D, K> {
  /** What the heights mean: how many (`count`, default), density (the area is 1, on a datetime axis with days as the unit), or share of all (`mass`). */
  readonly method?: HistogramMethod | undefined;
  /**
   * How many bins, their edges in ascending order, or one of NumPy's rules. Default `auto`. Each colour value has bins of its
   * own. Bins of dates end where the calendar has a boundary (UTC), the same for all colour values: name a unit, such as
   * `month`, or give about how many, or edges as dates.
   */
  readonly bins?: BinsInput<K> | undefined;
}

/** How bins are told; of dates also by a unit of the calendar, or by edges that are dates. */
export type BinsInput<K extends XKind> =
  | BinRule
  | number
  | readonly (K extends "date" ? DateInput : number)[]
  | (K extends "date" ? BinUnit : never);

/** Bars over bins of the values; they lie down where the x axis is the density axis. */
export const histogram = definePlot<HistogramOptions<AnyRows>>()({
  name: "histogram",
  axes: "density",
  command: {
    summary: "bars over bins of the values",
    example: "chartify histogram sales.csv --values-column unit_price --color-column fruit --bins 30 -o prices.png",
    labels: { x: "valuesColumn", y: null },
    aggregated: null,
  },
  options: {
    ...densityOptions,
    method: choice(HISTOGRAM_METHODS, "what the heights mean (default: count)"),
    bins: optionalOption<BinsInput<XKind>, Bins, "auto">(readBins, "auto", {
      kind: "bins",
      value: "BINS",
      help: "how many, edges with commas, day, week, month, … of dates, or auto, fd, doane, … (default: auto)",
    }),
  },
  ask: (options, axes) => [
    {
      kind: "bins",
      values: valueCell(options.valuesColumn, "valuesColumn", axes.x, "linear"),
      series: colorKey(options),
      bins: options.bins,
      method: options.method,
    },
  ],
  draw(context, options, [{ series, histograms }]) {
    for (const { name, color, slot, legend, part } of colorSeries(context, options, series, histograms)) {
      context.figure.glyphs.push({
        kind: "histogram",
        plot: "histogram",
        name,
        axis: context.axis,
        slot,
        legend,
        orientation: densityOrientation(context),
        minEdge: part.edges.slice(0, -1),
        maxEdge: part.edges.slice(1),
        value: part.values,
        color,
        fillAlpha: null,
      });
    }
  },
});
