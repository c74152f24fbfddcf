import type { ValueLabels } from "../../figure/types.js";
import { ChartifyError } from "../../util/error.js";
import { option, phrase } from "../../util/wording.js";
import { barWidthOver } from "./shared/bar-width.js";
import { isVertical, numericAxisOf, placeOnAxis, positionsOf, warnOfLog } from "./shared/categories.js";
import { takeColors } from "./shared/colors.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { warnOfHiddenBars } from "./shared/earlier.js";
import { type LabelChoice, labelsOf, type ReadLabels, type StackLabelOptions, stackLabels } from "./shared/labels.js";
import { warnOfSteps } from "./shared/series-over.js";
import { asPercent } from "./shared/shares.js";
import { type NeedsStack, type StackOptions, type StackPart, stackOptions, stackParts, stackQuestion } from "./shared/stacks.js";

/** What `plot.barStacked` takes besides what its stacks need. */
export interface StackedBars<D> extends StackOptions<D> {
  /** True writes each number in its part, as long as that is large enough; an object says how and where, and adds sums. Default false. */
  readonly labels?: LabelChoice<StackLabelOptions> | undefined;
}

/** Options of `plot.barStacked`. */
export type BarStackedOptions<D> = StackedBars<D> & NeedsStack<D>;

/** Bars in parts, one per stack value: values above zero upwards, those below it downwards. */
export const barStacked = definePlot<StackedBars<AnyRows>>()({
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
  options: { ...stackOptions, labels: stackLabels },
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
    checkTotal(options, context.place);
    for (const [i, { name, starts, ends }] of parts.entries()) {
      const labels = labelsOf(options.labels);
      // The sums lie over all parts, and so are the last one's.
      const sums = (options.labels?.total ?? false) !== false && i === parts.length - 1 ? sumsOf(parts) : null;
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
        labels: labels === null ? null : { ...labels, sums },
      });
    }
  },
});

/** Refuses sums that are 100 % throughout. */
function checkTotal({ labels, normalize }: { readonly labels: ReadLabels | null; readonly normalize: boolean }, place: string): void {
  if (!normalize || labels === null || labels.total === false) return;
  throw new ChartifyError(
    "bad-option",
    `${place}, option "labels"`,
    phrase`every stack is 100 % with ${option("normalize")}, so that its sum says nothing. Leave ${option("total")} or ${option("normalize")} out.`,
  );
}

/** Where the stacks end on either side of zero; zero where nothing lies. */
function sumsOf(parts: readonly StackPart[]): NonNullable<ValueLabels["sums"]> {
  const outermost = (pick: (a: number, b: number) => number): Float64Array =>
    Float64Array.from(parts[0]?.ends ?? [], (_, i) =>
      parts.reduce((far, { ends }) => (Number.isNaN(ends[i]) ? far : pick(far, ends[i] as number)), 0),
    );
  return { above: outermost(Math.max), below: outermost(Math.min) };
}
