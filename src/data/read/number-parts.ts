import { type UnitParts, unitOf } from "./units.js";

/** A number is no longer than that, whatever stands around it; longer cells are text without a look. */
const MAX_LENGTH = 80;

const SIGN = "[-+\\u2010-\\u2013\\u2212\\uff0b\\uff0d]";
const SPACE = "[ \\u00a0\\u2009\\u202f]*";
const WORD = "[\\p{L}\\p{Sc}%/]{1,5}\\.?";
/** Digits with what may stand between thousands and before decimals, and an exponent. */
const DIGITS = "[.,]?\\d(?:[\\d.,'\\u2019 \\u00a0\\u2009\\u202f]*\\d)?[.,]?(?:[eE][-+]?\\d{1,4})?";

const NUMBER = new RegExp(
  `^(\\(?)${SPACE}(${SIGN}?)${SPACE}((?:${WORD})?)${SPACE}(\\(?)(${SIGN}?)${SPACE}(${DIGITS})${SPACE}(\\)?)${SPACE}([^\\d\\s()][^()]*?)?${SPACE}(\\)?)$`,
  "u",
);

/** A number as it is written: its sign, its digits with separators, and its unit. */
export interface NumberParts {
  readonly isNegative: boolean;
  /** Digits, separators and exponent, without sign. */
  readonly digits: string;
  readonly unit: UnitParts;
  /** What stands before the digits, its blank included. */
  readonly prefix: string;
  /** What stands behind them, its blank included. */
  readonly suffix: string;
}

/**
 * A text taken apart as a number: a minus of any kind or accountants' brackets, a unit before or behind, and digits.
 * Null for what is none. What the separators mean is left open.
 */
export function numberParts(text: string): NumberParts | null {
  if (text.length > MAX_LENGTH) return null;
  const trimmed = text.trim();
  const match = NUMBER.exec(trimmed);
  if (match === null) return null;
  const [, open1 = "", sign1 = "", before = "", open2 = "", sign2 = "", digits = "", close1 = "", behind = "", close2 = ""] = match;
  const [opened, closed, signed] = [open1 + open2, close1 + close2, sign1 + sign2];
  if (opened.length > 1 || opened.length !== closed.length || signed.length > 1 || (opened !== "" && signed !== "")) return null;
  const unit = unitOf(before, behind.trim());
  if (unit === null) return null;
  const isNegative = opened !== "" || (signed !== "" && signed !== "+" && signed !== "\uff0b");
  const { symbol } = unit;
  return {
    isNegative,
    digits,
    unit,
    prefix: before === "" || isShare(symbol) ? "" : before + blankAt(trimmed, trimmed.indexOf(before) + before.length),
    suffix: symbol === "" || (before !== "" && !isShare(symbol)) ? "" : blankAt(trimmed, trimmed.lastIndexOf(behind) - 1) + symbol,
  };
}

/** `%10` is written `10%` on an axis. */
function isShare(symbol: string): boolean {
  return symbol === "%" || symbol === "‰";
}

function blankAt(text: string, at: number): string {
  return /\s/.test(text.charAt(at)) ? " " : "";
}
