/*
 * The natural order of texts: what is a number in them counts as one, so that `item 2` stands before `item 10`, `(5, 10]`
 * before `(10, 15]` and `-5` before `3`. All else goes by code point, as Python sorts.
 */

/** A number in a text, its digits as texts, so that none is too long to compare. */
interface Numeral {
  readonly isNegative: boolean;
  /** Without leading zeros; null is infinite. */
  readonly whole: string | null;
  /** What follows each point: a fraction, or the lower parts of a version. */
  readonly rest: readonly string[];
}

interface NaturalKey {
  readonly text: string;
  readonly parts: readonly (string | Numeral)[];
  /** -1 for `<18`, which stands before 18, 1 for `>65`. */
  readonly nudge: number;
}

/** Compares two of the labels that the comparison was made for. */
export type Compare = (a: number, b: number) => number;

/** How labels compare, each by its index; what a point between digits means is judged by all of them. */
export function naturalOrder(labels: readonly string[]): Compare {
  if (!labels.some(hasDigit)) return (a, b) => compareCodePoints(labels[a] as string, labels[b] as string);
  const hasBareNumbers = labels.some((label) => /^\s*[-−+]?\p{Sc}?\d/u.test(label));
  const keys = labels.map((label) => keyOf(label, hasBareNumbers));
  const compareRest = areVersions(keys) ? compareVersions : compareFractions;
  return (a, b) => compareKeys(keys[a] as NaturalKey, keys[b] as NaturalKey, compareRest);
}

/** By Unicode code point, as Python sorts; `<` compares UTF-16 units, which puts emoji before some other letters. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codePointOrder(x) - codePointOrder(y);
  }
  return a.length - b.length;
}

/** Lifts surrogates (which stand for code points beyond 0xFFFF) above the units 0xE000 to 0xFFFF. */
function codePointOrder(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function hasDigit(text: string): boolean {
  return /\d/.test(text);
}

/** Digits, their thousands perhaps in groups, and what follows points or commas. */
const NUMERAL = /(\d{1,3}(?:([,'’ \u00a0\u202f])\d{3}(?:\2\d{3})*)(?!\d)|\d+)((?:[.,]\d+)*)/y;
/** The same in an interval, where a comma separates its ends: `(1,200]`. */
const NUMERAL_IN_INTERVAL = /(\d{1,3}(?:(['’ \u00a0\u202f])\d{3}(?:\2\d{3})*)(?!\d)|\d+)((?:\.\d+)*)/y;
const BARE_FRACTION = /()()(\.\d+)/y;
const INFINITY = /()()()(?:inf(?:inity)?|∞)(?!\p{L})/iuy;
const COMPARED =
  /^\s*(?:(<=?|≤|under|below|less than|fewer than|up to|at most|unter|weniger als|moins de|menos de|meno di)|>=?|≥|over|above|more than|at least|über|mehr als|plus de|más de|mais de|più di)\s*(?=[-−+]?\p{Sc}?[.\d])/iu;

function keyOf(text: string, hasBareNumbers: boolean): NaturalKey {
  const compared = hasBareNumbers ? COMPARED.exec(text) : null;
  const bare = (compared === null ? text : text.slice(compared[0].length)).replace(/\p{Sc}/gu, "").trim();
  return { text, parts: partsOf(bare), nudge: compared === null ? 0 : compared[1] === undefined ? 1 : -1 };
}

function partsOf(text: string): (string | Numeral)[] {
  const isInterval = /^[([]/.test(text) && /[)\]]$/.test(text) && text.includes(",");
  const parts: (string | Numeral)[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const match = matchNumeral(text, at, isInterval);
    if (match === null) {
      at++;
      continue;
    }
    const sign = isSigned(text, at, from) ? text[at - 1] : undefined;
    const literal = text.slice(from, sign === undefined ? at : at - 1);
    const [all, whole, , rest = ""] = match;
    if (literal !== "") parts.push(literal);
    parts.push({
      isNegative: sign !== undefined && sign !== "+",
      whole: rest === "" && whole === "" ? null : (whole ?? "").replace(/\D/g, "").replace(/^0+/, ""),
      rest: rest.split(/[.,]/).slice(1),
    });
    at += all.length;
    from = at;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

function matchNumeral(text: string, at: number, isInterval: boolean): RegExpExecArray | null {
  const first = text[at] as string;
  if (first >= "0" && first <= "9") return matchAt(isInterval ? NUMERAL_IN_INTERVAL : NUMERAL, text, at);
  if (first !== "." && !isInterval) return null;
  if (at > 0 && /[\p{L}\d]/u.test(text[at - 1] as string)) return null;
  return matchAt(first === "." ? BARE_FRACTION : INFINITY, text, at);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Whether a sign stands before a number, rather than a dash between two things. */
function isSigned(text: string, at: number, from: number): boolean {
  if (at - 1 < from || !/[-−+]/.test(text[at - 1] as string)) return false;
  const before = text[at - 2];
  if (before === undefined || /[([{,;:=<>≤≥~/|]/.test(before)) return true;
  return /\s/.test(before) && !/\d$/.test(text.slice(from, at - 2).trimEnd() || text.slice(0, from));
}

/**
 * Versions, whose parts each count (`1.9` before `1.10`), are told by two points, by a `v`, or by a part that ends in zero
 * while others are shorter, which no program writes of fractions. A part that begins with zero speaks for fractions.
 */
function areVersions(keys: readonly NaturalKey[]): boolean {
  const numerals = keys.flatMap(({ parts }) => parts.filter((part) => typeof part !== "string"));
  if (numerals.some(({ rest }) => rest.length > 1)) return true;
  const fractions = numerals.flatMap(({ rest }) => rest);
  if (fractions.some((digits) => digits.length > 1 && digits.startsWith("0"))) return false;
  if (keys.some(({ text }) => /(?:^|\s)(?:v|ver|version)[.\s]?\d+\.\d/i.test(text))) return true;
  const shortest = fractions.reduce((least, digits) => Math.min(least, digits.length), Number.POSITIVE_INFINITY);
  return fractions.some((digits) => digits.length > 1 && digits.length > shortest && digits.endsWith("0"));
}

type CompareRest = (a: readonly string[], b: readonly string[]) => number;

function compareKeys(a: NaturalKey, b: NaturalKey, compareRest: CompareRest): number {
  const length = Math.min(a.parts.length, b.parts.length);
  for (let i = 0; i < length; i++) {
    const order = compareParts(a.parts[i] as string | Numeral, b.parts[i] as string | Numeral, compareRest);
    if (order !== 0) return order;
    if (i === 0 && a.nudge !== b.nudge) return a.nudge - b.nudge;
  }
  return a.parts.length - b.parts.length || compareCodePoints(a.text, b.text);
}

function compareParts(a: string | Numeral, b: string | Numeral, compareRest: CompareRest): number {
  if (typeof a === "string") return typeof b === "string" ? compareCodePoints(a, b) : compareCodePoints(a, "0");
  if (typeof b === "string") return compareCodePoints("0", b);
  if (a.isNegative !== b.isNegative) return a.isNegative ? -1 : 1;
  const magnitude =
    a.whole === null || b.whole === null ? Number(b.whole !== null) - Number(a.whole !== null) : compareDigits(a.whole, b.whole);
  const order = magnitude || compareRest(a.rest, b.rest);
  return a.isNegative ? -order : order;
}

function compareDigits(a: string, b: string): number {
  return a.length - b.length || compareCodePoints(a, b);
}

function compareVersions(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareDigits((a[i] as string).replace(/^0+/, ""), (b[i] as string).replace(/^0+/, ""));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareFractions([a = ""]: readonly string[], [b = ""]: readonly string[]): number {
  return compareCodePoints(withoutEnd(a), withoutEnd(b));
}

/** A fraction without the zeros at its end. */
function withoutEnd(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === "0") end--;
  return digits.slice(0, end);
}
