/** How numbers that belong together are written: those of an axis, a colour bar, or the labels of bars. */
import { type Magnitude, magnitudeFor } from "./compact.js";
import { ENGLISH, type Locale, localized } from "./locale.js";
import { decimalsOf, largestOf, plainNumber, sharedDecimals } from "./plain-number.js";
import { asPower, exponentOf, multiplesOfPower } from "./powers.js";

/** From here on numbers have a word such as `M`; in small figures earlier. */
export const COMPACT_FROM = 1e6;
export const COMPACT_FROM_IF_SMALL = 1e4;

/** Numbers beyond are multiples of a power of ten. */
const PLAIN_LOW = 1e-4;
const PLAIN_HIGH = 1e15;

/** Words save room only as long as they need no more decimals. */
const MAX_COMPACT_DECIMALS = 3;

/** What numbers are written by. */
export interface NumberWriting {
  /** Default: the library's own English. */
  readonly locale?: Locale;
  /** The size from which the largest of them has a word. Default a million. */
  readonly compactFrom?: number;
}

/**
 * Numbers in one unit, with what parts thousands and just the decimals that they need, all the same number of them: `1,200`,
 * `0.8M` beside `1.2M`, `0.5×10¹⁸`. Zero is `0`. The minus is a hyphen, for `readBack` and whoever searches (see `withMinus`).
 */
export function numberTexts(values: readonly number[], { locale = ENGLISH, compactFrom = COMPACT_FROM }: NumberWriting = {}): string[] {
  const largest = largestOf(values);
  if (largest > 0 && (largest < PLAIN_LOW || largest >= PLAIN_HIGH)) {
    const powers = multiplesOfPower(values, exponentOf(largest));
    return powers === null ? values.map(String) : powers.map((text) => localized(text, locale));
  }
  const decimals = sharedDecimals(values);
  const plain = values.map((value) => (value === 0 ? "0" : localized(plainNumber(value, decimals), locale)));
  const magnitude = largest >= compactFrom ? magnitudeFor(largest, locale) : null;
  const short = magnitude === null ? null : inMagnitude(values, magnitude, locale);
  const shown = short !== null && longest(short) < longest(plain) ? short : plain;
  return new Set(shown).size < new Set(values).size ? values.map(String) : shown;
}

/**
 * Numbers each in a unit of its own, as a log axis has them: `0.01`, `1`, `100`; `1k`, `1M`, `1B` where they get large; and
 * where neither would do for all of them, powers throughout: `10⁻⁸`.
 */
export function spreadTexts(values: readonly number[], { locale = ENGLISH, compactFrom = COMPACT_FROM }: NumberWriting = {}): string[] {
  const sizes = values.filter((value) => value !== 0).map(Math.abs);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const isPlain = least >= PLAIN_LOW && most < PLAIN_HIGH && (least >= 1 || most < COMPACT_FROM);
  const write = (value: number): string => {
    if (!isPlain) return localized(asPower(value), locale);
    const magnitude = most >= compactFrom ? magnitudeFor(value, locale) : null;
    const own = magnitude === null ? null : (inMagnitude([value], magnitude, locale)?.[0] ?? null);
    return own ?? (value === 0 ? "0" : localized(plainNumber(value, decimalsOf(value, Math.abs(value) * 1e-9)), locale));
  };
  const texts = values.map(write);
  return new Set(texts).size < new Set(values).size ? values.map(String) : texts;
}

function inMagnitude(values: readonly number[], { worth, before, behind }: Magnitude, locale: Locale): string[] | null {
  const scaled = values.map((value) => Number((value / worth).toPrecision(15)));
  const decimals = sharedDecimals(scaled);
  if (decimals > MAX_COMPACT_DECIMALS) return null;
  return scaled.map((value) => {
    if (value === 0) return "0";
    const text = localized(plainNumber(Math.abs(value), decimals), locale);
    return `${value < 0 ? "-" : ""}${before}${text}${behind}`;
  });
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}
