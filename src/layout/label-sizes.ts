import type { TextStyle } from "../style/style.js";

/** Type is made so small before labels are turned, and before some are left out. */
export const SMALL_PX = 11;
export const SMALLEST_PX = 9;

/** The smaller type that labels are set in before they are turned. */
export function smallerThan(font: TextStyle): TextStyle {
  return { ...font, sizePx: Math.min(font.sizePx, SMALL_PX) };
}
