import numbro from "@bokeh/numbro";
import { type Locale, localized } from "./locale.js";

/** Text between quotes or braces, which is printed as it stands. */
export const QUOTED = /'([^']*)'|"([^"]*)"|\{([^{}]*)\}/g;

/** The digits of a format: `0,0.[00]`, `000`, `.00`. */
export const DIGITS = /,?0[0,]*(?:(?:\.|\[\.\])0*(?:\[0+\])?)?|\.0*(?:\[0+\])?(?<=[0\]])/;

export const TIME = /^0?0:00(?::00)?$/;

/** What numbro itself understands behind the digits. */
const BEHIND = /^((?: ?a(?:[KMBT](?!\p{L})|(?!\p{L})))?(?: ?%(?!\p{L}))?(?: ?[bdo](?!\p{L}))?)( ?\$)?(.*?)(\)?)$/su;

/** What may stand around a number without quotes: words, currencies, and the signs of units. */
const UNIT = /^[\p{L}\p{M}\p{Sc}\p{Zs}\0°º′″µ·×≈~±^/‰.⁻¹²³⁰-⁹₀-₉-]*$/u;
const WORD = /[\p{L}\p{Sc}]/u;

/** Signs, a unit, and signs or dollars that stand right before the digits, as numbro itself understands them. */
function partsBefore(text: string): readonly [outer: string, unit: string, inner: string] {
  const outer = /^[(+-]*/.exec(text)?.[0] ?? "";
  let start = text.length;
  while (start > outer.length) {
    const isDollar = text[start - 1] === " " && text[start - 2] === "$" && start - 2 >= outer.length;
    if (!isDollar && !"(+-$".includes(text[start - 1] as string)) break;
    start -= isDollar ? 2 : 1;
  }
  return [outer, text.slice(outer.length, start), text.slice(start)];
}

/** Writes a number in the signs of a locale. */
export type Write = (value: number, locale: Locale) => string;

/**
 * Writes numbers by a format in numbro's language, halves rounded up as Bokeh's axes do, with any currency, unit or quoted
 * text before and behind: `0,0 €`, `£0,0`, `0.0°C`, `0,0.00 'kr'`. Undefined for what cannot be read.
 */
export function numbroWriter(format: string): Write | undefined {
  if (TIME.test(format)) return (value) => plain(value, format);
  const masked = format.replace(QUOTED, (quoted) => "\0".repeat(quoted.length));
  const digits = DIGITS.exec(masked);
  if (digits === null) return undefined;
  const end = digits.index + digits[0].length;
  const [outerSigns, prefixMask, innerSigns] = partsBefore(masked.slice(0, digits.index));
  const behind = BEHIND.exec(masked.slice(end));
  if (behind === null) return undefined;
  const [, scale = "", dollar = "", suffixMask = "", close = ""] = behind;
  const signs = outerSigns + innerSigns;
  if (!UNIT.test(prefixMask) || !UNIT.test(suffixMask) || signs.includes("(") !== (close !== "")) return undefined;
  if (prefixMask === "" && suffixMask === "") return (value, locale) => localized(plain(value, format), locale);
  const from = outerSigns.length;
  const prefix = unquoted(format.slice(from, from + prefixMask.length)) + innerSigns.replace(/[(+-]/g, "");
  const suffix = dollar + unquoted(format.slice(format.length - close.length - suffixMask.length, format.length - close.length));
  return around(digits[0] + scale, { prefix, suffix, signs, isUnit: !prefixMask.includes("\0") && WORD.test(prefix) });
}

interface Surroundings {
  readonly prefix: string;
  readonly suffix: string;
  /** Of `(`, `+` and `-`. */
  readonly signs: string;
  /** A currency stands behind the minus: `-£5`; other texts before it: `about -5`. */
  readonly isUnit: boolean;
}

function around(digits: string, { prefix, suffix, signs, isUnit }: Surroundings): Write {
  return (value, locale) => {
    const text = localized(plain(value, digits), locale);
    const isNegative = text.startsWith("-");
    const bare = isNegative ? text.slice(1) : text;
    if (isNegative && signs.includes("(")) return `(${prefix}${bare}${suffix})`;
    const sign = isNegative ? "-" : signs.includes("+") && /[1-9]/.test(text) ? "+" : "";
    return isUnit ? `${sign}${prefix}${bare}${suffix}` : `${prefix}${sign}${bare}${suffix}`;
  };
}

function plain(value: number, format: string): string {
  return numbro.format(value, format, undefined, Math.round);
}

function unquoted(text: string): string {
  return text.replace(QUOTED, (_, ...found: (string | undefined)[]) => found.slice(0, 3).find((inner) => inner !== undefined) ?? "");
}
