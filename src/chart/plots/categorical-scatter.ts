import type { Factor } from "../../figure/types.js";
import type { ColumnName, WideColumnName, XKind } from "../data-types.js";
import {
  categoryKey,
  type ManyRowsOptions,
  manyRowsOptions,
  numericKind,
  placeOnAxis,
  positionsOver,
  warnOfCategories,
} from "./shared/categories.js";
import { positionCell } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorOptions, colorSeries } from "./shared/colors.js";
import { type ColorScaleChoice, categoricalOnly, colorScaleOption, continuousColors, scaleCell } from "./shared/continuous.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { addErrorBarsOf, type ErrorBarOptions, errorBarsOption, errorCells } from "./shared/error-bars.js";
import { type PointOptions, pointOptions, sizeCell } from "./shared/points.js";
import { pointSizes } from "./shared/sizes.js";
import { wideColumn } from "./shared/wide.js";

/** Options of `plot.scatter` over categories, which are ordered by `count` unless told otherwise. */
export interface CategoricalScatterOptions<D, K extends XKind = XKind>
  extends ManyRowsOptions<ColumnName<D>>,
    ColorOptions<D>,
    ColorScaleChoice,
    PointOptions<D>,
    ErrorBarOptions {
  /** Column of numbers, any number of rows per category; a point without a value is not drawn. */
  readonly numericColumn: WideColumnName<D, K>;
}

/** Points over categories, one series per colour value. */
export const categoricalScatter = definePlot<CategoricalScatterOptions<AnyRows>>()({
  name: "scatter",
  axes: "categorical",
  command: {
    summary: "points over categories",
    example: "chartify scatter sales.csv --categorical-columns fruit --numeric-column unit_price --color-column country -o prices.png",
    labels: { x: "categoricalColumns", y: "numericColumn" },
    aggregated: "numericColumn",
  },
  options: {
    ...manyRowsOptions("count", false),
    numericColumn: wideColumn("column of numbers"),
    ...colorOptions,
    ...colorScaleOption,
    ...pointOptions,
    ...errorBarsOption,
  },
  wide: { option: "numericColumn", by: "color" },
  ask: (options, axes) => [
    {
      kind: "points",
      cells: {
        value: positionCell(options.numericColumn, "numericColumn", numericKind(axes)),
        size: sizeCell(options.sizeColumn),
        color: scaleCell(options),
        ...errorCells(options),
      },
      category: categoryKey(options, null),
      series: colorKey(categoricalOnly(options)),
      along: null,
    },
  ],
  draw(context, options, [points]) {
    warnOfCategories(context, options, points.category);
    const { factors } = points.category;
    const orientation = placeOnAxis(context, points.category);
    const series = colorSeries(context, categoricalOnly(options), points.series, points.lists);
    const sizes = pointSizes(
      context,
      options,
      points.lists.map((list) => list.cells.size),
    );
    const positionsIn = (places: Int32Array): Factor[] => Array.from(places, (place) => factors[place] as Factor);
    for (const { part, ...own } of options.errorBars === null ? [] : series)
      addErrorBarsOf(context, own, { orientation, positions: positionsIn(part.places), ends: part.cells });
    for (const [i, { name, color, slot, legend, part }] of series.entries()) {
      context.figure.glyphs.push({
        kind: "scatter",
        plot: "scatter",
        name,
        axis: context.axis,
        slot,
        legend: i === series.length - 1 ? [...legend, ...sizes.legend] : legend,
        ...positionsOver(orientation, positionsIn(part.places), part.cells.value),
        color: part.cells.color === null ? color : continuousColors(context, options.colorColumn ?? "", part.cells.color),
        marker: options.marker,
        size: sizes.of[i] ?? null,
        fillAlpha: options.alpha ?? sizes.alpha,
        shift: 0,
      });
    }
  },
});
