import numbro from "@bokeh/numbro";
import { ChartifyError } from "../util/error.js";
import { quote } from "../util/show.js";
import { phrase, setting } from "../util/wording.js";

/** Longer formats are mistakes. */
const MAX_LENGTH = 100;

/**
 * A number in a numbro format such as `0,0.[00]`, `$0a` or `0%`, as Bokeh's axes write it (halves rounded up).
 * NaN is an empty text, infinity `∞`.
 */
export function formatNumber(format: string, value: number): string {
  if (Number.isNaN(value)) return "";
  if (!Number.isFinite(value)) return value < 0 ? "-∞" : "∞";
  return numbro.format(value, format, undefined, Math.round);
}

/**
 * Refuses a text that is no number format, so that a typing error is seen where it is made.
 *
 * @throws ChartifyError `bad-format`
 */
export function checkNumberFormat(format: string, place: string): void {
  if (format.length > MAX_LENGTH || !/[0#]/.test(format)) {
    const hint = format.startsWith("%")
      ? phrase` ${quote(format)} looks like a date format, which takes ${setting("xAxisType", "datetime")}.`
      : "";
    throw new ChartifyError(
      "bad-format",
      place,
      phrase`a number format holds a 0, such as "0,0.[00]", "$0a" or "0%", not ${quote(format)}.${hint}`,
    );
  }
  try {
    formatNumber(format, 1234.5);
  } catch (cause) {
    throw new ChartifyError("bad-format", place, `${quote(format)} is no number format. Try "0,0.[00]", "$0a" or "0%".`, { cause });
  }
}
