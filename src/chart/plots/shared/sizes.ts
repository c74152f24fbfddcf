import type { LegendItem } from "../../../figure/types.js";
import { ChartifyError } from "../../../util/error.js";
import { quote } from "../../../util/show.js";
import { option, phrase, setting } from "../../../util/wording.js";
import type { PlotContext } from "./context.js";
import { extentOf } from "./extent.js";
import { roundSizes, writeSize } from "./round-sizes.js";

/** Points wider than this share of the figure's shorter side are no points: most likely they are values and not pixels. */
const MAX_SHARE = 0.5;
/** Points that are all thinner can hardly be seen: they are values too. */
const MIN_PX = 1;
/** Diameters for values that are no pixels, where the user said none. */
const DEFAULT_RANGE: SizeRange = [4, 40];

/** Points of very different sizes lie on each other. */
const SCALED_ALPHA = 0.7;

type SizeRange = readonly [smallest: number, largest: number];

interface Choice {
  readonly sizeColumn: string | null;
  readonly sizeRange: SizeRange | null;
}

/** The diameters of the points of each series in pixels, null for the style's, and what the legend says of them. */
export interface PointSizes {
  readonly of: readonly (Float64Array | null)[];
  readonly legend: readonly LegendItem[];
  /** How opaque they are where the user said nothing. */
  readonly alpha: number;
}

/**
 * Diameters by a column: its values in pixels, or by area, from the smallest of the `sizeRange` for zero to the largest for
 * the column's largest. Values that no picture can show as pixels are scaled too, which is said, and so are points of size zero.
 *
 * @throws ChartifyError `bad-option` for a range that the figure cannot hold, and one without a column.
 */
export function pointSizes(context: PlotContext, { sizeColumn, sizeRange }: Choice, lists: readonly (Float64Array | null)[]): PointSizes {
  if (sizeColumn === null) {
    if (sizeRange === null) return { of: lists, legend: [], alpha: 1 };
    const text = phrase`scales the values of a column. Add ${option("sizeColumn")}.`;
    throw new ChartifyError("bad-option", `${context.place}, option "sizeRange"`, text);
  }
  const [low, high] = context.ends.size ?? extentOf(lists);
  const range = sizeRange ?? rangeFor(context, sizeColumn, high);
  if (range === null) {
    warnOfZeros(context, sizeColumn, lists);
    return { of: lists, legend: [], alpha: 1 };
  }
  checkRange(context, range);
  const [least, most] = range;
  const diameter = (value: number): number => Math.sqrt(least ** 2 + (high > 0 ? value / high : 0) * (most ** 2 - least ** 2));
  if (least === 0) warnOfZeros(context, sizeColumn, lists);
  const { color } = context.style.legendLabel;
  const writing = { unit: context.sizeUnit, locale: context.figure.locale };
  const legend = roundSizes(low, high)
    .filter((value) => diameter(value) > 0)
    .map((value) => ({ label: writeSize(value, writing), color, slot: null, column: sizeColumn, size: diameter(value) }));
  if (!isScaleOfBefore(context, sizeColumn, legend)) {
    const what = `the sizes of ${quote(sizeColumn)} are on another scale than those of an earlier call, so that equal points stand for unequal values`;
    context.warn(`${context.place}: ${what}. Draw all of them in one call, coloured by a column.`);
  }
  return { of: lists.map((values) => values?.map(diameter) ?? null), legend, alpha: SCALED_ALPHA };
}

/** Whether an earlier plot shows no values of the column by sizes, or the same by the same. */
function isScaleOfBefore({ figure }: PlotContext, column: string, legend: readonly LegendItem[]): boolean {
  const before = figure.glyphs.flatMap((glyph) => glyph.legend).filter((item) => item.column === column && item.size !== undefined);
  return before.length === 0 || legend.every(({ label, size }) => before.some((item) => item.label === label && item.size === size));
}

function largestOf({ figure }: PlotContext): number {
  return Math.min(figure.width, figure.height) * MAX_SHARE;
}

/** The range for values that are no pixels, with a warning; null for those that are. */
function rangeFor(context: PlotContext, column: string, high: number): SizeRange | null {
  const largest = largestOf(context);
  if (!(high > largest) && !(high > 0 && high < MIN_PX)) return null;
  const room = high > largest ? `where this figure has room for ${largest}` : "which is less than a pixel";
  const written = writeSize(high, { unit: context.sizeUnit, locale: null });
  context.warn(
    phrase`${context.place}: ${quote(column)} goes up to ${written}, ${room}, so its values are scaled by area, to diameters from ${DEFAULT_RANGE[0]} to ${DEFAULT_RANGE[1]} pixels. ${setting("sizeRange", [...DEFAULT_RANGE])} says so; give other diameters there.`,
  );
  return DEFAULT_RANGE;
}

function warnOfZeros(context: PlotContext, column: string, lists: readonly (Float64Array | null)[]): void {
  const sizes = lists.flatMap((values) => (values === null ? [] : [values]));
  const count = sizes.reduce((sum, values) => sum + values.reduce((zeros, value) => (value === 0 ? zeros + 1 : zeros), 0), 0);
  if (count === 0) return;
  const all = sizes.reduce((sum, values) => sum + values.length, 0);
  const [are, their] = count === 1 ? ["is", "its"] : ["are", "their"];
  context.warn(
    phrase`${context.place}: ${count} of ${all} points ${are} not drawn, for ${their} size in ${quote(column)} is zero. ${setting("sizeRange", [...DEFAULT_RANGE])} shows zeros as the smallest points.`,
  );
}

function checkRange(context: PlotContext, range: SizeRange): void {
  const largest = largestOf(context);
  if (range[1] <= largest) return;
  const text = `goes up to ${range[1]} pixels, where this figure has room for ${largest}. Make it smaller, such as 4 to 40.`;
  throw new ChartifyError("bad-option", `${context.place}, option "sizeRange"`, text);
}
