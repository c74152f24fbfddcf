/* Groups of numbers that follow each other: `18-24`, `(5, 10]`, `<18`, `65+`, `$1,000 to $1,999`. */

/** Longer labels are no ranges. */
const LONGEST = 40;

interface Range {
  readonly low: number;
  readonly high: number;
}

const NUMBER = String.raw`[-\u2212]?\p{Sc}?\s?(?:\d{1,3}(?:[,.'’ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?(?:\s?[kKmMbB%](?!\p{L}))?`;
const BOUND = String.raw`(?:${NUMBER}|[-\u2212]?(?:inf|Inf|∞))`;
const BETWEEN = new RegExp(
  String.raw`^(?:from |age |ages )?(${NUMBER})\s?(?:-|–|—|‒|~|\.\.|to|bis|à|a|until|und|and)\s?(${NUMBER})(?:\s?[\p{L}.²°%]{1,12})?$`,
  "u",
);
const INTERVAL = new RegExp(String.raw`^[([]\s?(${BOUND})\s?[,;]\s?(${BOUND})\s?[)\]]$`, "u");
const BELOW = new RegExp(
  String.raw`^(?:<=?|≤|under|below|less than|fewer than|up to|at most|unter|bis|weniger als|moins de|menos de|meno di)\s?(${NUMBER})(?:\s?[\p{L}.²°]{1,12})?$`,
  "iu",
);
const ABOVE = new RegExp(
  String.raw`^(?:(?:>=?|≥|over|above|more than|at least|über|ab|mehr als|plus de|más de|mais de|più di)\s?(${NUMBER})(?:\s?[\p{L}.²°]{1,12})?|(${NUMBER})\s?(?:\+|[\p{L}.²°]{1,12}\+|(?:years )?(?:and|or) (?:over|more|older|above|up|greater)|und (?:mehr|älter)|et plus|y más)(?:\s?[\p{L}.²°]{1,12})?)$`,
  "iu",
);

/**
 * The places of labels that all are ranges and follow each other without overlap, most of them without a gap; null where they do not,
 * or are fewer than three.
 */
export function readRanges(labels: readonly string[]): Float64Array | null {
  if (labels.length < 3 || !labels.slice(0, 3).some((label) => /\d/.test(label))) return null;
  const ranges: Range[] = [];
  for (const label of labels) {
    const range = label.length > LONGEST ? null : rangeOf(label.trim());
    if (range === null) return null;
    ranges.push(range);
  }
  const sorted = ranges.toSorted((a, b) => a.low - b.low || a.high - b.high);
  let joined = 0;
  for (let i = 1; i < sorted.length; i++) {
    const gap = (sorted[i] as Range).low - (sorted[i - 1] as Range).high;
    if (!(gap >= 0)) return null;
    if (gap <= 1 || gap <= 0.02 * Math.abs((sorted[i] as Range).low)) joined++;
  }
  const places = new Map(sorted.map((range, place) => [range, place]));
  return joined * 2 >= sorted.length - 1 ? Float64Array.from(ranges, (range) => places.get(range) ?? 0) : null;
}

function rangeOf(label: string): Range | null {
  const between = INTERVAL.exec(label) ?? BETWEEN.exec(label);
  if (between !== null) {
    const range = { low: numberOf(between[1] ?? ""), high: numberOf(between[2] ?? "") };
    return range.low < range.high ? range : null;
  }
  const below = BELOW.exec(label);
  if (below !== null) return { low: Number.NEGATIVE_INFINITY, high: numberOf(below[1] ?? "") };
  const above = ABOVE.exec(label);
  return above === null ? null : { low: numberOf(above[1] ?? above[2] ?? ""), high: Number.POSITIVE_INFINITY };
}

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

function numberOf(text: string): number {
  const sign = /^[-\u2212]/.test(text) ? -1 : 1;
  if (/inf|∞/i.test(text)) return sign * Number.POSITIVE_INFINITY;
  // What stands before just three digits parts thousands.
  const digits = text.replace(/[^\d.,'’ \u00a0\u202f]/g, "").trim();
  const whole = digits.replace(/[,.'’ \u00a0\u202f](?=\d{3}(?!\d))/g, "");
  return sign * Number(whole.replace(",", ".")) * (FACTORS[text.trim().slice(-1).toLowerCase()] ?? 1);
}
