import { rawText } from "./cell-text.js";

const ZERO = 48;
const PLUS = 43;
const MINUS = 45;
const LOWER_E = 101;

/** Powers of ten that a double holds exactly. */
const EXACT_POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** So many digits always make an integer below 2^53. */
const EXACT_DIGITS = 15;

const INFINITE = /^[+-]?(?:Infinity|[Ii]nf)$/;

/**
 * The number that stands in bytes between `start` and `end`: digits with an optional sign, point and exponent, or `Infinity`
 * or `inf` with an optional sign. NaN for anything else: thousands separators, units, hexadecimals, and codes with
 * a leading zero (`007`), whose zeros a number would lose.
 *
 * @param point Character code of the decimal point, or comma.
 */
export function parseDecimal(bytes: Uint8Array, start: number, end: number, point: number): number {
  let at = start;
  const first = start < end ? (bytes[start] as number) : 0;
  if (first === PLUS || first === MINUS) at++;
  const wholeStart = at;
  let mantissa = 0;
  let digit = 0;
  for (; at < end; at++) {
    digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) break;
    mantissa = mantissa * 10 + digit;
  }
  const wholeDigits = at - wholeStart;
  if (wholeDigits > 1 && bytes[wholeStart] === ZERO) return Number.NaN;
  let decimals = 0;
  if (at < end && bytes[at] === point) {
    const from = ++at;
    for (; at < end; at++) {
      digit = (bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) break;
      mantissa = mantissa * 10 + digit;
    }
    decimals = at - from;
  }
  if (wholeDigits + decimals === 0) return parseInfinite(bytes, start, end);
  if (at < end && !isExponent(bytes, at, end)) return Number.NaN;
  // Both exact, so that their quotient is rounded once, as Number() does it.
  if (at === end && wholeDigits + decimals <= EXACT_DIGITS) {
    const size = mantissa / (EXACT_POWERS[decimals] as number);
    return first === MINUS ? -size : size;
  }
  return Number(rawText(bytes, start, end).replace(",", "."));
}

function isExponent(bytes: Uint8Array, start: number, end: number): boolean {
  if (((bytes[start] as number) | 32) !== LOWER_E || start + 1 >= end) return false;
  const sign = bytes[start + 1];
  let at = sign === PLUS || sign === MINUS ? start + 2 : start + 1;
  if (at >= end) return false;
  while (at < end && isDigit(bytes[at] as number)) at++;
  return at === end;
}

function parseInfinite(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 9 || end - start < 3 || !INFINITE.test(rawText(bytes, start, end))) return Number.NaN;
  return bytes[start] === MINUS ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 57;
}
