import { factorize } from "../../data/factors.js";
import type { PositionColumn } from "../../figure/types.js";
import { ChartifyError } from "../../util/error.js";
import { optional, readNumber, readOptions, readString, required } from "../../util/options.js";
import { quote } from "../../util/show.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { type CategoricalOptions, categoricalSpecs, placeOnAxis, readCategories } from "./categories.js";
import { colorColumnSpecs, splitByColor } from "./color-groups.js";
import { type DrawPlot, pick } from "./context.js";
import { checkCells } from "./limits.js";
import { type LineDash, readLineDash } from "./line-dash.js";

/** Options of `plot.parallel`. */
export interface ParallelOptions<D> extends CategoricalOptions<ColumnName<D>> {
  /** Column of numbers; one row per category and colour value. A missing value or combination is a gap in the line. */
  readonly numericColumn: NumericColumnName<D>;
  /** Column whose values make one line each; rows without a value are left out. */
  readonly colorColumn?: ColumnName<D> | undefined;
  /** Order of the colour values in palette, drawing and legend; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly (string | number | boolean | Date)[] | undefined;
  /** Default `solid`. */
  readonly lineDash?: LineDash | undefined;
  /** In pixels, default 4. */
  readonly lineWidth?: number | undefined;
  /** Opacity from 0 to 1, default 1. */
  readonly alpha?: number | undefined;
}

const specs = {
  numericColumn: required(readString),
  ...categoricalSpecs(),
  ...colorColumnSpecs,
  lineDash: optional(readLineDash, [] as number[]),
  lineWidth: optional(readNumber(0, 1000), null),
  alpha: optional(readNumber(0, 1), 1),
};

/** Lines across the categories, one per colour value. */
export const drawParallel: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, specs);
  const values = table.numbers(options.numericColumn, `${context.place}, option "numericColumn"`);
  const categories = readCategories(context, table, options, values);
  const { grouping, groups, factors } = categories;
  const orientation = placeOnAxis(context, categories);
  const series = splitByColor(context, table, options);
  checkCells(series.length, factors.length, ["colour values", "categories"], context.place);
  const placeOf = new Map(Array.from(groups, (group, place) => [group, place]));
  const all = factorize(table.column(options.categoricalColumns[0] as string, context.place)).codes.keys();
  const everyRow = Uint32Array.from(all);
  for (const { name, color, legend, rows } of series) {
    const rowOf = new Int32Array(factors.length).fill(-1);
    for (const row of rows ?? everyRow) {
      const place = placeOf.get(grouping.codes[row] as number);
      if (place === undefined) continue;
      const earlier = rowOf[place] as number;
      if (earlier >= 0) {
        const category = (grouping.paths[grouping.codes[row] as number] as readonly string[]).map(quote).join(", ");
        const and = name === null ? "" : ` and the colour value ${quote(name)}`;
        throw new ChartifyError(
          "duplicate-rows",
          context.place,
          `${table.rowName(earlier)} and ${table.rowName(row)} share the category ${category}${and}, but each may have one row. Aggregate the data first, such as by aggregate(data, { by, column, how }).`,
        );
      }
      rowOf[place] = row;
    }
    const heights: PositionColumn = pick(values, rowOf);
    context.figure.glyphs.push({
      kind: "line",
      plot: "parallel",
      name,
      axis: context.axis,
      legend,
      x: orientation === "vertical" ? [...factors] : heights,
      y: orientation === "vertical" ? heights : [...factors],
      color,
      lineWidth: options.lineWidth ?? context.style.line.width,
      lineDash: options.lineDash,
      lineAlpha: options.alpha,
    });
  }
};
