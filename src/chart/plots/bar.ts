import { readOptions, readString, required } from "../../util/options.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { type CategoricalOptions, categoricalSpecs, readCategories, singleRows } from "./categories.js";
import { colorColumnSpecs, colorScale } from "./color-groups.js";
import { type DrawPlot, pick, yAxisOf } from "./context.js";

/** Options of `plot.bar`. */
export interface BarOptions<D> extends CategoricalOptions<ColumnName<D>> {
  /** Column of bar lengths, from zero; one row per category. A missing value leaves the category without a bar. */
  readonly numericColumn: NumericColumnName<D>;
  /** Column that colours the bars, one of the categories or any other. Default: one colour for all. */
  readonly colorColumn?: ColumnName<D>;
  /** Order of the colour values in palette and legend; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly (string | number | boolean | Date)[];
}

const specs = {
  numericColumn: required(readString),
  ...categoricalSpecs,
  ...colorColumnSpecs,
};

/** Chartify's bar widths for one, two and three categories, as shares of the step; 0.9 for more. */
const NARROW = [0.3, 0.5, 0.7];

/** Bars on zero, one per category. */
export const drawBar: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, specs);
  const values = table.numbers(options.numericColumn, `${context.place}, option "numericColumn"`);
  const categories = readCategories(context, table, options, values);
  const rows = singleRows(context, table, categories);
  const isVertical = context.figure.xAxis.kind === "categorical";
  const lengths = pick(values, rows);
  if ((isVertical ? yAxisOf(context) : context.figure.xAxis).kind === "log") {
    context.warn(
      `${context.place}: a log axis has no zero, so the bars begin at its edge and their lengths do not compare. Use a linear axis, or plot points.`,
    );
  }
  const colors = options.colorColumn === null ? null : colorScale(context, table, options.colorColumn, options.colorOrder);
  const colorOfRow = (row: number): string => colors?.items[colors.codes[row] ?? -1]?.color ?? context.style.bar.missingColor;
  context.setFactors(isVertical ? "x" : "y", categories.factors);
  context.figure.glyphs.push({
    kind: "bar",
    plot: "bar",
    name: null,
    axis: context.axis,
    legend: colors === null ? [] : colors.items.map((item) => ({ ...item })),
    orientation: isVertical ? "vertical" : "horizontal",
    factor: [...categories.factors],
    start: new Float64Array(lengths.length),
    end: lengths,
    color: colors === null ? context.palette.nextColor() : Array.from(rows, colorOfRow),
    barWidth: NARROW[categories.factors.length - 1] ?? 0.9,
    fillAlpha: 1,
  });
};
