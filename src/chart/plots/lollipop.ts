import { LANES_SHARE } from "../../glyphs/lollipop.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { type CategoricalOptions, categoricalOptions, placeKey, placeOnAxis, warnOfCategories, warnOfLog } from "./shared/categories.js";
import { numberCell } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorOptions } from "./shared/colors.js";
import { pick } from "./shared/context.js";
import { type ColorScaleChoice, categoricalOnly, colorScaleOption, continuousColors, scaleCell } from "./shared/continuous.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { addErrorBars, beyondErrors, type ErrorBarOptions, endsAt, errorBarsOption, errorCells } from "./shared/error-bars.js";
import { dotLabels, type LabelChoice, type LabelStyle, labelsOf } from "./shared/labels.js";
import { seriesOver, warnOfSteps } from "./shared/series-over.js";
import { wideColumn } from "./shared/wide.js";

/** Options of `plot.lollipop`. */
export interface LollipopOptions<D> extends CategoricalOptions<ColumnName<D>>, ColorOptions<D>, ColorScaleChoice, ErrorBarOptions {
  /** Column of lengths, from zero; one row per category, unless there are error bars. A missing value leaves the category empty. */
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
  options: {
    ...categoricalOptions,
    numericColumn: wideColumn("column of lengths"),
    ...colorOptions,
    ...colorScaleOption,
    ...errorBarsOption,
    labels: dotLabels,
  },
  wide: { option: "numericColumn", by: "category" },
  ask: (options, axes) => [
    {
      kind: "groups",
      by: {
        category: placeKey(options, { cells: ["value"], of: "rows" }, axes),
        series: axes.isApart ? colorKey(categoricalOnly(options)) : null,
      },
      cells: { value: numberCell(options.numericColumn, "numericColumn"), color: scaleCell(options), ...errorCells(options) },
      how: "only",
      attribute: axes.isApart ? null : colorKey(categoricalOnly(options)),
    },
  ],
  draw(context, options, [answer]) {
    const { by, cells } = answer;
    warnOfCategories(context, options, by.category);
    warnOfLog(context, "stems");
    warnOfSteps(context, by.category, "stems");
    const orientation = placeOnAxis(context, by.category);
    const all = seriesOver(context, categoricalOnly(options), answer);
    for (const { groups, ...series } of all) {
      const value = pick(cells.value, groups);
      context.figure.glyphs.push({
        kind: "lollipop",
        plot: "lollipop",
        axis: context.axis,
        orientation,
        ...series,
        color: cells.color === null ? series.color : continuousColors(context, options.colorColumn ?? "", pick(cells.color, groups)),
        value,
        marker: "circle",
        size: null,
        lineWidth: null,
        fillAlpha: 1,
        labels: beyondErrors(labelsOf(options.labels), endsAt(cells, groups), value),
      });
    }
    for (const { groups, factor: positions, name, slot, lane, lanes } of all)
      addErrorBars(context, {
        name,
        slot,
        lane,
        lanes,
        orientation,
        positions,
        ends: endsAt(cells, groups),
        color: null,
        barWidth: LANES_SHARE,
      });
  },
});
