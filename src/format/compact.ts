import { ENGLISH, type Locale } from "./locale.js";

/** A word for a large number, such as `M`. */
export interface Magnitude {
  readonly worth: number;
  /** What stands before and behind its multiples, spaces included: ` Mio.`. */
  readonly before: string;
  readonly behind: string;
}

const OWN: readonly Magnitude[] = [
  { worth: 1e3, before: "", behind: "k" },
  { worth: 1e6, before: "", behind: "M" },
  { worth: 1e9, before: "", behind: "B" },
  { worth: 1e12, before: "", behind: "T" },
];

/** Powers of ten in which languages count: by thousands, by ten thousands, and in lakh and crore. */
const EXPONENTS = [3, 4, 5, 6, 7, 8, 9, 12];

const MAX_KEPT = 100;
const known = new Map<string, readonly Magnitude[]>();

/** The words of a locale for large numbers, from the smallest up: k, M, B and T in the library's own English. */
export function magnitudesOf({ tag }: Locale): readonly Magnitude[] {
  if (tag === ENGLISH.tag) return OWN;
  let found = known.get(tag as string);
  if (found === undefined) {
    found = askIntl(tag as string);
    if (known.size >= MAX_KEPT) known.clear();
    known.set(tag as string, found);
  }
  return found;
}

/** The largest word that a number reaches; null where there is none for it. */
export function magnitudeFor(value: number, locale: Locale): Magnitude | null {
  return magnitudesOf(locale).findLast(({ worth }) => Math.abs(value) >= worth) ?? null;
}

/** Where `Intl` counts 10 ** n as one of something, it has a word for it. */
function askIntl(tag: string): Magnitude[] {
  const format = new Intl.NumberFormat(tag, { notation: "compact", numberingSystem: "latn" });
  return EXPONENTS.flatMap((exponent) => {
    const worth = 10 ** exponent;
    const isOne =
      format
        .formatToParts(worth)
        .filter(({ type }) => type === "integer")
        .map(({ value }) => value)
        .join("") === "1";
    // Some have another word for one of it than for several.
    const parts = format.formatToParts(5 * worth);
    const at = parts.findIndex(({ type }) => type === "integer");
    if (!isOne || at < 0 || !parts.some(({ type }) => type === "compact")) return [];
    const textOf = (some: typeof parts): string => some.map(({ value }) => value.replace(/\u202f/g, "\u00a0")).join("");
    return [{ worth, before: textOf(parts.slice(0, at)), behind: textOf(parts.slice(at + 1)) }];
  });
}
