import type { Figure, PositionColumn } from "../../figure/types.js";
import { parseColor } from "../../style/color.js";
import { readOptions, readString, required } from "../../util/options.js";
import type { ColumnName } from "../data-types.js";
import { placeOnAxis } from "./categories.js";
import type { DrawPlot } from "./context.js";
import { readStacks, type StackOptions, stackSpecs } from "./stacks.js";
import { type TextStyleOptions, textStyleSpecs } from "./text.js";
import { textsOf } from "./texts.js";

/** Options of `plot.textStacked`. Without `textColor` a label takes black or white, whichever stands out on the bar under it. */
export interface TextStackedOptions<D> extends StackOptions<D>, TextStyleOptions {
  /** Column of the labels; numbers and dates are written out, missing ones leave no label. */
  readonly textColumn: ColumnName<D>;
}

const specs = { ...stackSpecs, textColumn: required(readString), ...textStyleSpecs };

/** Labels in the middle of the parts of stacked bars. */
export const drawTextStacked: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, specs);
  const { categories, values, parts } = readStacks(context, table, options);
  const texts = textsOf(table, options.textColumn, context.place);
  const fallback = options.textColor === null ? context.palette.nextColors(values) : [];
  const orientation = placeOnAxis(context, categories);
  for (const [i, { starts, ends, rows }] of parts.entries()) {
    const middles: PositionColumn = starts.map((start, category) => (start + (ends[category] as number)) / 2);
    const factors: PositionColumn = [...categories.factors];
    context.figure.glyphs.push({
      kind: "text",
      plot: "textStacked",
      name: null,
      axis: context.axis,
      legend: [],
      x: orientation === "vertical" ? factors : middles,
      y: orientation === "vertical" ? middles : factors,
      text: Array.from(rows, (row) => texts[row] ?? ""),
      color: options.textColor ?? inkOn(context.figure, values[i] as string) ?? (fallback[i] as string),
      fontSize: options.fontSize ?? context.style.text.size,
      textAlign: "center",
      textBaseline: "middle",
      angleDeg: options.angle,
      xOffset: options.xOffset,
      yOffset: options.yOffset,
    });
  }
};

/** The ink that stands out on the bars of a stack value; undefined where there are none. */
function inkOn(figure: Figure, value: string): string | undefined {
  const bar = figure.glyphs.findLast((glyph) => glyph.plot === "barStacked" && glyph.name === value);
  return typeof bar?.color === "string" ? parseColor(bar.color, "figure").foreground.hex : undefined;
}
