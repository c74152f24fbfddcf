import type { Attribute, SeriesKey, SeriesLevels } from "../../../data/questions.js";
import type { LegendItem } from "../../../figure/types.js";
import type { ColumnName } from "../../data-types.js";
import { type PlotContext, warnOfMissing } from "./context.js";
import { optionalColumn, type ValueInput, valueOrder } from "./options.js";

/** How a plot is coloured by a column. */
export interface ColorOptions<D> {
  /**
   * Column whose values take one colour each, and a series of their own where the plot has series; rows without a value are
   * left out there, and grey elsewhere. Default: one colour for all.
   */
  readonly colorColumn?: ColumnName<D>;
  /** Order of the colour values in palette, drawing and legend; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly ValueInput[];
}

export const colorOptions = {
  colorColumn: optionalColumn("column whose values take one colour each"),
  colorOrder: valueOrder("order of the colour values"),
};

interface Choice {
  readonly colorColumn: string | null;
  readonly colorOrder: readonly string[] | null;
}

/** The colour column as a question has it. */
export function colorKey({ colorColumn, colorOrder }: Choice): SeriesKey | null {
  if (colorColumn === null) return null;
  return {
    kind: "series",
    what: "colour value",
    column: colorColumn,
    option: "colorColumn",
    order: colorOrder,
    orderOption: "colorOrder",
  };
}

/** What was answered for one colour value, or for all rows without a colour column. */
export interface Series<T> {
  /** The colour value as text; null where nothing was grouped. */
  readonly name: string | null;
  readonly color: string;
  /** What the legend says of it. */
  readonly legend: LegendItem[];
  readonly part: T;
}

/**
 * Gives each series its colour, in colour order, those that the data lack included.
 *
 * @param parts What was answered for each.
 * @param fixedColor Stands in for the palette, whose order then stays where it is.
 */
export function colorSeries<T>(
  context: PlotContext,
  { colorColumn }: Choice,
  levels: SeriesLevels | null,
  parts: readonly T[],
  fixedColor: string | null = null,
): Series<T>[] {
  if (levels === null) return parts.map((part) => ({ name: null, color: fixedColor ?? context.palette.nextColor(), legend: [], part }));
  warnOfMissing(context, [colorColumn ?? ""], levels);
  const colors = fixedColor === null ? context.palette.nextColors(levels.names) : levels.names.map(() => fixedColor);
  return parts.map((part, i) => {
    const [name, color] = [levels.names[i] as string, colors[i] as string];
    return { name, color, legend: [{ label: name, color }], part };
  });
}

/** The colours of marks that each have a category. */
export interface MarkColors {
  readonly color: string | string[];
  readonly legend: LegendItem[];
}

/** One colour for all marks, or that of each one's colour value; of a mark without one the style's. */
export function colorMarks(context: PlotContext, { colorColumn }: Choice, attribute: Attribute | null, marks: Int32Array): MarkColors {
  if (attribute === null) return { color: context.palette.nextColor(), legend: [] };
  warnOfMissing(context, [colorColumn ?? ""], attribute);
  const colors = context.palette.nextColors(attribute.names);
  const legend = attribute.names.map((label, i) => ({ label, color: colors[i] as string }));
  const color = Array.from(marks, (mark) => colors[attribute.places[mark] ?? -1] ?? context.style.bar.missingColor);
  return { color, legend };
}
