import { parseColor } from "../../style/color.js";
import { checkTexts } from "../../util/check-limits.js";
import type { ColumnName } from "../data-types.js";
import { placeOnAxis, positionsOf, positionsOver } from "./shared/categories.js";
import { takeColors } from "./shared/colors.js";
import type { PlotFigure } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { middlesOf } from "./shared/earlier.js";
import { type NeedsStack, type StackOptions, stackOptions, stackParts, stackQuestion } from "./shared/stacks.js";
import { labelTexts, type TextStyleOptions, textCell, textColumn, textStyleOptions } from "./shared/text.js";

/** Options of `plot.textStacked`. Without `textColor` a label takes black or white, whichever stands out on the bar under it. */
export type TextStackedOptions<D> = StackTextOptions<D> & NeedsStack<D>;

/** Options of labels in stacks, whether their parts are a column or several. */
export interface StackTextOptions<D> extends StackOptions<D>, TextStyleOptions {
  /** Column of the labels; numbers and dates are written out, missing ones leave no label. Of several columns of numbers one for each, or one for all. */
  readonly textColumn: ColumnName<D> | readonly ColumnName<D>[];
}

/** Labels in the middle of the parts of stacked bars: of those that are drawn, else of the stacks that their own numbers make. */
export const textStacked = definePlot<StackTextOptions<AnyRows>>()({
  name: "textStacked",
  axes: "categorical",
  command: {
    summary: "labels in the middle of the parts of stacks",
    example:
      "chartify text-stacked shares.csv --categorical-columns fruit --stack-column country --numeric-column share --text-column country -o shares.svg",
    labels: { x: "categoricalColumns", y: "numericColumn" },
    aggregated: "numericColumn",
  },
  options: { ...stackOptions, textColumn, ...textStyleOptions },
  wide: { option: "numericColumn", by: "stack", labels: "textColumn" },
  ask: (options, axes) => [stackQuestion(options, axes, { text: textCell(options.textColumn, { ...options, locale: axes.locale }) })],
  draw(context, options, [groups]) {
    const parts = stackParts(context, options, groups);
    const fallback =
      options.textColor === null
        ? takeColors(
            context,
            options.stackColumn,
            parts.map(({ name }) => name),
          )
        : [];
    checkTexts(groups.cells.text.length, context.place);
    const texts = labelTexts(groups.cells.text, {
      ...options,
      locale: context.figure.locale,
      place: context.place,
      column: options.textColumn,
    });
    const orientation = placeOnAxis(context, groups.by.category);
    const factor = positionsOf(groups.by.category);
    const middles = middlesOf(
      context,
      parts.map(({ name, starts, ends }) => ({ name, factor, start: starts, end: ends })),
    );
    for (const [i, part] of parts.entries()) {
      const own = options.textColor ?? inkOn(context.figure, part.name);
      context.figure.glyphs.push({
        kind: "text",
        plot: "textStacked",
        name: null,
        axis: context.axis,
        slot: own === undefined ? (fallback[i]?.slot ?? null) : null,
        legend: [],
        ...positionsOver(orientation, positionsOf(groups.by.category), middles[i] as Float64Array),
        text: Array.from(part.groups, (group) => texts[group] ?? ""),
        color: own ?? (fallback[i]?.color as string),
        fontSize: options.fontSize,
        textAlign: "center",
        textBaseline: "middle",
        angleDeg: options.angle,
        xOffset: options.xOffset,
        yOffset: options.yOffset,
        onBars: false,
        avoidOverlap: options.avoidOverlap,
      });
    }
  },
});

/** The ink that stands out on the bars of a stack value; undefined where there are none. */
function inkOn(figure: PlotFigure, value: string): string | undefined {
  const bar = figure.glyphs.findLast((glyph) => glyph.plot === "barStacked" && glyph.name === value);
  return typeof bar?.color === "string" ? parseColor(bar.color, "figure").foreground.hex : undefined;
}
