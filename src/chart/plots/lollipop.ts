import type { ColumnName, NumericColumnName } from "../data-types.js";
import {
  type CategoricalOptions,
  categoricalOptions,
  isOverTime,
  placeKey,
  placeOnAxis,
  warnOfCategories,
  warnOfLog,
} from "./shared/categories.js";
import { numberCell } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorOptions } from "./shared/colors.js";
import { pick } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { dotLabels, type LabelChoice, type LabelStyle, labelsOf } from "./shared/labels.js";
import { seriesOver, warnOfSteps } from "./shared/series-over.js";
import { wideColumn } from "./shared/wide.js";

/** Options of `plot.lollipop`. */
export interface LollipopOptions<D> extends CategoricalOptions<ColumnName<D>>, ColorOptions<D> {
  /** Column of lengths, from zero; one row per category. A missing value leaves the category empty. */
  readonly numericColumn: NumericColumnName<D> | readonly NumericColumnName<D>[];
  /** True writes each number beyond its dot; an object says how. Default false. */
  readonly labels?: LabelChoice<LabelStyle> | undefined;
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
  options: { ...categoricalOptions, numericColumn: wideColumn("column of lengths"), ...colorOptions, labels: dotLabels },
  wide: { option: "numericColumn", by: "category" },
  ask: (options, axes) => [
    {
      kind: "groups",
      by: {
        category: placeKey(options, { cells: ["value"], of: "rows" }, axes),
        series: isOverTime(axes) ? colorKey(options) : null,
      },
      cells: { value: numberCell(options.numericColumn, "numericColumn") },
      how: "only",
      attribute: isOverTime(axes) ? null : colorKey(options),
    },
  ],
  draw(context, options, [answer]) {
    const { by, cells } = answer;
    warnOfCategories(context, options, by.category);
    warnOfLog(context, "stems");
    warnOfSteps(context, by.category, "stems");
    const orientation = placeOnAxis(context, by.category);
    for (const { groups, ...series } of seriesOver(context, options, answer)) {
      context.figure.glyphs.push({
        kind: "lollipop",
        plot: "lollipop",
        axis: context.axis,
        orientation,
        ...series,
        value: pick(cells.value, groups),
        marker: "circle",
        size: null,
        lineWidth: null,
        fillAlpha: 1,
        labels: labelsOf(options.labels),
      });
    }
  },
});
