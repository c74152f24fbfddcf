import type { NumericColumnName, XColumnName, XKind } from "../data-types.js";
import { positionCells, positionOptions } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorOptions, colorSeries } from "./shared/colors.js";
import { warnOfHidden } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { type StrokeOptions, strokeOptions } from "./shared/strokes.js";

/** Options of `plot.line`. */
export interface LineOptions<D, K extends XKind = XKind> extends ColorOptions<D>, StrokeOptions {
  /** Column of x positions, in drawing order: rows are joined as they come. */
  readonly xColumn: XColumnName<D, K>;
  /** Column of numbers; a missing value is a gap in the line. */
  readonly yColumn: NumericColumnName<D>;
}

/** Lines through points in row order, one per colour value. */
export const line = definePlot<LineOptions<AnyRows>>()({
  name: "line",
  axes: "numeric",
  command: {
    summary: "lines through points in row order",
    example: `chartify line sales.csv --x-column date --y-column total_price --aggregate sum --title "Revenue per day" -o revenue.png`,
    labels: { x: "xColumn", y: "yColumn" },
    aggregated: "yColumn",
  },
  options: { ...positionOptions, ...colorOptions, ...strokeOptions },
  ask: (options, axes) => [{ kind: "points", cells: positionCells(options, axes), category: null, series: colorKey(options), along: null }],
  draw(context, options, [points]) {
    warnOfHidden(context, options.xColumn, points.hidden.x);
    warnOfHidden(context, options.yColumn, points.hidden.y);
    for (const { name, color, slot, legend, part } of colorSeries(context, options, points.series, points.lists)) {
      context.figure.glyphs.push({
        kind: "line",
        plot: "line",
        name,
        axis: context.axis,
        slot,
        legend,
        ...part.cells,
        color,
        lineWidth: options.lineWidth,
        lineDash: options.lineDash,
        lineAlpha: options.alpha,
      });
    }
  },
});
