import type { ColorLike } from "../../style/color.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { type CategoricalOptions, categoricalOptions, categoryKey, groupsAt, placeOnAxis, warnOfCategories } from "./shared/categories.js";
import { numberCell } from "./shared/cells.js";
import { pick } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { color, column, optionalColumn } from "./shared/options.js";

/** Options of `plot.interval`. `categoricalOrderBy: "values"` orders by the sum of the bounds and the middle. */
export interface IntervalOptions<D> extends CategoricalOptions<ColumnName<D>> {
  /** Column of the lower ends; one row per category. A missing bound leaves the category empty. */
  readonly lowerBoundColumn: NumericColumnName<D>;
  /** Column of the upper ends. */
  readonly upperBoundColumn: NumericColumnName<D>;
  /** Column of a value in between, marked by a cross line; a missing one has no mark. */
  readonly middleColumn?: NumericColumnName<D> | undefined;
  /** Default: the style's `interval.color`, black. */
  readonly color?: ColorLike | undefined;
}

/** Lines with end caps from a lower to an upper bound, one per category. */
export const interval = definePlot<IntervalOptions<AnyRows>>()({
  name: "interval",
  axes: "categorical",
  command: {
    summary: "lines from a lower to an upper bound, one per category",
    example:
      "chartify interval prices.csv --categorical-columns fruit --lower-bound-column low --upper-bound-column high --middle-column mean -o prices.png",
    labels: { x: "categoricalColumns", y: "middleColumn" },
    aggregated: null,
  },
  options: {
    ...categoricalOptions,
    lowerBoundColumn: column("column of the lower ends"),
    upperBoundColumn: column("column of the upper ends"),
    middleColumn: optionalColumn("column of a value in between"),
    color: color(null, "default: black"),
  },
  ask: (options) => [
    {
      kind: "groups",
      by: { category: categoryKey(options, { cells: ["lower", "upper", "middle"], of: "rows" }) },
      cells: {
        lower: numberCell(options.lowerBoundColumn, "lowerBoundColumn"),
        upper: numberCell(options.upperBoundColumn, "upperBoundColumn"),
        middle: options.middleColumn === null ? null : { ...numberCell(options.middleColumn, "middleColumn"), isOptional: true },
      },
      how: "only",
      attribute: null,
    },
  ],
  draw(context, options, [{ by, places, cells }]) {
    warnOfCategories(context, options, by.category);
    const groups = groupsAt(by.category, places.category);
    context.figure.glyphs.push({
      kind: "interval",
      plot: "interval",
      name: null,
      axis: context.axis,
      slot: null,
      legend: [],
      orientation: placeOnAxis(context, by.category),
      factor: [...by.category.factors],
      lower: pick(cells.lower, groups),
      upper: pick(cells.upper, groups),
      middle: cells.middle === null ? null : pick(cells.middle, groups),
      color: options.color,
      lineWidth: null,
      capLength: null,
    });
  },
});
