import type { Unit } from "../../model/unit.js";
import { quote } from "../../util/show.js";
import { phrase, setting, type Text } from "../../util/wording.js";
import { missingWords } from "./missing-words.js";
import { type MarkKind, mayBeFlag, unmarked, withoutFlag } from "./number-marks.js";
import { type NumberParts, numberTaker } from "./number-parts.js";
import type { Reading } from "./reading.js";
import { type Decimal, numberOfDigits, otherDecimal, type Shape, shapeOf } from "./separators.js";

/** What decides where a column's own numbers do not. */
export interface NumberReading extends Pick<Reading, "decimal" | "thousands" | "missing" | "dateFormat" | "timeZone"> {
  /** What stands between the values of the file; null for data that are in no such file. */
  readonly separator: string | null;
  /** What stands before decimals in the other columns; null where they do not tell, or contradict each other. */
  others(): Decimal | null;
}

/** Texts read as numbers. */
export interface TextNumbers {
  /** One per text, NaN where it stands for a missing one. */
  readonly values: Float64Array;
  readonly unit: Unit | null;
  /** What has to be said of how they were read; null for nothing. */
  readonly note: Text | null;
}

/** The text that keeps a column from being numbers, and why. */
export interface NumberFault {
  /** Its place among the texts. */
  readonly at: number;
  /** The text that it contradicts, where it does. */
  readonly against: number | null;
  readonly kind: "text" | "unit" | "separator";
}

/** A text with what is known of it; null for one that stands for a missing value. */
type Read = (NumberParts & { readonly shape: Shape; readonly mark: MarkKind | null }) | null;

/**
 * The numbers that the different texts of a column stand for, judged by all of them: one unit, and one meaning of `.` and
 * `,`. Evidence of it, in this order: the options, a number that can only be read in one way (`1,234.50`, `0,5`), the unit
 * (money has no three decimals), the other columns, the file's separator (`;` stands where commas are decimal).
 */
export function readTextNumbers(texts: readonly string[], reading: NumberReading): TextNumbers | NumberFault {
  const readOne = readerOf(reading);
  const numbers: Read[] = [];
  for (const [at, text] of texts.entries()) {
    const read = readOne(text);
    if (read === undefined) return { at, against: null, kind: "text" };
    numbers.push(read);
  }
  withFlags(numbers, texts, readOne);
  const fault = markFault(numbers) ?? unitFault(numbers);
  if (fault !== null) return fault;
  const verdict = decimalOf(numbers, texts, reading);
  if ("kind" in verdict) return verdict;
  return {
    values: Float64Array.from(numbers, (each) => (each === null ? Number.NaN : numberOf(each, verdict.decimal))),
    unit: commonUnit(numbers),
    note: joinNotes([verdict.note, ...markNotes(numbers, texts)]),
  };
}

/** What is a unit elsewhere (`12 s`) is a flag where it stands beside few numbers, or others are marked so. */
function withFlags(numbers: Read[], texts: readonly string[], readOne: (text: string) => Read | undefined): void {
  const asUnits = numbers.flatMap((each, at) => (each !== null && each.mark === null && mayBeFlag(each.frame.unit.symbol) ? [at] : []));
  const present = numbers.filter((each) => each !== null).length;
  if (asUnits.length === 0 || (!numbers.some((each) => each?.mark === "flag") && asUnits.length * 2 > present)) return;
  for (const at of asUnits) {
    const bare = withoutFlag((texts[at] ?? "").trim());
    const read = bare === null ? undefined : readOne(bare.text);
    if (read) numbers[at] = { ...read, mark: "flag" };
  }
}

/** Bounds and flags stand among plain numbers; a column of little else is of another kind, such as groups of age. */
function markFault(numbers: readonly Read[]): NumberFault | null {
  const present = numbers.filter((each) => each !== null).length;
  for (const kind of ["bound", "flag"] as const) {
    const at = numbers.findIndex((each) => each?.mark === kind);
    // `12 b` may be the number of a house, `12.3 b` is none.
    const isMeasured = kind === "flag" && numbers.filter((each) => each !== null && /[.,]\d/.test(each.digits)).length * 2 > present;
    if (at >= 0 && !isMeasured && numbers.filter((each) => each?.mark === kind).length * 2 > present)
      return { at, against: null, kind: "text" };
  }
  return null;
}

function markNotes(numbers: readonly Read[], texts: readonly string[]): Text[] {
  const marked = numbers.findIndex((each) => each?.mark === "note" || each?.mark === "flag");
  const bound = numbers.findIndex((each) => each?.mark === "bound");
  return [
    ...(marked < 0 ? [] : [`is read without the marks beside its numbers, as in ${quote(texts[marked] ?? "")}.`]),
    ...(bound < 0 ? [] : [`holds bounds such as ${quote(texts[bound] ?? "")}, which are drawn as if they were the numbers.`]),
  ];
}

/** Sentences with one subject as one. */
function joinNotes(notes: readonly (Text | null)[]): Text | null {
  const said = notes.filter((note) => note !== null);
  return said.length === 0 ? null : said.reduce((all, next) => phrase`${all} It ${next}`);
}

/** How many of the texts are numbers or stand for missing ones. */
export function countNumbers(texts: readonly string[], reading: NumberReading): number {
  const readOne = readerOf(reading);
  return texts.reduce((count, text) => (readOne(text) === undefined ? count : count + 1), 0);
}

/** A dash beside a sign of currency, as spreadsheets show a sum of nothing. */
const NOTHING = /^(?:[\p{Sc}]\s*[-\u2013\u2014]|[-\u2013\u2014]\s*[\p{Sc}])$/u;

/** Takes one text apart; undefined for what is neither a number nor a word for a missing one. */
function readerOf(reading: NumberReading): (text: string) => Read | undefined {
  const isMissing = missingWords(reading);
  const take = numberTaker();
  const number = (text: string, mark: MarkKind | null): Read => {
    const parts = take(text);
    const shape = parts === null ? null : shapeOf(parts.digits);
    return parts !== null && shape !== null && shape.kind !== "none" ? { digits: parts.digits, frame: parts.frame, shape, mark } : null;
  };
  return (text) => {
    const plain = number(text, null);
    if (plain !== null) return plain;
    const word = text.trim();
    if (word === "" || isMissing.known(word) || NOTHING.test(word)) return null;
    const bare = unmarked(word);
    return bare === null ? undefined : (number(bare.text, bare.kind) ?? undefined);
  };
}

function numberOf({ digits, frame }: NumberParts, decimal: Decimal): number {
  const size = numberOfDigits(digits, decimal, frame.unit.exponent);
  return frame.isNegative ? -size : size;
}

/** Numbers without a unit may stand among those of money and measures, but only zeros among shares. */
function unitFault(numbers: readonly Read[]): NumberFault | null {
  const first = numbers.findIndex((each) => each !== null && each.frame.unit.symbol !== "");
  if (first < 0) return null;
  const { symbol, worth } = numbers[first]?.frame.unit ?? { symbol: "", worth: 0 };
  const isOdd = (each: Read): boolean =>
    each !== null && each.frame.unit.symbol !== symbol && (each.frame.unit.symbol !== "" || (worth !== 0 && /[1-9]/.test(each.digits)));
  const odd = numbers.findIndex(isOdd);
  return odd < 0 ? null : { at: odd, against: first, kind: "unit" };
}

/** Written as most of the numbers write it. */
function commonUnit(numbers: readonly Read[]): Unit | null {
  const counts = new Map<NumberParts["frame"], number>();
  for (const each of numbers) if (each !== null && each.frame.unit.symbol !== "") counts.set(each.frame, (counts.get(each.frame) ?? 0) + 1);
  const [most] = [...counts].reduce<readonly [NumberParts["frame"] | null, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [null, 0],
  );
  return most && { prefix: most.prefix, suffix: most.suffix, factor: Number(`1e${most.unit.worth}`) };
}

interface Verdict {
  readonly decimal: Decimal;
  readonly note: Text | null;
}

function decimalOf(numbers: readonly Read[], texts: readonly string[], reading: NumberReading): Verdict | NumberFault {
  const isCertain = (decimal: Decimal) => (each: Read) => each?.shape.kind === "is" && each.shape.decimal === decimal;
  const [points, commas] = [numbers.findIndex(isCertain(".")), numbers.findIndex(isCertain(","))];
  const said = reading.decimal ?? (reading.thousands === "." ? "," : reading.thousands === "," ? "." : null);
  if (said !== null) {
    const against = said === "." ? commas : points;
    return against < 0 ? { decimal: said, note: null } : { at: against, against: null, kind: "separator" };
  }
  if (points >= 0 && commas >= 0) return { at: Math.max(points, commas), against: Math.min(points, commas), kind: "separator" };
  if (points >= 0 || commas >= 0) return { decimal: points >= 0 ? "." : ",", note: null };
  const open = numbers.findIndex((each) => each?.shape.kind === "maybe");
  const shape = numbers[open]?.shape;
  if (shape?.kind !== "maybe") return { decimal: ".", note: null };
  return decideOpen(numbers, shape.sign, texts[open] ?? "", reading);
}

/** Every `.` or `,` stands before just three digits, as between thousands. */
function decideOpen(numbers: readonly Read[], sign: Decimal, example: string, reading: NumberReading): Verdict {
  const surely = (decimal: Decimal): Verdict => ({ decimal, note: null });
  if (reading.thousands !== null) return surely(sign);
  if (numbers.some((each) => each?.frame.unit.isCurrency && !each.frame.unit.isShortened)) return surely(otherDecimal(sign));
  // Who writes 12345 does not write 1,234 for one thousand.
  if (numbers.some((each) => each?.shape.kind === "plain" && each.shape.digitCount > 3)) return surely(sign);
  const others = reading.others();
  if (others !== null) return surely(others);
  if (sign === "," && reading.separator === ";") return surely(",");
  if (sign === "." && reading.separator !== ";") return surely(".");
  return { decimal: ".", note: openNote(sign, example) };
}

/** How numbers of which nothing tells the meaning were read. */
export function openNote(sign: Decimal, example: string): Text {
  const [taken, other] = sign === "," ? ["between thousands", "before decimals"] : ["before decimals", "between thousands"];
  const read = phrase`is read with ${quote(sign)} ${taken}, as in ${quote(example)}, for nothing in the data tells whether it stands ${other}`;
  return phrase`${read}. Say so by ${setting("decimal", ",")} if it does, by ${setting("decimal", ".")} if not.`;
}
