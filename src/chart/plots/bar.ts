import type { ColumnName, NumericColumnName } from "../data-types.js";
import { barWidthOver } from "./shared/bar-width.js";
import { type CategoricalOptions, categoricalOptions, placeKey, placeOnAxis, warnOfCategories, warnOfLog } from "./shared/categories.js";
import { numberCell } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorOptions } from "./shared/colors.js";
import { pick } from "./shared/context.js";
import { type ColorScaleChoice, categoricalOnly, colorScaleOption, continuousColors, scaleCell } from "./shared/continuous.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { warnOfHiddenBars } from "./shared/earlier.js";
import { addErrorBars, beyondErrors, type ErrorBarOptions, endsAt, errorBarsOption, errorCells } from "./shared/error-bars.js";
import { type BarLabelOptions, barLabels, type LabelChoice, labelsOf } from "./shared/labels.js";
import { seriesOver, warnOfSteps } from "./shared/series-over.js";
import { wideColumn } from "./shared/wide.js";

/** Options of `plot.bar`. */
export interface BarOptions<D> extends CategoricalOptions<ColumnName<D>>, ColorOptions<D>, ColorScaleChoice, ErrorBarOptions {
  /** Column of bar lengths, from zero; one row per category, unless there are error bars. A missing value leaves the category without a bar. */
  readonly numericColumn: NumericColumnName<D> | readonly NumericColumnName<D>[];
  /** True writes each bar's number beyond its end; an object says how and where. Default false. */
  readonly labels?: LabelChoice<BarLabelOptions> | undefined;
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
  options: {
    ...categoricalOptions,
    numericColumn: wideColumn("column of bar lengths"),
    ...colorOptions,
    ...colorScaleOption,
    ...errorBarsOption,
    labels: barLabels,
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
    warnOfLog(context, "bars");
    warnOfSteps(context, by.category, "bars");
    const orientation = placeOnAxis(context, by.category);
    const all = seriesOver(context, categoricalOnly(options), answer);
    warnOfHiddenBars(
      context,
      all.map(({ factor, groups, lane, lanes }) => ({
        factor,
        lane,
        lanes,
        start: new Float64Array(groups.length),
        end: pick(cells.value, groups),
      })),
    );
    const barWidth = barWidthOver(context, by.category.factors, all[0]?.lanes);
    for (const { groups, ...series } of all) {
      const value = pick(cells.value, groups);
      context.figure.glyphs.push({
        kind: "bar",
        plot: "bar",
        axis: context.axis,
        orientation,
        ...series,
        color: cells.color === null ? series.color : continuousColors(context, options.colorColumn ?? "", pick(cells.color, groups)),
        start: new Float64Array(groups.length),
        end: value,
        barWidth,
        fillAlpha: 1,
        labels: beyondErrors(labelsOf(options.labels), endsAt(cells, groups), value),
      });
    }
    for (const { groups, factor: positions, name, slot, lane, lanes } of all)
      addErrorBars(context, { name, slot, lane, lanes, orientation, positions, ends: endsAt(cells, groups), color: null, barWidth });
  },
});
