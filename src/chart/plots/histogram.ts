import {
  type BinRule,
  type Bins,
  type BinUnit,
  type DateInput,
  HISTOGRAM_METHODS,
  type HistogramMethod,
  readBins,
} from "../../data/question-words.js";
import { quote } from "../../util/show.js";
import type { XKind } from "../data-types.js";
import { valueCell } from "./shared/cells.js";
import { colorKey, colorSeries } from "./shared/colors.js";
import { densityOrientation } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { type DensityOptions, densityOptions } from "./shared/density.js";
import { type BarLabelOptions, barLabels, type LabelChoice, labelsOf } from "./shared/labels.js";
import { choice, optionalOption, yes } from "./shared/options.js";

/** Options of `plot.histogram`. */
export interface HistogramOptions<D, K extends XKind = XKind> extends DensityOptions<D, K> {
  /** What the heights mean: how many (`count`, default), density (the area is 1, on a datetime axis with days as the unit), or share of all (`mass`). */
  readonly method?: HistogramMethod | undefined;
  /**
   * How many bins, their edges in ascending order, or one of NumPy's rules. Default `auto`. A rule makes at most one bin for each two
   * pixels of the chart, with a warning where that are fewer than it asks for; over rounded numbers (whole
   * ones, tenths, steps of 25) narrow bins are whole steps wide, with edges half-way between two numbers. Bins of dates end where the calendar has a boundary (UTC), the same for all
   * colour values: name a unit, such as `month`, or give about how many, or edges as dates.
   */
  readonly bins?: BinsInput<K> | undefined;
  /** True gives all colour values the same edges, by the values of all; false each its own, as in Chartify. Default false. */
  readonly sharedBins?: boolean | undefined;
  /** True writes the height of each bar beyond its end; an object says how and where. Bins without a count have none. Default false. */
  readonly labels?: LabelChoice<BarLabelOptions> | undefined;
}

/** How bins are told; of dates also by a unit of the calendar, or by edges that are dates. */
export type BinsInput<K extends XKind> =
  | BinRule
  | number
  | readonly (K extends "date" ? DateInput : number)[]
  | (K extends "date" ? BinUnit : never);

/** Bins of a rule are at least this wide. */
const PX_PER_BIN = 2;

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
    sharedBins: yes("give all colour values the same bins"),
    labels: barLabels,
  },
  wide: { option: "valuesColumn", by: "color" },
  ask: (options, { x, lengthPx }) => [
    {
      kind: "bins",
      values: valueCell(options.valuesColumn, "valuesColumn", x, "linear"),
      series: colorKey(options),
      bins: options.bins,
      most: Math.max(1, Math.floor(lengthPx / PX_PER_BIN)),
      isShared: options.sharedBins,
      method: options.method,
    },
  ],
  draw(context, options, [{ series, histograms, wanted }]) {
    if (wanted > 0) {
      const most = Math.max(...histograms.map(({ values }) => values.length));
      context.warn(
        `${context.place}: the rule ${quote(String(options.bins))} asks for ${wanted} bins, more than the axis can show; up to ${most} are drawn. Values far from all others do that: leave them out, or give bins as a number or as edges.`,
      );
    }
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
        labels: labelsOf(options.labels),
      });
    }
  },
});
