import type { ColorLike } from "../../style/color.js";
import type { ColumnName, XColumnName, XKind } from "../data-types.js";
import {
  type CategoricalOptions,
  categoricalOptions,
  groupsAt,
  numericKind,
  placeKey,
  placeOnAxis,
  positionsOf,
  warnOfCategories,
} from "./shared/categories.js";
import { optionalCell, valueCell } from "./shared/cells.js";
import { pick } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { color, column, optionalColumn } from "./shared/options.js";

/** Options of `plot.interval`. `categoricalOrderBy: "values"` orders by the sum of the bounds and the middle. */
export interface IntervalOptions<D, K extends XKind = XKind> extends CategoricalOptions<ColumnName<D>> {
  /** Column of the lower ends; one row per category. A missing bound leaves the category empty. */
  readonly lowerBoundColumn: XColumnName<D, K>;
  /** Column of the upper ends. */
  readonly upperBoundColumn: XColumnName<D, K>;
  /** Column of a value in between, marked by a cross line; a missing one has no mark. */
  readonly middleColumn?: XColumnName<D, K> | undefined;
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
  ask: (options, axes) => [
    {
      kind: "groups",
      by: { category: placeKey(options, { cells: ["lower", "upper", "middle"], of: "rows" }, axes) },
      cells: {
        lower: valueCell(options.lowerBoundColumn, "lowerBoundColumn", numericKind(axes)),
        upper: valueCell(options.upperBoundColumn, "upperBoundColumn", numericKind(axes)),
        middle: optionalCell(options.middleColumn, "middleColumn", numericKind(axes)),
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
      factor: positionsOf(by.category),
      lower: pick(cells.lower, groups),
      upper: pick(cells.upper, groups),
      middle: cells.middle === null ? null : pick(cells.middle, groups),
      color: options.color,
      lineWidth: null,
      capLength: null,
    });
  },
});
