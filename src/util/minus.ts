/** The minus that is as wide as the plus; a hyphen is shorter, and a line may end behind it. */
export const MINUS = "\u2212";

/** A hyphen before a number, which may have its currency between: at the start, behind a space or a bracket. */
const HYPHEN = /^-(?=.*[\d∞])|(?<=[\s(])-(?=\p{Sc}?\s?[\d.∞])/gu;

/** Nothing but a number with what may stand around it: signs, currency, digits, a unit or a power. */
const NUMBER = /^\(?-(?:[A-Z]{0,3}\p{Sc})?\s?(?:\d[\d.,'’\s]*|\.\d+|∞)(?:e[+-]?\d+)?\s?(?:\p{L}{0,4}\.?|[\p{Sc}%‰°])\)?$/u;

/** A label made of numbers with true minus signs. */
export function withMinus(label: string): string {
  return label.replace(HYPHEN, MINUS);
}

/** A text of the data with a true minus sign where it is a number; all other texts as they are. */
export function numberWithMinus(text: string): string {
  return NUMBER.test(text) ? withMinus(text) : text;
}
