import { ChartifyError } from "../util/error.js";
import { type Reader, readString } from "../util/options.js";
import { quote } from "../util/show.js";

/** How numbers are written in a language and country. */
export interface Locale {
  /** Its BCP 47 tag; null for the library's own English, which asks nothing of the runtime. */
  readonly tag: string | null;
  /** What stands before decimals. */
  readonly decimal: string;
  /** What stands between groups of digits. */
  readonly group: string;
  /** Digits of the last group, and of those before it: 3 and 3, in India 3 and 2. */
  readonly groupSizes: readonly [last: number, others: number];
  /** Whole numbers of fewer digits are not grouped: 4, in Spanish 5. */
  readonly minGroupedDigits: number;
}

/** The default: `1,234.5`, `Mar 5`. */
export const ENGLISH: Locale = { tag: null, decimal: ".", group: ",", groupSizes: [3, 3], minGroupedDigits: 4 };

/** Longer tags are mistakes. */
const MAX_LENGTH = 35;
const MAX_KEPT = 100;

const locales = new Map<string, Locale>();

/**
 * The tag of a language and country, such as `de-DE`, in its canonical form.
 *
 * @throws ChartifyError `bad-option` for what is no such tag, or one of which the runtime's `Intl` knows nothing.
 */
export const readLocale: Reader<string> = (value, place) => {
  const tag = readString(value, place);
  const known = tag.length > MAX_LENGTH ? undefined : canonical(tag);
  if (known !== undefined) return known;
  const better = canonical(tag.slice(0, MAX_LENGTH).split(".")[0]?.replace(/_/g, "-") ?? "");
  const hint = better === undefined ? "" : ` Did you mean ${quote(better)}?`;
  throw new ChartifyError(
    "bad-option",
    place,
    `${quote(tag)} is no locale that this runtime's Intl knows. Give a language and country such as "de-DE", "fr-FR" or "en-GB".${hint}`,
  );
};

/** What a checked tag says; null for the default. The digits are Latin ones everywhere. */
export function localeOf(tag: string | null): Locale {
  if (tag === null) return ENGLISH;
  const kept = locales.get(tag);
  if (kept !== undefined) return kept;
  if (locales.size >= MAX_KEPT) locales.clear();
  const locale = askIntl(tag);
  locales.set(tag, locale);
  return locale;
}

/** A number text in English, such as `-$1,234.5k`, in the signs of a locale. */
export function localized(text: string, locale: Locale): string {
  if (locale.tag === null) return text;
  return text.replace(/\d[\d,]*(?:\.\d+)?|\.\d+/g, (number) => {
    const [whole = "", fraction] = number.split(".");
    const grouped = whole.includes(",") ? groupDigits(whole.replaceAll(",", ""), locale) : whole;
    return fraction === undefined ? grouped : `${grouped}${locale.decimal}${fraction}`;
  });
}

/** Digits with what the locale has between their groups. */
export function groupDigits(digits: string, { group, groupSizes: [last, others], minGroupedDigits }: Locale): string {
  if (digits.length < minGroupedDigits) return digits;
  const groups = [digits.slice(-last)];
  for (let end = digits.length - last; end > 0; end -= others) groups.unshift(digits.slice(Math.max(0, end - others), end));
  return groups.join(group);
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0];
  } catch {
    return undefined;
  }
}

function askIntl(tag: string): Locale {
  const format = new Intl.NumberFormat(tag, { numberingSystem: "latn", maximumFractionDigits: 1 });
  const parts = format.formatToParts(12_345_678_901.5);
  const sign = (type: "group" | "decimal", otherwise: string): string => parts.find((part) => part.type === type)?.value ?? otherwise;
  const groups = parts.filter((part) => part.type === "integer").map((part) => part.value.length);
  return {
    tag,
    decimal: sign("decimal", "."),
    // Fonts lack the narrow no-break space more often than the plain one.
    group: groups.length < 2 ? "" : sign("group", "").replace("\u202f", "\u00a0"),
    groupSizes: [groups.at(-1) ?? 3, groups.at(-2) ?? 3],
    minGroupedDigits: format.formatToParts(1234).some((part) => part.type === "group") ? 4 : 5,
  };
}
