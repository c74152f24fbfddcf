import type { Boxes, QuantilesAnswer } from "../../data/questions.js";
import type { Marker } from "../../figure/types.js";
import type { ColorLike } from "../../style/color.js";
import type { ColumnName, WideColumnName, XKind } from "../data-types.js";
import {
  isOverTime,
  type ManyRowsOptions,
  manyRowsOptions,
  numericKind,
  placeKey,
  placeOnAxis,
  positionsOf,
  positionsOver,
  warnOfCategories,
} from "./shared/categories.js";
import { valueCell } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorMarks, colorOptions, colorSeries } from "./shared/colors.js";
import type { PlotContext } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { type MarkerName, readMarker } from "./shared/marker.js";
import { color, number, optionalOption } from "./shared/options.js";
import { areShared, warnOfSteps } from "./shared/series-over.js";
import { wideColumn } from "./shared/wide.js";

/**
 * Options of `plot.boxplot`. The categories are ordered by `labels`, ascending, unless told otherwise. A colour column is one
 * of the categories, or has a single value in each.
 */
export interface BoxplotOptions<D, K extends XKind = XKind> extends ManyRowsOptions<ColumnName<D>>, ColorOptions<D> {
  /** Column of values, any number of rows per category; missing ones are left out. */
  readonly numericColumn: WideColumnName<D, K>;
  /** Default `circle`. */
  readonly outlierMarker?: MarkerName | undefined;
  /** Default: the style's `boxplot.outlierColor`, black. */
  readonly outlierColor?: ColorLike | undefined;
  /** Opacity from 0 to 1, default 0.3. */
  readonly outlierAlpha?: number | undefined;
  /** Diameter in pixels. Default: the style's `scatter.categoricalSize`, 15. */
  readonly outlierSize?: number | undefined;
}

/** Quartiles and whiskers of each category, and the values beyond them as points. */
export const boxplot = definePlot<BoxplotOptions<AnyRows>>()({
  name: "boxplot",
  axes: "categorical",
  command: {
    summary: "quartiles, whiskers and outliers of each category",
    example: "chartify boxplot sales.csv --categorical-columns fruit --numeric-column unit_price --color-column fruit -o prices.png",
    labels: { x: "categoricalColumns", y: "numericColumn" },
    aggregated: null,
  },
  options: {
    ...manyRowsOptions("labels", true),
    numericColumn: wideColumn("column of values, raw rows"),
    ...colorOptions,
    outlierMarker: optionalOption<MarkerName, Marker, "circle">(readMarker, "circle", {
      kind: "text",
      value: "NAME",
      help: "default: circle",
    }),
    outlierColor: color(null, "default: black"),
    outlierAlpha: number([0, 1], 0.3, "0…1", "opacity (default: 0.3)"),
    outlierSize: number([0, 1000], null, "PX", "diameter (default: 15)"),
  },
  wide: { option: "numericColumn", by: "category" },
  ask: (options, axes) => [
    {
      kind: "quantiles",
      values: valueCell(options.numericColumn, "numericColumn", numericKind(axes)),
      category: placeKey(options, null, axes),
      series: isOverTime(axes) ? colorKey(options) : null,
      attribute: isOverTime(axes) ? null : colorKey(options),
    },
  ],
  draw(context, options, [{ category, series, boxes, attribute }]) {
    warnOfCategories(context, options, category);
    warnOfSteps(context, category, "boxes");
    const orientation = placeOnAxis(context, category);
    for (const { part, ...own } of boxSeries(context, options, { category, series, boxes, attribute })) {
      const { outliers, ...quartiles } = part;
      context.figure.glyphs.push(
        {
          kind: "boxplot",
          plot: "boxplot",
          axis: context.axis,
          orientation,
          factor: positionsOf(category),
          ...own,
          ...quartiles,
          barWidth: null,
        },
        {
          kind: "scatter",
          plot: "boxplotOutliers",
          name: null,
          axis: context.axis,
          slot: null,
          legend: [],
          ...positionsOver(orientation, positionsOf(category, outliers.places), outliers.values),
          color: options.outlierColor,
          marker: options.outlierMarker,
          size: options.outlierSize,
          fillAlpha: options.outlierAlpha,
          shift: shiftOf(own, context.style.boxplot.barWidth),
        },
      );
    }
  },
});

interface Choice {
  readonly seriesName: string | null;
  readonly colorColumn: string | null;
  readonly colorOrder: readonly string[] | null;
}

/** Boxes in the colours of their categories; over time those of each colour value, side by side where several share a time. */
function boxSeries(context: PlotContext, options: Choice, { category, series, boxes, attribute }: QuantilesAnswer) {
  if (series === null) {
    const places = Int32Array.from(category.factors.keys());
    return boxes.map((part: Boxes) => ({ ...colorMarks(context, options, attribute, places), part, lane: 0, lanes: 1 }));
  }
  const areBeside = areShared(boxes.map(({ q2 }) => Int32Array.from(q2, (value) => (Number.isNaN(value) ? -1 : 0))));
  const lanes = areBeside ? boxes.length : 1;
  return colorSeries(context, options, series, boxes).map((own, i) => ({ ...own, lane: areBeside ? i : 0, lanes }));
}

/** How far from its place a box stands that has others beside it, as a share of the step. */
function shiftOf({ lane, lanes }: { readonly lane: number; readonly lanes: number }, width: number): number {
  return ((lane - (lanes - 1) / 2) * width) / lanes;
}
