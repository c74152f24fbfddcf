import type { TextStyle } from "../style/style.js";

/** Type is made so small before labels are turned, and before some are left out. */
export const SMALL_PX = 11;
export const SMALLEST_PX = 9;

/** A type that is no larger than that in which labels are set before they are turned, or than another one. */
export function smallerThan(font: TextStyle, mostPx = SMALL_PX): TextStyle {
  return { ...font, sizePx: Math.min(font.sizePx, mostPx) };
}
