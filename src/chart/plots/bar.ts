import type { ColumnName, NumericColumnName } from "../data-types.js";
import { barWidthOver } from "./shared/bar-width.js";
import {
  type CategoricalOptions,
  categoricalOptions,
  categoryKey,
  groupsAt,
  placeOnAxis,
  warnOfCategories,
  warnOfLog,
} from "./shared/categories.js";
import { numberCell } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorMarks, colorOptions } from "./shared/colors.js";
import { pick } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { wideColumn } from "./shared/wide.js";

/** Options of `plot.bar`. */
export interface BarOptions<D> extends CategoricalOptions<ColumnName<D>>, ColorOptions<D> {
  /** Column of bar lengths, from zero; one row per category. A missing value leaves the category without a bar. */
  readonly numericColumn: NumericColumnName<D> | readonly NumericColumnName<D>[];
}

/** Bars on zero, one per category. */
export const bar = definePlot<BarOptions<AnyRows>>()({
  name: "bar",
  axes: "categorical",
  command: {
    summary: "bars, one per category",
    example: "chartify bar sales.csv --categorical-columns fruit --numeric-column quantity --aggregate sum -o fruit.png",
    labels: { x: "categoricalColumns", y: "numericColumn" },
    aggregated: "numericColumn",
    labelledBy: "text",
  },
  options: { ...categoricalOptions, numericColumn: wideColumn("column of bar lengths"), ...colorOptions },
  wide: { option: "numericColumn", by: "category" },
  ask: (options) => [
    {
      kind: "groups",
      by: { category: categoryKey(options, { cells: ["value"], of: "rows" }) },
      cells: { value: numberCell(options.numericColumn, "numericColumn") },
      how: "only",
      attribute: colorKey(options),
    },
  ],
  draw(context, options, [{ by, places, cells, attribute }]) {
    warnOfCategories(context, options, by.category);
    warnOfLog(context, "bars");
    const groups = groupsAt(by.category, places.category);
    const { name, color, slot, legend } = colorMarks(context, options, attribute, groups);
    context.figure.glyphs.push({
      kind: "bar",
      plot: "bar",
      name,
      axis: context.axis,
      slot,
      legend,
      orientation: placeOnAxis(context, by.category),
      factor: [...by.category.factors],
      start: new Float64Array(groups.length),
      end: pick(cells.value, groups),
      color,
      barWidth: barWidthOver(context, by.category.factors),
      fillAlpha: 1,
    });
  },
});
