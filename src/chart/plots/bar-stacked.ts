import { readOptions } from "../../util/options.js";
import { barWidthOf, warnOfLog } from "./bar.js";
import { isVertical, numericAxisOf, placeOnAxis } from "./categories.js";
import type { DrawPlot } from "./context.js";
import { readStacks, type StackOptions, stackSpecs } from "./stacks.js";

/** Options of `plot.barStacked`. */
export type BarStackedOptions<D> = StackOptions<D>;

/** Bars in parts, one per stack value. Negative values stack in a call of their own. */
export const drawBarStacked: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, stackSpecs);
  const { categories, values, parts } = readStacks(context, table, options);
  const colors = context.palette.nextColors(values);
  warnOfLog(context, "bars");
  const orientation = placeOnAxis(context, categories);
  // Beside lying bars a vertical legend has no order to match.
  if (isVertical(context)) context.markStacked();
  const axis = numericAxisOf(context);
  if (options.normalize && axis.tickFormat === null) axis.tickFormat = "0%";
  for (const [i, { starts, ends }] of parts.entries()) {
    const [label, color] = [values[i] as string, colors[i] as string];
    context.figure.glyphs.push({
      kind: "bar",
      plot: "barStacked",
      name: label,
      axis: context.axis,
      legend: [{ label, color }],
      orientation,
      factor: [...categories.factors],
      start: starts,
      end: ends,
      color,
      barWidth: barWidthOf(categories.factors.length),
      fillAlpha: 1,
    });
  }
};
