import { format } from "d3-format";
import { localized } from "./locale.js";
import type { Write } from "./numbro-writer.js";

/** What tells the parts of d3's language: [[fill]align][sign][symbol][0][width][,][.precision][~][type]. */
const GRAMMAR = /^(?:.?[<>=^])?[+\-( ]?[$#]?(0?\d*)(,?)(\.\d+)?(~?)([bcdefgnoprsxX%]?)$/;

/** More digits than a label can hold. */
const LONG_NUMBER = /\d{4}/;

/** Types that numbro has too: bytes, ordinals, percent. */
const SHARED_TYPES = "bdo%";

/** Whose language a text speaks: d3's, numbro's for all else, or either one's, with different results. */
export type Language = "d3" | "numbro" | "ambiguous";

/**
 * Decides by what only one language has: d3's has digits other than 0 (`.2f`) and a type or a trim at the end (`~s`);
 * numbro's digits are zeros (`0.00`, `0%`).
 */
export function languageOf(text: string): Language {
  const parts = GRAMMAR.exec(text);
  if (parts === null) return "numbro";
  const [, lead = "", comma = "", precision = "", trim = "", type = ""] = parts;
  const zeros = /^0+$/.test(lead);
  const hasOtherDigits = /[1-9]/.test(lead + precision);
  if (trim !== "") return "d3";
  if (type === "") {
    if (hasOtherDigits && precision !== "") return lead === "" ? "d3" : "ambiguous";
    return comma !== "" && lead + precision === "" ? "d3" : "numbro";
  }
  if (hasOtherDigits) return "d3";
  if (zeros) return SHARED_TYPES.includes(type) && comma === "" ? "numbro" : "ambiguous";
  return /^\.00/.test(precision) ? "ambiguous" : "d3";
}

/**
 * Writes numbers by a format in d3's language, with a hyphen for the minus, as Chartify and whoever searches the text
 * has it; undefined for what d3 cannot read.
 */
export function d3Writer(specifier: string): Write | undefined {
  if (LONG_NUMBER.test(specifier)) return undefined;
  try {
    const write = format(specifier);
    return (value, locale) => localized(write(value).replace("\u2212", "-"), locale);
  } catch {
    return undefined;
  }
}
