import { readOptions, readString, required } from "../../util/options.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { warnOfLog } from "./bar.js";
import { type CategoricalOptions, categoricalSpecs, placeOnAxis, readCategories, singleRows } from "./categories.js";
import { colorColumnSpecs, colorScale, colorsOfRows } from "./color-groups.js";
import { type DrawPlot, pick } from "./context.js";

/** Options of `plot.lollipop`. */
export interface LollipopOptions<D> extends CategoricalOptions<ColumnName<D>> {
  /** Column of lengths, from zero; one row per category. A missing value leaves the category empty. */
  readonly numericColumn: NumericColumnName<D>;
  /** Column that colours the lollipops, one of the categories or any other. Default: one colour for all. */
  readonly colorColumn?: ColumnName<D> | undefined;
  /** Order of the colour values in palette and legend; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly (string | number | boolean | Date)[] | undefined;
}

const specs = { numericColumn: required(readString), ...categoricalSpecs(), ...colorColumnSpecs };

/** Stems from zero with a dot at the value, one per category. */
export const drawLollipop: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, specs);
  const values = table.numbers(options.numericColumn, `${context.place}, option "numericColumn"`);
  const categories = readCategories(context, table, options, values);
  const rows = singleRows(context, table, categories);
  warnOfLog(context, "stems");
  const colors = options.colorColumn === null ? null : colorScale(context, table, options.colorColumn, options.colorOrder);
  context.figure.glyphs.push({
    kind: "lollipop",
    plot: "lollipop",
    name: null,
    axis: context.axis,
    legend: colors === null ? [] : colors.items.map((item) => ({ ...item })),
    orientation: placeOnAxis(context, categories),
    factor: [...categories.factors],
    value: pick(values, rows),
    color: colors === null ? context.palette.nextColor() : colorsOfRows(context, colors, rows),
    marker: "circle",
    size: context.style.lollipop.size,
    lineWidth: context.style.lollipop.stemWidth,
    fillAlpha: 1,
  });
};
