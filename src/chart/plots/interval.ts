import type { ColorLike } from "../../style/color.js";
import { parseColor } from "../../style/color.js";
import { optional, readOptions, readString, required } from "../../util/options.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { type CategoricalOptions, categoricalSpecs, placeOnAxis, readCategories, singleRows } from "./categories.js";
import { type DrawPlot, pick } from "./context.js";

/** Options of `plot.interval`. `categoricalOrderBy: "values"` orders by the sum of the bounds and the middle. */
export interface IntervalOptions<D> extends CategoricalOptions<ColumnName<D>> {
  /** Column of the lower ends; one row per category. A missing bound leaves the category empty. */
  readonly lowerBoundColumn: NumericColumnName<D>;
  /** Column of the upper ends. */
  readonly upperBoundColumn: NumericColumnName<D>;
  /** Column of a value in between, marked by a cross line; a missing one has no mark. */
  readonly middleColumn?: NumericColumnName<D> | undefined;
  /** Default black. */
  readonly color?: ColorLike | undefined;
}

const specs = {
  lowerBoundColumn: required(readString),
  upperBoundColumn: required(readString),
  middleColumn: optional(readString, null),
  color: optional((value: unknown, place: string) => parseColor(value, place).hex, "#000000"),
  ...categoricalSpecs(),
};

/** Lines with end caps from a lower to an upper bound, one per category. */
export const drawInterval: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, specs);
  const columnOf = (option: "lowerBoundColumn" | "upperBoundColumn" | "middleColumn"): Float64Array | null => {
    const name = options[option];
    return name === null ? null : table.numbers(name, `${context.place}, option "${option}"`);
  };
  const lower = columnOf("lowerBoundColumn") as Float64Array;
  const upper = columnOf("upperBoundColumn") as Float64Array;
  const middle = columnOf("middleColumn");
  const totals = lower.map((value, row) => value + (upper[row] as number) + (middle?.[row] ?? 0));
  const categories = readCategories(context, table, options, totals);
  const rows = singleRows(context, table, categories);
  context.figure.glyphs.push({
    kind: "interval",
    plot: "interval",
    name: null,
    axis: context.axis,
    legend: [],
    orientation: placeOnAxis(context, categories),
    factor: [...categories.factors],
    lower: pick(lower, rows),
    upper: pick(upper, rows),
    middle: middle === null ? null : pick(middle, rows),
    color: options.color,
    lineWidth: context.style.interval.lineWidth,
    capLength: context.style.interval.capLength,
  });
};
