import { readOptions, readString, required } from "../../util/options.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { type CategoricalOptions, categoricalSpecs, numericAxisOf, placeOnAxis, readCategories, singleRows } from "./categories.js";
import { colorColumnSpecs, colorScale, colorsOfRows } from "./color-groups.js";
import { type DrawPlot, type PlotContext, pick } from "./context.js";

/** Options of `plot.bar`. */
export interface BarOptions<D> extends CategoricalOptions<ColumnName<D>> {
  /** Column of bar lengths, from zero; one row per category. A missing value leaves the category without a bar. */
  readonly numericColumn: NumericColumnName<D>;
  /** Column that colours the bars, one of the categories or any other. Default: one colour for all. */
  readonly colorColumn?: ColumnName<D> | undefined;
  /** Order of the colour values in palette and legend; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly (string | number | boolean | Date)[] | undefined;
}

const specs = {
  numericColumn: required(readString),
  ...categoricalSpecs(),
  ...colorColumnSpecs,
};

/** Chartify's bar widths for one, two and three categories, as shares of the step; 0.9 for more. */
const NARROW = [0.3, 0.5, 0.7];

/** How wide bars over so many categories are, as a share of the step. */
export function barWidthOf(categories: number): number {
  return NARROW[categories - 1] ?? 0.9;
}

/** Warns where marks that stand on zero meet an axis without one. */
export function warnOfLog(context: PlotContext, marks: string): void {
  if (numericAxisOf(context).kind !== "log") return;
  context.warn(
    `${context.place}: a log axis has no zero, so the ${marks} begin at its edge and their lengths do not compare. Use a linear axis, or plot points.`,
  );
}

/** Bars on zero, one per category. */
export const drawBar: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, specs);
  const values = table.numbers(options.numericColumn, `${context.place}, option "numericColumn"`);
  const categories = readCategories(context, table, options, values);
  const rows = singleRows(context, table, categories);
  const lengths = pick(values, rows);
  warnOfLog(context, "bars");
  const colors = options.colorColumn === null ? null : colorScale(context, table, options.colorColumn, options.colorOrder);
  context.figure.glyphs.push({
    kind: "bar",
    plot: "bar",
    name: null,
    axis: context.axis,
    legend: colors === null ? [] : colors.items.map((item) => ({ ...item })),
    orientation: placeOnAxis(context, categories),
    factor: [...categories.factors],
    start: new Float64Array(lengths.length),
    end: lengths,
    color: colors === null ? context.palette.nextColor() : colorsOfRows(context, colors, rows),
    barWidth: barWidthOf(categories.factors.length),
    fillAlpha: 1,
  });
};
