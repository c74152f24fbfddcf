import type { NumberCell, PointsAnswer } from "../../data/questions.js";
import type { LineGlyph } from "../../glyphs/line.js";
import { STEPS, type Step } from "../../glyphs/stepped.js";
import { readBoolean } from "../../util/options.js";
import { quote } from "../../util/show.js";
import { option, phrase, setting } from "../../util/wording.js";
import type { NumericColumnName, XColumnName, XKind } from "../data-types.js";
import { NO_NUMBERS, positionCells, positionOptions, withColumns, withGaps } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorOptions, colorSeries } from "./shared/colors.js";
import type { PlotContext } from "./shared/context.js";
import { type ColorScaleChoice, colorScaleOption, continuousSeries, scaleCell } from "./shared/continuous.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { choice, optionalOption } from "./shared/options.js";
import { type StrokeOptions, strokeOptions } from "./shared/strokes.js";

/** Options of `plot.line`. */
export interface LineOptions<D, K extends XKind = XKind> extends ColorOptions<D>, ColorScaleChoice, StrokeOptions {
  /** Column of x positions: rows are joined in time on a datetime axis, else as they come. */
  readonly xColumn: XColumnName<D, K>;
  /** Column of numbers; a missing value is a gap in the line. */
  readonly yColumn: NumericColumnName<D> | readonly NumericColumnName<D>[];
  /**
   * True joins the points of each line from the smallest x to the largest, those without one left out; false joins the rows as they
   * come. Default: true on a datetime axis, with a warning where that changes their order, else false.
   */
  readonly sort?: boolean | undefined;
  /**
   * Goes from point to point in steps: the value holds until the next point (`after`), since the one before (`before`), or from half way
   * to half way (`middle`). Default `none`: straight.
   */
  readonly step?: Step | undefined;
}

/** Lines through points, in time or in row order, one per colour value. */
export const line = definePlot<LineOptions<AnyRows>>()({
  name: "line",
  axes: "numeric",
  command: {
    summary: "lines through points, in time or in row order",
    example: `chartify line sales.csv --x-column date --y-column total_price --aggregate sum --title "Revenue per day" -o revenue.png`,
    labels: { x: "xColumn", y: "yColumn" },
    aggregated: "yColumn",
  },
  options: {
    ...positionOptions,
    ...colorOptions,
    ...colorScaleOption,
    sort: optionalOption<boolean, boolean, null>(readBoolean, null, {
      kind: "boolean",
      help: "join points by x, not as the rows come (default on a datetime axis)",
    }),
    step: choice(STEPS, "go from point to point in steps (default: none)"),
    ...strokeOptions,
  },
  wide: { option: "yColumn", by: "color" },
  ask: (options, axes) => [
    {
      kind: "points",
      cells: { ...withGaps(positionCells(options, axes)), color: scaleCell(options) },
      category: null,
      series: colorKey(options),
      along: (options.sort ?? axes.x === "datetime") ? { cell: "x", once: false } : null,
    },
  ],
  draw(context, options, [points]) {
    if (options.sort === null) warnOfLate(context, options.xColumn, points);
    for (const { name, color, slot, legend, part } of seriesOf(context, options, points)) {
      const glyph = {
        kind: "line",
        plot: "line",
        name,
        axis: context.axis,
        slot,
        legend,
        x: NO_NUMBERS,
        y: NO_NUMBERS,
        color,
        lineWidth: options.lineWidth,
        lineDash: options.lineDash,
        lineAlpha: options.alpha,
        step: options.step,
      } satisfies LineGlyph;
      context.figure.glyphs.push(withColumns(glyph, part.cells, ["x", "y"]));
    }
  },
});

type Lines = PointsAnswer<{ readonly x: NumberCell; readonly y: NumberCell; readonly color: NumberCell | null }, null>;

interface Choice {
  readonly seriesName: string | null;
  readonly colorColumn: string | null;
  readonly colorOrder: readonly string[] | null;
}

/** One line for each colour value, in a colour of its own or in that of a scale. */
function seriesOf(context: PlotContext, options: Choice, { series, lists }: Lines) {
  const values = lists.flatMap(({ cells: { color } }) => (color === null ? [] : [color]));
  if (series === null || values.length < lists.length) return colorSeries(context, options, series, lists);
  return continuousSeries(context, options.colorColumn ?? "", series, lists, values);
}

/** Says that rows were put into another order, and what may be behind it: several lines in one. */
function warnOfLate(context: PlotContext, column: string, { late, lists, series }: PointsAnswer<{ readonly x: NumberCell }, null>): void {
  if (late === 0) return;
  const isRepeated = series === null && lists.some(({ cells: { x } }) => x.some((value, i) => i > 0 && value === x[i - 1]));
  const todo = isRepeated
    ? phrase`Some dates come more than once: if these are several lines, name the column that tells them apart: ${option("colorColumn")}.`
    : phrase`${setting("sort", false)} keeps the order of the rows.`;
  const what = late === 1 ? "1 row was" : `${late} rows were`;
  context.warn(phrase`${context.place}: ${what} out of order in ${quote(column)}, and the line is drawn in time. ${todo}`);
}
