import { factorize, labelOf, sortedLevels } from "../../data/factors.js";
import { groupRows } from "../../data/group.js";
import type { Table } from "../../data/table.js";
import type { LegendItem } from "../../figure/types.js";
import { ChartifyError } from "../../util/error.js";
import { optional, readList, readString } from "../../util/options.js";
import { listNames, quote } from "../../util/show.js";
import type { PlotContext } from "./context.js";
import { checkColorValues } from "./limits.js";

/** The rows of one colour value. */
export interface ColorGroup {
  /** The colour value as text; null where nothing was grouped. */
  readonly name: string | null;
  readonly color: string;
  /** Row numbers in data order; null for all rows. */
  readonly rows: Uint32Array | null;
  /** What the legend says of it. */
  readonly legend: LegendItem[];
}

/** A column's values with the colour that each takes. */
export interface ColorScale {
  /** Values in colour order, each with its colour; those that the data lacks included. */
  readonly items: readonly LegendItem[];
  /** For each row its place in `items`; -1 where the value is missing. */
  readonly codes: Int32Array;
}

/** The two options that every coloured plot takes. */
export const colorColumnSpecs = {
  colorColumn: optional(readString, null),
  colorOrder: optional(readList(labelOf), null),
};

interface ColorOptions {
  readonly colorColumn: string | null;
  readonly colorOrder: readonly string[] | null;
}

/**
 * One group of rows per colour value, in colour order, also for values of the order that the data lacks; without a
 * colour column one group of all rows.
 * `fixedColor` stands in for the palette, whose order then stays where it is.
 */
export function splitByColor(context: PlotContext, table: Table, options: ColorOptions, fixedColor: string | null = null): ColorGroup[] {
  if (options.colorColumn === null) {
    const color = fixedColor ?? context.palette.nextColor();
    return [{ name: null, color, rows: null, legend: [] }];
  }
  const { items, codes } = colorScale(context, table, options.colorColumn, options.colorOrder, fixedColor);
  const rows = groupRows(codes, items.length);
  return items.map((item, i) => ({ name: item.label, color: item.color, rows: rows[i] ?? new Uint32Array(0), legend: [{ ...item }] }));
}

/** The colours of a column's values: sorted, or in the order given. Rows without a value are counted in a warning. */
export function colorScale(
  context: PlotContext,
  table: Table,
  column: string,
  order: readonly string[] | null,
  fixedColor: string | null = null,
): ColorScale {
  const place = `${context.place}, option "colorColumn"`;
  const { codes, levels, ranks } = factorize(table.column(column, place));
  checkColorValues(Math.max(levels.length, order?.length ?? 0), column, place);
  const values = order ?? sortedLevels({ levels, ranks });
  if (order !== null) checkOrder(context.place, column, order, levels);
  const missing = codes.reduce((count, code) => (code < 0 ? count + 1 : count), 0);
  if (missing > 0) context.warn(`${context.place}: ${missing} of ${codes.length} rows have no value in "${column}" and are left out.`);
  const colors = fixedColor === null ? context.palette.nextColors(values) : values.map(() => fixedColor);
  const places = new Map(values.map((value, i) => [value, i]));
  const recode = Int32Array.from(levels, (level) => places.get(level) ?? -1);
  return {
    items: values.map((label, i) => ({ label, color: colors[i] as string })),
    codes: codes.map((code) => (code < 0 ? -1 : (recode[code] as number))),
  };
}

/** The colour of each row, or of rows without a colour value the style's colour for them. */
export function colorsOfRows(context: PlotContext, { items, codes }: ColorScale, rows: Int32Array): string[] {
  return Array.from(rows, (row) => items[codes[row] ?? -1]?.color ?? context.style.bar.missingColor);
}

function checkOrder(place: string, column: string, order: readonly string[], levels: readonly string[]): void {
  const known = new Set(order);
  const absent = levels.filter((level) => !known.has(level));
  if (absent.length === 0 && known.size === order.length) return;
  const what = absent.length > 0 ? `lacks ${listNames(absent.map(quote))}` : "holds a value twice";
  throw new ChartifyError("bad-option", `${place}, option "colorOrder"`, `${what}. List every value of "${column}" once.`);
}
