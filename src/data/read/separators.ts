/** What stands before decimals. */
export type Decimal = "." | ",";

/**
 * What the separators of one number tell: which sign stands before decimals (`is`), that it is `.` or `,` that stands before
 * just three digits and may be either (`maybe`), that there are none (`plain`), or that they are no number's (`none`).
 */
export type Shape =
  | { readonly kind: "is"; readonly decimal: Decimal }
  | { readonly kind: "maybe"; readonly sign: Decimal }
  | { readonly kind: "plain"; readonly digitCount: number }
  | { readonly kind: "none" };

const NONE: Shape = { kind: "none" };
const IS = { ".": { kind: "is", decimal: "." }, ",": { kind: "is", decimal: "," } } as const;
const MAYBE = { ".": { kind: "maybe", sign: "." }, ",": { kind: "maybe", sign: "," } } as const;
const GROUPED: Shape = { kind: "plain", digitCount: 0 };

/** Which sign stands before decimals where this one does not. */
export function otherDecimal(sign: Decimal): Decimal {
  return sign === "." ? "," : ".";
}

/** What the separators of the digits tell; see `numberTaker` for what may stand there. */
export function shapeOf(digits: string): Shape {
  const end = mantissaEnd(digits);
  let [marks, groupStart] = [0, 0];
  let [first, last]: (Mark | null)[] = [null, null];
  let [changes, areThrees] = [0, true];
  const firstEnd = nextMark(digits, 0, end);
  for (let at = firstEnd; at < end; at = nextMark(digits, groupStart, end)) {
    const mark: Mark = MARKS[digits.charAt(at)] ?? " ";
    if (marks === 0) first = mark;
    else {
      if (mark !== last) changes++;
      if (at - groupStart !== 3) areThrees = false;
    }
    last = mark;
    marks++;
    groupStart = at + 1;
  }
  if (marks === 0) return isWhole(digits, end) ? { kind: "plain", digitCount: end } : NONE;
  const isLed = firstEnd >= 1 && firstEnd <= 3 && digits.charCodeAt(0) !== ZERO;
  const isThree = end - groupStart === 3;
  const decimal = last === "." || last === "," ? last : null;
  if (changes > 0) {
    if (changes > 1 || decimal === null || countOf(digits, decimal, end) !== 1) return NONE;
    return (isLed && areThrees) || isIndian(digits.slice(0, groupStart - 1), first) ? IS[decimal] : NONE;
  }
  const isGrouped = (isLed && areThrees && isThree && !isAddress(digits)) || isIndian(digits.slice(0, end), first);
  if (decimal === null) return isGrouped ? GROUPED : NONE;
  if (marks > 1) return isGrouped ? IS[otherDecimal(decimal)] : NONE;
  if (isGrouped) return MAYBE[decimal];
  return isWhole(digits, firstEnd) && end > 1 ? IS[decimal] : NONE;
}

const ZERO = 48;
/** A separator, apostrophes and spaces of any kind as one each. */
type Mark = Decimal | "'" | " ";
const MARKS: Readonly<Record<string, Mark>> = { ".": ".", ",": ",", "'": "'", "\u2019": "'" };

function mantissaEnd(digits: string): number {
  const at = digits.search(/[eE]/);
  return at < 0 ? digits.length : at;
}

function nextMark(digits: string, start: number, end: number): number {
  let at = start;
  while (at < end && digits.charCodeAt(at) >= ZERO && digits.charCodeAt(at) <= 57) at++;
  return at;
}

function countOf(digits: string, mark: string, end: number): number {
  let count = 0;
  for (let at = 0; at < end; at++) if (digits[at] === mark) count++;
  return count;
}

/** Without zeros in front, which only codes have. */
function isWhole(digits: string, length: number): boolean {
  return length < 2 || digits.charCodeAt(0) !== ZERO;
}

/** `12,34,567` */
function isIndian(digits: string, mark: Mark | null | undefined): boolean {
  return mark === "," && /^[1-9]\d?(?:,\d\d)+,\d{3}$/.test(digits);
}

/** `192.168.100.200` */
function isAddress(digits: string): boolean {
  return /^\d{3}(?:\.\d{3}){3}$/.test(digits) && digits.split(".").every((part) => Number(part) < 256);
}

/** Powers of ten that a double holds exactly. */
const EXACT_POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** The digits as a number, times ten to the power of `exponent`, rounded once. */
export function numberOfDigits(digits: string, decimal: Decimal, exponent: number): number {
  const end = mantissaEnd(digits);
  const sign = decimal.charCodeAt(0);
  let [mantissa, count, decimals, isBehind] = [0, 0, 0, false];
  for (let at = 0; at < end; at++) {
    const code = digits.charCodeAt(at);
    if (code === sign) isBehind = true;
    if (code < ZERO || code > 57) continue;
    mantissa = mantissa * 10 + code - ZERO;
    count++;
    if (isBehind) decimals++;
  }
  const power = exponent - decimals + (end < digits.length ? Number(digits.slice(end + 1)) : 0);
  // Both exact, so that what is made of them is rounded once, as Number() does it.
  if (count <= 15 && Math.abs(power) < EXACT_POWERS.length) {
    const factor = EXACT_POWERS[Math.abs(power)] as number;
    return power < 0 ? mantissa / factor : mantissa * factor;
  }
  return Number(`${digits.slice(0, end).replace(/\D/g, "")}e${power}`);
}
