import type { RowColors } from "../../model/columns.js";
import type { ColorLike } from "../../style/color.js";
import { ChartifyError } from "../../util/error.js";
import { option, phrase } from "../../util/wording.js";
import type { ColumnName, XColumnName, XKind } from "../data-types.js";
import { type CategoricalOptions, categoricalOptions, numericKind, placeKey, placeOnAxis, warnOfCategories } from "./shared/categories.js";
import { optionalCell, valueCell } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorOptions } from "./shared/colors.js";
import { type PlotContext, pick } from "./shared/context.js";
import { type ColorScaleChoice, categoricalOnly, colorScaleOption, continuousColors, scaleCell } from "./shared/continuous.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { color, column, optionalColumn } from "./shared/options.js";
import { seriesOver } from "./shared/series-over.js";

/** Options of `plot.interval`. `categoricalOrderBy: "values"` orders by the sum of the bounds and the middle. */
export interface IntervalOptions<D, K extends XKind = XKind> extends CategoricalOptions<ColumnName<D>>, ColorOptions<D>, ColorScaleChoice {
  /** Column of the lower ends; one row per category. A missing bound leaves the category empty. */
  readonly lowerBoundColumn: XColumnName<D, K>;
  /** Column of the upper ends. */
  readonly upperBoundColumn: XColumnName<D, K>;
  /** Column of a value in between, marked by a cross line; a missing one has no mark. */
  readonly middleColumn?: XColumnName<D, K> | undefined;
  /** One colour for all, instead of a `colorColumn`. Default: the style's `interval.color`, black. */
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
    color: color(null, "one colour for all (default: black)"),
    ...colorOptions,
    ...colorScaleOption,
  },
  ask: (options, axes) => [
    {
      kind: "groups",
      by: {
        category: placeKey(options, { cells: ["lower", "upper", "middle"], of: "rows" }, axes),
        series: axes.isApart ? colorKey(categoricalOnly(options)) : null,
      },
      cells: {
        lower: valueCell(options.lowerBoundColumn, "lowerBoundColumn", numericKind(axes)),
        upper: valueCell(options.upperBoundColumn, "upperBoundColumn", numericKind(axes)),
        middle: optionalCell(options.middleColumn, "middleColumn", numericKind(axes)),
        color: scaleCell(options),
      },
      how: "only",
      attribute: axes.isApart ? null : colorKey(categoricalOnly(options)),
    },
  ],
  draw(context, options, [answer]) {
    const { by, cells } = answer;
    checkColor(options, context.place);
    warnOfCategories(context, options, by.category);
    const orientation = placeOnAxis(context, by.category);
    const fixed = options.colorColumn === null ? (options.color ?? context.style.interval.color) : null;
    for (const { groups, ...series } of seriesOver(context, categoricalOnly(options), answer, fixed)) {
      context.figure.glyphs.push({
        kind: "interval",
        plot: "interval",
        axis: context.axis,
        orientation,
        ...series,
        lower: pick(cells.lower, groups),
        upper: pick(cells.upper, groups),
        middle: cells.middle === null ? null : pick(cells.middle, groups),
        color:
          colorOf(context, options, cells.color === null ? null : pick(cells.color, groups)) ??
          (fixed === null ? series.color : options.color),
        lineWidth: null,
        capLength: null,
      });
    }
  },
});

function colorOf(
  context: PlotContext,
  { colorColumn }: { readonly colorColumn: string | null },
  values: Float64Array | null,
): RowColors | null {
  return values === null ? null : continuousColors(context, colorColumn ?? "", values);
}

function checkColor({ color, colorColumn }: { readonly color: string | null; readonly colorColumn: string | null }, place: string): void {
  if (color === null || colorColumn === null) return;
  const text = phrase`${option("color")} and ${option("colorColumn")} exclude each other. Leave out one of them.`;
  throw new ChartifyError("bad-option", place, text);
}
