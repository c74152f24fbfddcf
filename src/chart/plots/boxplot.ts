import type { Factor, Marker } from "../../figure/types.js";
import type { ColorLike } from "../../style/color.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { categoryKey, type ManyRowsOptions, manyRowsOptions, placeOnAxis, positionsOver, warnOfCategories } from "./shared/categories.js";
import { numberCell } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorMarks, colorOptions } from "./shared/colors.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { type MarkerName, readMarker } from "./shared/marker.js";
import { color, number, optionalOption } from "./shared/options.js";
import { wideColumn } from "./shared/wide.js";

/**
 * Options of `plot.boxplot`. The categories are ordered by `labels`, ascending, unless told otherwise. A colour column is one
 * of the categories, or has a single value in each.
 */
export interface BoxplotOptions<D> extends ManyRowsOptions<ColumnName<D>>, ColorOptions<D> {
  /** Column of values, any number of rows per category; missing ones are left out. */
  readonly numericColumn: NumericColumnName<D> | readonly NumericColumnName<D>[];
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
  ask: (options) => [
    {
      kind: "quantiles",
      values: numberCell(options.numericColumn, "numericColumn"),
      category: categoryKey(options, null),
      series: null,
      attribute: colorKey(options),
    },
  ],
  draw(context, options, [{ category, boxes, attribute }]) {
    warnOfCategories(context, options, category);
    const places = Int32Array.from(category.factors.keys());
    const { name, color, slot, legend } = colorMarks(context, options, attribute, places);
    const orientation = placeOnAxis(context, category);
    for (const { outliers, ...quartiles } of boxes) {
      context.figure.glyphs.push(
        {
          kind: "boxplot",
          plot: "boxplot",
          name,
          axis: context.axis,
          slot,
          legend,
          orientation,
          factor: [...category.factors],
          ...quartiles,
          color,
          barWidth: null,
        },
        {
          kind: "scatter",
          plot: "boxplotOutliers",
          name: null,
          axis: context.axis,
          slot: null,
          legend: [],
          ...positionsOver(
            orientation,
            Array.from(outliers.places, (place) => category.factors[place] as Factor),
            outliers.values,
          ),
          color: options.outlierColor,
          marker: options.outlierMarker,
          size: options.outlierSize,
          fillAlpha: options.outlierAlpha,
        },
      );
    }
  },
});
