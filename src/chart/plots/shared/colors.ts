import type { Attribute, SeriesKey, SeriesLevels } from "../../../data/questions.js";
import type { LegendItem } from "../../../figure/types.js";
import { localeOf, localized } from "../../../format/locale.js";
import type { RowColors } from "../../../model/columns.js";
import { readString } from "../../../util/options.js";
import { quote } from "../../../util/show.js";
import { phrase, way } from "../../../util/wording.js";
import type { ColumnName } from "../../data-types.js";
import { type PlotContext, warnOfMissing } from "./context.js";
import { optionalColumn, optionalOption, type ValueInput, valueOrder } from "./options.js";

/** How a plot is coloured by a column. */
export interface ColorOptions<D> {
  /**
   * Column whose values take one colour each, and a series of their own where the plot has series; rows without a value are
   * left out there, and grey elsewhere. Default: one colour for all.
   */
  readonly colorColumn?: ColumnName<D> | undefined;
  /** Order of the colour values in palette, drawing and legend; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly ValueInput[] | undefined;
  /**
   * What the legend calls the series, such as `Forecast`; behind each value where a column colours them: `Oslo (Forecast)`. Series
   * of one name have one colour in all plots. Default: no name, and nothing in the legend.
   */
  readonly seriesName?: string | undefined;
}

export const colorOptions = {
  colorColumn: optionalColumn("column whose values take one colour each"),
  colorOrder: valueOrder("order of the colour values"),
  seriesName: optionalOption<string, string, null>(readString, null, {
    kind: "text",
    value: "NAME",
    help: "what the legend calls the series",
  }),
};

interface Choice {
  readonly seriesName: string | null;
  readonly colorColumn: string | null;
  readonly colorOrder: readonly string[] | null;
  /** `continuous` where a scale gives the colours: then none is taken from the palette. */
  readonly colorScale?: "continuous" | "categorical" | null;
  /** Categories of the plot: rows without one of these are told of already. */
  readonly categoricalColumns?: readonly string[];
}

/** The colour column as a question has it. */
export function colorKey({ colorColumn, colorOrder }: Omit<Choice, "seriesName">): SeriesKey | null {
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
  { colorColumn, seriesName, categoricalColumns = [], colorScale = null }: Choice,
  levels: SeriesLevels | null,
  parts: readonly T[],
  fixedColor: string | null = null,
): Series<T>[] {
  if (levels === null && seriesName === null) {
    const isTaken = fixedColor === null && colorScale !== "continuous";
    if (!isTaken) {
      const color = fixedColor ?? context.style.bar.missingColor;
      return parts.map((part) => ({ name: null, color, slot: null, legend: [], part }));
    }
    const slot = context.palette.nextSlot();
    return parts.map((part) => ({ name: null, color: context.palette.nextColor(), slot, legend: [], part }));
  }
  if (levels !== null && colorColumn !== null && !categoricalColumns.includes(colorColumn)) warnOfMissing(context, [colorColumn], levels);
  const names = levels?.names ?? [seriesName ?? ""];
  const items =
    fixedColor === null
      ? takeColors(context, colorColumn, names)
      : names.map((label) => ({ label, color: fixedColor, slot: null, column: null }));
  return parts.map((part, i) => {
    const item = labelled(items[i] as ColoredName, levels === null ? null : seriesName);
    return { name: item.label, color: item.color, slot: item.slot, legend: [item], part };
  });
}

/** An entry with the name of its call behind the value, where the call has one. */
function labelled(item: ColoredName, seriesName: string | null): ColoredName {
  return seriesName === null ? item : { ...item, label: `${item.label} (${seriesName})` };
}

/** A value with the colour that it took, and the colour's place in the palette. */
type ColoredName = Required<Omit<LegendItem, "size">>;

/**
 * The colours of a column's values, which are the same in all plots; says so where the palette has too few.
 *
 * @param colorColumn Null for names of series, which stand in no column; those of wide data are such too.
 */
export function takeColors(context: PlotContext, colorColumn: string | null, names: readonly string[]): ColoredName[] {
  const { ofValues, size } = context.palette;
  const column = colorColumn === context.seriesColumn ? null : colorColumn;
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
  const language = localeOf(context.colorValues?.isPlain === true ? context.figure.locale : null);
  return colors.map(({ color, slot }, i) => ({ label: localized(names[i] as string, language), color, slot, column }));
}

/** The colours of marks that each have a category. */
export interface MarkColors {
  readonly name: string | null;
  readonly color: RowColors;
  readonly slot: number | null;
  readonly legend: LegendItem[];
}

/** One colour for all marks, or that of each one's colour value; of a mark without one the style's. */
export function colorMarks(
  context: PlotContext,
  choice: Choice,
  attribute: Attribute | null,
  marks: Int32Array,
  fixed: string | null = null,
): MarkColors {
  const { colorColumn, seriesName } = choice;
  if (attribute === null) {
    const [{ name, color, slot, legend }] = colorSeries(context, choice, null, [null], fixed) as [Series<null>];
    return { name, color, slot, legend };
  }
  warnOfGrey(context, colorColumn ?? "", attribute, marks);
  const items = takeColors(context, colorColumn, attribute.names);
  const color = Array.from(marks, (mark) => items[attribute.places[mark] ?? -1]?.color ?? null);
  return { name: seriesName, color, slot: null, legend: items.map((item) => labelled(item, seriesName)) };
}

/** Says how many marks have no colour value: they are drawn all the same. */
function warnOfGrey(context: PlotContext, colorColumn: string, { places }: Attribute, marks: Int32Array): void {
  const drawn = marks.filter((mark) => mark >= 0);
  const count = drawn.filter((mark) => (places[mark] ?? -1) < 0).length;
  if (count === 0) return;
  const [have, stand] = count === 1 ? ["has", "stands"] : ["have", "stand"];
  context.warn(
    `${context.place}: ${count} of ${drawn.length} marks ${have} no value in ${quote(colorColumn)} and ${stand} in the colour of missing values.`,
  );
}
