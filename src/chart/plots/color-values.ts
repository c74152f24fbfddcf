import type { ColorLike } from "../../style/color.js";
import { ColorPalette } from "../../style/palette.js";
import { colorPalettes } from "../../style/palettes.js";
import { isInstance, isList } from "../../util/kinds.js";
import type { Reader } from "../../util/options.js";

/** A palette's name, a palette, or colours. */
export type PaletteLike = string | ColorPalette | readonly ColorLike[];

/** A palette for values on a scale. */
export const readPalette: Reader<ColorPalette> = (value, place) => {
  if (isInstance(value, ColorPalette)) return value;
  return isList(value) ? ColorPalette.fromHexList(value as ColorLike[]) : colorPalettes.get(value as string, place);
};

/** How many colours a scale has at most. */
export const MAX_COLOR_RANGE = 10_000;

/**
 * One colour per value, the range from `low` to `high` divided evenly between the colours, as Bokeh's linear colour
 * mapper does; values beyond take the colours at the ends, missing ones `missing`.
 */
export function colorsOf(
  values: Float64Array,
  palette: ColorPalette,
  [low, high]: readonly [number, number],
  { reverse, count, missing }: { readonly reverse: boolean; readonly count: number; readonly missing: string },
): string[] {
  // Reversed before it is expanded: of uneven gaps the first ones get one colour more.
  const ordered = reverse ? ColorPalette.fromHexList(palette.toHexList().reverse()) : palette;
  const colors = ordered.expandPalette(count).toHexList();
  const last = colors.length - 1;
  return Array.from(values, (value) => {
    if (Number.isNaN(value)) return missing;
    const share = high > low ? (value - low) / (high - low) : 0;
    return colors[Math.max(0, Math.min(last, Math.floor(share * colors.length)))] as string;
  });
}
