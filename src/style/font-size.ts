import { ChartifyError } from "../util/error.js";
import { type Reader, readString } from "../util/options.js";
import { show } from "../util/show.js";

/** CSS pixels per unit. One em is the size of `1em` labels in Chartify's pictures, whose digits are 9 to 10 px high. */
const UNITS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: 13 };
const MAX_PX = 500;

/**
 * A font size such as `12px`, `9pt` or `1em` in pixels.
 *
 * @throws ChartifyError `bad-argument` for anything else, or a size above 500 px.
 */
export function parseFontSizePx(size: string, place: string): number {
  const [, digits = "", unit = ""] = /^\s*(\d{1,4}(?:\.\d{1,6})?)\s*(px|pt|em)\s*$/.exec(size) ?? [];
  const px = Number(digits) * (UNITS[unit] ?? Number.NaN);
  if (px > 0 && px <= MAX_PX) return px;
  throw new ChartifyError("bad-argument", place, `a font size is such as "12px", "9pt" or "1em", up to ${MAX_PX} px, not ${show(size)}.`);
}

/** A font size as text, checked. */
export const readFontSize: Reader<string> = (value, place) => {
  const size = readString(value, place);
  parseFontSizePx(size, place);
  return size;
};
