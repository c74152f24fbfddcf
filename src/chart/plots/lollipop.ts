import type { ColumnName, NumericColumnName } from "../data-types.js";
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

/** Options of `plot.lollipop`. */
export interface LollipopOptions<D> extends CategoricalOptions<ColumnName<D>>, ColorOptions<D> {
  /** Column of lengths, from zero; one row per category. A missing value leaves the category empty. */
  readonly numericColumn: NumericColumnName<D> | readonly NumericColumnName<D>[];
}

/** Stems from zero with a dot at the value, one per category. */
export const lollipop = definePlot<LollipopOptions<AnyRows>>()({
  name: "lollipop",
  axes: "categorical",
  command: {
    summary: "stems with a dot, one per category",
    example:
      "chartify lollipop sales.csv --categorical-columns country,fruit --numeric-column quantity --aggregate sum --color-column country --horizontal -o fruit.png",
    labels: { x: "categoricalColumns", y: "numericColumn" },
    aggregated: "numericColumn",
    labelledBy: "text",
  },
  options: { ...categoricalOptions, numericColumn: wideColumn("column of lengths"), ...colorOptions },
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
    warnOfLog(context, "stems");
    const groups = groupsAt(by.category, places.category);
    const { name, color, slot, legend } = colorMarks(context, options, attribute, groups);
    context.figure.glyphs.push({
      kind: "lollipop",
      plot: "lollipop",
      name,
      axis: context.axis,
      slot,
      legend,
      orientation: placeOnAxis(context, by.category),
      factor: [...by.category.factors],
      value: pick(cells.value, groups),
      color,
      marker: "circle",
      size: null,
      lineWidth: null,
      fillAlpha: 1,
    });
  },
});
