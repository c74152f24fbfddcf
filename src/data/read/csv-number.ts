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
 * The number that stands between `start` and `end`: digits with an optional sign, point and exponent, or `Infinity`
 * or `inf` with an optional sign. NaN for anything else: thousands separators, units, hexadecimals, and codes with
 * a leading zero (`007`), whose zeros a number would lose.
 *
 * @param point Character code of the decimal point, or comma.
 */
export function parseDecimal(text: string, start: number, end: number, point: number): number {
  let at = start;
  const first = text.charCodeAt(at);
  if (first === PLUS || first === MINUS) at++;
  const wholeStart = at;
  let mantissa = 0;
  for (; at < end && isDigit(text.charCodeAt(at)); at++) mantissa = mantissa * 10 + text.charCodeAt(at) - ZERO;
  const wholeDigits = at - wholeStart;
  if (wholeDigits > 1 && text.charCodeAt(wholeStart) === ZERO) return Number.NaN;
  let decimals = 0;
  if (at < end && text.charCodeAt(at) === point) {
    const from = ++at;
    for (; at < end && isDigit(text.charCodeAt(at)); at++) mantissa = mantissa * 10 + text.charCodeAt(at) - ZERO;
    decimals = at - from;
  }
  if (wholeDigits + decimals === 0) return parseInfinite(text, start, end);
  if (at < end && !isExponent(text, at, end)) return Number.NaN;
  // Both exact, so that their quotient is rounded once, as Number() does it.
  if (at === end && wholeDigits + decimals <= EXACT_DIGITS) {
    const size = mantissa / (EXACT_POWERS[decimals] as number);
    return first === MINUS ? -size : size;
  }
  return Number(text.slice(start, end).replace(",", "."));
}

function isExponent(text: string, start: number, end: number): boolean {
  if ((text.charCodeAt(start) | 32) !== LOWER_E) return false;
  const sign = text.charCodeAt(start + 1);
  let at = sign === PLUS || sign === MINUS ? start + 2 : start + 1;
  if (at >= end) return false;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  return at === end;
}

function parseInfinite(text: string, start: number, end: number): number {
  if (end - start > 9 || !INFINITE.test(text.slice(start, end))) return Number.NaN;
  return text.charCodeAt(start) === MINUS ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 57;
}
