/** Binary arithmetic errs in the 16th digit and beyond; what people write has fewer than these. */
const SAFE_DIGITS = 15;
const MAX_OWN_DIGITS = 12;

/**
 * A number without the noise of binary fractions: `0.1 + 0.2` is `0.3`, `-0` is `0`. Numbers that have many digits of
 * their own, such as 1/3, and whole numbers keep every digit.
 */
export function cleanNumber(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value + 0;
  const short = Number(value.toPrecision(SAFE_DIGITS));
  return short !== value && digitsOf(short) <= MAX_OWN_DIGITS ? short : value;
}

/** A number as a label or a message shows it; infinities and NaN as JavaScript writes them. */
export function writeNumber(value: number): string {
  return String(cleanNumber(value));
}

function digitsOf(value: number): number {
  const [mantissa = ""] = String(value).split("e");
  return mantissa.replace(/^-?0?\.?0*|[.]/g, "").length;
}
