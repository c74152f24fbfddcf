import { ChartifyError } from "../util/error.js";
import { quote } from "../util/show.js";
import { phrase, setting } from "../util/wording.js";
import { d3Writer, languageOf } from "./d3-number.js";
import { ENGLISH, type Locale } from "./locale.js";
import { DIGITS, numbroWriter, QUOTED, TIME, type Write } from "./numbro-writer.js";

/** Longer formats are mistakes. */
const MAX_LENGTH = 100;
const MAX_KEPT = 100;
/** Digits that a format is refined to at most. */
const MAX_DECIMALS = 12;

const EXAMPLES = `"0,0.[00]", "$0a", "0.0%", "0,0 €" or "0.0 'units'", or in d3's language ",.2f", ".1%" or "~s"`;

const writers = new Map<string, Write | null>();

/**
 * A number in a format of numbro's language (`0,0.[00]`, `$0a`, `0%`, `0,0 €`), as Bokeh's axes write it (halves rounded
 * up), or of d3's (`,.2f`, `~s`), with the signs of the locale. NaN is an empty text, infinity `∞`, zero has no minus.
 */
export function formatNumber(format: string, value: number, locale: Locale = ENGLISH): string {
  if (Number.isNaN(value)) return "";
  if (!Number.isFinite(value)) return value < 0 ? "-∞" : "∞";
  return writerOf(format)?.(value + 0, locale) ?? "";
}

/**
 * Refuses a text that is no number format, or that numbro and d3 read differently, so that a typing error is seen where
 * it is made.
 *
 * @throws ChartifyError `bad-format`
 */
export function checkNumberFormat(format: string, place: string): void {
  if (format.length <= MAX_LENGTH && languageOf(format) === "ambiguous") {
    throw new ChartifyError(
      "bad-format",
      place,
      `numbro and d3 read ${quote(format)} differently. For numbro write such as "0.00" or "0.0 'x'", with a unit in quotes; for d3 such as ".2f" or "~s".`,
    );
  }
  if (format.length <= MAX_LENGTH && writerOf(format) !== null) return;
  const hint = format.startsWith("%")
    ? phrase` ${quote(format)} looks like a date format, which takes ${setting("xAxisType", "datetime")}.`
    : "";
  throw new ChartifyError("bad-format", place, phrase`${quote(format)} is no number format. Use such as ${EXAMPLES}.${hint}`);
}

/** The same format with one more decimal; null where it cannot have one. */
export function refinedFormat(format: string): string | null {
  if (TIME.test(format)) return null;
  const isD3 = languageOf(format) === "d3";
  const found = isD3 ? /\.\d+/.exec(format) : DIGITS.exec(format.replace(QUOTED, (text) => "\0".repeat(text.length)));
  if (found === null) return null;
  const [digits] = found;
  const decimals = isD3 ? Number(digits.slice(1)) : (digits.split(".")[1] ?? "").replace(/[^0]/g, "").length;
  if (decimals >= MAX_DECIMALS) return null;
  const finer = isD3 ? `.${decimals + 1}` : digits.includes(".") ? digits.replace(/\]?$/, (close) => `0${close}`) : `${digits}.0`;
  return format.slice(0, found.index) + finer + format.slice(found.index + digits.length);
}

function writerOf(format: string): Write | null {
  let writer = writers.get(format);
  if (writer === undefined) {
    const language = languageOf(format);
    writer = (language === "d3" ? d3Writer(format) : language === "numbro" ? numbroWriter(format) : undefined) ?? null;
    if (writers.size >= MAX_KEPT) writers.clear();
    writers.set(format, writer);
  }
  return writer;
}
