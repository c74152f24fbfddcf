import type { LegendItem } from "../../../figure/types.js";
import { ChartifyError } from "../../../util/error.js";
import { quote } from "../../../util/show.js";
import { option, phrase, setting } from "../../../util/wording.js";
import type { PlotContext } from "./context.js";
import { extentOf } from "./extent.js";
import { roundSizes, writeSize } from "./round-sizes.js";

/** Points wider than this share of the figure's shorter side are no points: most likely they are values and not pixels. */
const MAX_SHARE = 0.5;

interface Choice {
  readonly sizeColumn: string | null;
  readonly sizeRange: readonly [number, number] | null;
}

/** The diameters of the points of each series in pixels, null for the style's, and what the legend says of them. */
export interface PointSizes {
  readonly of: readonly (Float64Array | null)[];
  readonly legend: readonly LegendItem[];
}

/**
 * Diameters by a column: its values in pixels, or with a `sizeRange` by area, from the smallest for zero to the largest for
 * the column's largest.
 *
 * @throws ChartifyError `bad-option` for sizes that the figure cannot hold, and a range without a column.
 */
export function pointSizes(context: PlotContext, { sizeColumn, sizeRange }: Choice, lists: readonly (Float64Array | null)[]): PointSizes {
  if (sizeColumn === null) {
    if (sizeRange === null) return { of: lists, legend: [] };
    const text = phrase`scales the values of a column. Add ${option("sizeColumn")}.`;
    throw new ChartifyError("bad-option", `${context.place}, option "sizeRange"`, text);
  }
  const [low, high] = extentOf(lists);
  if (sizeRange === null) {
    checkPixels(context, sizeColumn, high);
    return { of: lists, legend: [] };
  }
  checkRange(context, sizeRange);
  const [least, most] = sizeRange;
  const diameter = (value: number): number => Math.sqrt(least ** 2 + (high > 0 ? value / high : 0) * (most ** 2 - least ** 2));
  const { color } = context.style.legendLabel;
  return {
    of: lists.map((values) => values?.map(diameter) ?? null),
    legend: roundSizes(low, high)
      .filter((value) => diameter(value) > 0)
      .map((value) => ({ label: `${sizeColumn}: ${writeSize(value)}`, color, slot: null, column: null, size: diameter(value) })),
  };
}

function largestOf({ figure }: PlotContext): number {
  return Math.min(figure.width, figure.height) * MAX_SHARE;
}

function checkPixels(context: PlotContext, column: string, high: number): void {
  const largest = largestOf(context);
  if (!(high > largest)) return;
  const scaled = setting("sizeRange", [4, 40]);
  const text = phrase`takes diameters in pixels, and ${quote(column)} goes up to ${writeSize(high)}, where this figure has room for ${largest}. Scale the values to pixels with ${scaled}.`;
  throw new ChartifyError("bad-option", `${context.place}, option "sizeColumn"`, text);
}

function checkRange(context: PlotContext, range: readonly [number, number]): void {
  const largest = largestOf(context);
  if (range[1] <= largest) return;
  const text = `goes up to ${range[1]} pixels, where this figure has room for ${largest}. Make it smaller, such as 4 to 40.`;
  throw new ChartifyError("bad-option", `${context.place}, option "sizeRange"`, text);
}
