import type { Attribute, SeriesKey, SeriesLevels } from "../../../data/questions.js";
import type { LegendItem } from "../../../figure/types.js";
import { quote } from "../../../util/show.js";
import { phrase, way } from "../../../util/wording.js";
import type { ColumnName } from "../../data-types.js";
import { type PlotContext, warnOfMissing } from "./context.js";
import { optionalColumn, type ValueInput, valueOrder } from "./options.js";

/** How a plot is coloured by a column. */
export interface ColorOptions<D> {
  /**
   * Column whose values take one colour each, and a series of their own where the plot has series; rows without a value are
   * left out there, and grey elsewhere. Default: one colour for all.
   */
  readonly colorColumn?: ColumnName<D> | undefined;
  /** Order of the colour values in palette, drawing and legend; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly ValueInput[] | undefined;
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
  /** The colour's place in the palette; null for one of its own. */
  readonly slot: number | null;
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
  if (levels === null) {
    const slot = fixedColor === null ? context.palette.nextSlot() : null;
    return parts.map((part) => ({ name: null, color: fixedColor ?? context.palette.nextColor(), slot, legend: [], part }));
  }
  warnOfMissing(context, [colorColumn ?? ""], levels);
  const items =
    fixedColor === null
      ? takeColors(context, colorColumn, levels.names)
      : levels.names.map((label) => ({ label, color: fixedColor, slot: null }));
  return parts.map((part, i) => {
    const item = items[i] as ColoredName;
    return { name: item.label, color: item.color, slot: item.slot, legend: [item], part };
  });
}

/** A value with the colour that it took, and the colour's place in the palette. */
type ColoredName = Required<Omit<LegendItem, "size">>;

/** The colours of a column's values, which are the same in all plots; says so where the palette has too few. */
export function takeColors(context: PlotContext, column: string | null, names: readonly string[]): ColoredName[] {
  const { ofValues, size } = context.palette;
  const before = ofValues.count(column);
  const colors = ofValues.take(column, names);
  const count = ofValues.count(column);
  // A palette of one colour makes all values alike on purpose.
  if (size !== null && size > 1 && count > size && count > before) {
    const what = column === null ? "there are" : `${quote(column)} has`;
    const more = way('chart.style.setColorPalette("categorical", { palette: [...] })', "--palette '#264653,#e76f51,…'");
    context.warn(
      phrase`${context.place}: ${what} ${count} values to tell apart and the palette ${size} colours, so that some share a colour. Plot fewer values, group the small ones, or give more colours: ${more}.`,
    );
  }
  return colors.map(({ color, slot }, i) => ({ label: names[i] as string, color, slot }));
}

/** The colours of marks that each have a category. */
export interface MarkColors {
  readonly color: string | string[];
  readonly slot: number | null;
  readonly legend: LegendItem[];
}

/** One colour for all marks, or that of each one's colour value; of a mark without one the style's. */
export function colorMarks(context: PlotContext, { colorColumn }: Choice, attribute: Attribute | null, marks: Int32Array): MarkColors {
  if (attribute === null) {
    const slot = context.palette.nextSlot();
    return { color: context.palette.nextColor(), slot, legend: [] };
  }
  warnOfMissing(context, [colorColumn ?? ""], attribute);
  const legend = takeColors(context, colorColumn, attribute.names);
  const color = Array.from(marks, (mark) => legend[attribute.places[mark] ?? -1]?.color ?? context.style.bar.missingColor);
  return { color, slot: null, legend };
}
