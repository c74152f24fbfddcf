import { barWidthOver } from "./shared/bar-width.js";
import { isVertical, numericAxisOf, placeOnAxis, positionsOf, warnOfLog } from "./shared/categories.js";
import { takeColors } from "./shared/colors.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { warnOfHiddenBars } from "./shared/earlier.js";
import { warnOfSteps } from "./shared/series-over.js";
import { asPercent } from "./shared/shares.js";
import { type NeedsStack, type StackOptions, stackOptions, stackParts, stackQuestion } from "./shared/stacks.js";

/** Options of `plot.barStacked`. */
export type BarStackedOptions<D> = StackOptions<D> & NeedsStack<D>;

/** Bars in parts, one per stack value: values above zero upwards, those below it downwards. */
export const barStacked = definePlot<StackOptions<AnyRows>>()({
  name: "barStacked",
  axes: "categorical",
  command: {
    summary: "bars in parts, one per stack value",
    example:
      "chartify bar-stacked sales.csv --categorical-columns fruit --stack-column country --numeric-column quantity --aggregate sum -o fruit.png",
    labels: { x: "categoricalColumns", y: "numericColumn" },
    aggregated: "numericColumn",
    labelledBy: "textStacked",
  },
  options: stackOptions,
  wide: { option: "numericColumn", by: "stack" },
  ask: (options, axes) => [stackQuestion(options, axes, {})],
  draw(context, options, [groups]) {
    const { category } = groups.by;
    const parts = stackParts(context, options, groups);
    const colors = takeColors(
      context,
      options.stackColumn,
      parts.map(({ name }) => name),
    );
    warnOfLog(context, "bars");
    warnOfSteps(context, category, "bars");
    const orientation = placeOnAxis(context, category);
    // Beside lying bars a vertical legend has no order to match.
    if (isVertical(context)) context.markStacked();
    if (options.normalize) asPercent(numericAxisOf(context));
    const barWidth = barWidthOver(context, category.factors);
    warnOfHiddenBars(
      context,
      parts.map(({ starts, ends }) => ({ factor: positionsOf(category), start: starts, end: ends })),
    );
    for (const [i, { name, starts, ends }] of parts.entries()) {
      const item = colors[i] as (typeof colors)[number];
      context.figure.glyphs.push({
        kind: "bar",
        plot: "barStacked",
        name,
        axis: context.axis,
        slot: item.slot,
        legend: [item],
        orientation,
        factor: positionsOf(category),
        start: starts,
        end: ends,
        color: item.color,
        lane: 0,
        lanes: 1,
        barWidth,
        fillAlpha: 1,
      });
    }
  },
});
