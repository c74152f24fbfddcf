import { checkCells } from "../../util/check-limits.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import {
  type CategoricalOptions,
  categoricalOptions,
  categoryKey,
  groupsBySeries,
  placeOnAxis,
  positionsOver,
  warnOfCategories,
} from "./shared/categories.js";
import { numberCell } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorOptions, colorSeries } from "./shared/colors.js";
import { pick } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { addErrorBarsOf, type ErrorBarOptions, endsAt, errorBarsOption, errorCells } from "./shared/error-bars.js";
import { type StrokeOptions, strokeOptions } from "./shared/strokes.js";
import { wideColumn } from "./shared/wide.js";

/** Options of `plot.parallel`. */
export interface ParallelOptions<D> extends CategoricalOptions<ColumnName<D>>, ColorOptions<D>, StrokeOptions, ErrorBarOptions {
  /** Column of numbers; one row per category and colour value, unless there are error bars. A missing value or combination is a gap in the line. */
  readonly numericColumn: NumericColumnName<D> | readonly NumericColumnName<D>[];
}

/** Lines across the categories, one per colour value. */
export const parallel = definePlot<ParallelOptions<AnyRows>>()({
  name: "parallel",
  axes: "categorical",
  command: {
    summary: "lines across categories, one per colour value",
    example:
      "chartify parallel sales.csv --categorical-columns fruit --numeric-column quantity --color-column country --aggregate sum -o fruit.png",
    labels: { x: "categoricalColumns", y: "numericColumn" },
    aggregated: "numericColumn",
  },
  options: { ...categoricalOptions, numericColumn: wideColumn("column of numbers"), ...colorOptions, ...errorBarsOption, ...strokeOptions },
  wide: { option: "numericColumn", by: "color" },
  ask: (options) => [
    {
      kind: "groups",
      by: { category: categoryKey(options, { cells: ["value"], of: "rows" }), series: colorKey(options) },
      cells: { value: { ...numberCell(options.numericColumn, "numericColumn"), isOptional: true }, ...errorCells(options) },
      how: "only",
      attribute: null,
    },
  ],
  draw(context, options, [{ by, places, cells }]) {
    warnOfCategories(context, options, by.category);
    const { factors } = by.category;
    const seriesCount = by.series?.names.length ?? 1;
    checkCells(seriesCount, factors.length, ["colour values", "categories"], context.place);
    const groups = groupsBySeries(by.category, places.category, places.series, seriesCount);
    const orientation = placeOnAxis(context, by.category);
    const all = colorSeries(context, options, by.series, groups);
    for (const { name, color, slot, legend, part } of all) {
      context.figure.glyphs.push({
        kind: "line",
        plot: "parallel",
        name,
        axis: context.axis,
        slot,
        legend,
        ...positionsOver(orientation, [...factors], pick(cells.value, part)),
        color,
        lineWidth: options.lineWidth,
        lineDash: options.lineDash,
        lineAlpha: options.alpha,
        step: "none",
      });
    }
    for (const { part, ...series } of all)
      addErrorBarsOf(context, series, { orientation, positions: [...factors], ends: endsAt(cells, part) });
  },
});
