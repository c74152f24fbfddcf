/* Groups of numbers that follow each other: `18-24`, `(5, 10]`, `<18`, `65+`, `$1,000 to $1,999`. */

/** Longer labels are no ranges. */
const LONGEST = 40;

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Digits, their thousands and decimals; each stands for `#` in the patterns below. */
const DIGITS = /\d+(?:[.,'’]\d+)*/g;
const INTERVAL = /^[([]([^,;]{1,20})[,;]([^,;]{1,20})[)\]]$/;
const BETWEEN =
  /^(?:from |ages? )?\p{Sc}?#(?: ?([kKmMbB%])(?!\p{L}))? ?(?:[-–—‒~]|\.\.|to|bis|à|a|until|und|and) ?\p{Sc}?#(?: ?([kKmMbB%])(?!\p{L}))?(?: ?[\p{L}.²°%]{1,12})?$/u;
const BELOW =
  /^(?:<=?|≤|under|below|less than|fewer than|up to|at most|unter|bis|weniger als|moins de|menos de|meno di) ?\p{Sc}?#(?: ?([kKmMbB%])(?!\p{L}))?(?: ?[\p{L}.²°]{1,12})?$/iu;
const ABOVE =
  /^(?:>=?|≥|over|above|more than|at least|über|ab|mehr als|plus de|más de|mais de|più di) ?\p{Sc}?#(?: ?([kKmMbB%])(?!\p{L}))?(?: ?[\p{L}.²°]{1,12})?$/iu;
const AND_ABOVE =
  /^\p{Sc}?#(?: ?([kKmMbB%])(?!\p{L}))?(?: ?[\p{L}.²°]{1,12})? ?(?:\+|(?:and|or) (?:over|more|older|above|up|greater)|und (?:mehr|älter)|et plus|y más)(?: ?[\p{L}.²°]{1,12})?$/iu;

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
  const interval = INTERVAL.exec(label);
  if (interval !== null) return ascending(boundOf(interval[1] ?? ""), boundOf(interval[2] ?? ""));
  const [first, second] = label.match(DIGITS) ?? [];
  if (first === undefined) return null;
  const pattern = label.replace(DIGITS, "#").replace(/[\s\u00a0\u202f]/g, " ");
  const between = second === undefined ? null : BETWEEN.exec(pattern);
  if (between !== null) return ascending(numberOf(first, between[1]), numberOf(second ?? "", between[2]));
  const below = BELOW.exec(pattern);
  if (below !== null) return { low: Number.NEGATIVE_INFINITY, high: numberOf(first, below[1]) };
  const above = ABOVE.exec(pattern) ?? AND_ABOVE.exec(pattern);
  return above === null ? null : { low: numberOf(first, above[1]), high: Number.POSITIVE_INFINITY };
}

function ascending(low: number, high: number): Range | null {
  return low < high ? { low, high } : null;
}

/** An end of an interval, as programs write it. */
function boundOf(text: string): number {
  const trimmed = text.trim().replace("\u2212", "-");
  const infinite = /^([-+]?)(?:inf(?:inity)?|∞)$/i.exec(trimmed);
  if (infinite !== null) return infinite[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return trimmed === "" ? Number.NaN : Number(trimmed);
}

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

function numberOf(digits: string, magnitude = ""): number {
  // What stands before just three digits parts thousands.
  const whole = digits.replace(/[,.'’](?=\d{3}(?!\d))/g, "");
  return Number(whole.replace(",", ".")) * (FACTORS[magnitude.toLowerCase()] ?? 1);
}
