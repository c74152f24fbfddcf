import { type UnitParts, unitOf } from "./units.js";

/** A number is no longer than that, whatever stands around it; longer cells are text without a look. */
const MAX_LENGTH = 80;
/** So many pairs of what stands before and behind digits are kept; a column has one or two. */
const MAX_KNOWN = 1000;

/** Up to two blanks may stand between the parts. */
const BEFORE =
  /^(\(?)[ \u00a0\u2009\u202f]{0,2}([-+\u2010-\u2013\u2212\uff0b\uff0d]?)[ \u00a0\u2009\u202f]{0,2}((?:[\p{L}\p{Sc}%/]{1,5}\.?)?)([ \u00a0\u2009\u202f]{0,2})(\(?)([-+\u2010-\u2013\u2212\uff0b\uff0d]?)[ \u00a0\u2009\u202f]{0,2}$/u;
/** `.-` behind francs stands for no rappen, a minus behind all for one before it. */
const BEHIND =
  /^([.,][-\u2013\u2014]{1,2}|[-\u2212]?)([ \u00a0\u2009\u202f]{0,2})(\)?)[ \u00a0\u2009\u202f]{0,2}([^\d\s()][^()]{0,30}?)?[ \u00a0\u2009\u202f]{0,2}(\)?)$/u;
const EXPONENT = /[eE][-+]?\d{1,4}(?![\d.,])/y;

/** What stands around the digits of a number. */
export interface NumberFrame {
  readonly isNegative: boolean;
  readonly unit: UnitParts;
  /** What stands before the digits, its blank included. */
  readonly prefix: string;
  /** What stands behind them, its blank included. */
  readonly suffix: string;
}

/** A number as it is written: its digits with separators and exponent, and what stands around them. */
export interface NumberParts {
  readonly digits: string;
  readonly frame: NumberFrame;
}

/**
 * What takes texts apart as numbers: a minus of any kind or accountants' brackets, a unit before or behind, and digits. It
 * gives null for what is none, and leaves open what the separators mean.
 */
export function numberTaker(): (text: string) => NumberParts | null {
  const known = new Map<string, NumberFrame | null>();
  return (text) => {
    if (text.length > MAX_LENGTH) return null;
    const trimmed = text.trim();
    const [start, end] = digitsIn(trimmed);
    if (start === end) return null;
    const key = `${trimmed.slice(0, start)}0${trimmed.slice(end)}`;
    let frame = known.get(key);
    if (frame === undefined) {
      frame = frameOf(trimmed.slice(0, start), trimmed.slice(end));
      if (known.size < MAX_KNOWN) known.set(key, frame);
    }
    return frame && { digits: trimmed.slice(start, end), frame };
  };
}

/** Where the digits, their separators and exponent stand. */
function digitsIn(text: string): readonly [start: number, end: number] {
  let start = 0;
  while (start < text.length && !isDigit(text.charCodeAt(start))) start++;
  if (start === text.length) return [0, 0];
  let end = start;
  for (let at = start; at < text.length && (isDigit(text.charCodeAt(at)) || isSeparator(text.charCodeAt(at))); at++) {
    if (isDigit(text.charCodeAt(at))) end = at + 1;
  }
  // `5.` is a number, the point of `Rs.5` is the unit's, and that of `5.-` stands with its dash.
  if (isSign(text.charCodeAt(end)) && !/[-\u2013\u2014]/.test(text.charAt(end + 1))) end++;
  if (isSign(text.charCodeAt(start - 1)) && !/\p{L}/u.test(text.charAt(start - 2))) start--;
  EXPONENT.lastIndex = end;
  const code = text.charCodeAt(end) | 32;
  return [start, code === 101 && EXPONENT.test(text) ? EXPONENT.lastIndex : end];
}

function frameOf(before: string, behind: string): NumberFrame | null {
  const [left, right] = [BEFORE.exec(before), BEHIND.exec(behind)];
  if (left === null || right === null) return null;
  const [, open1 = "", sign1 = "", word = "", gap1 = "", open2 = "", sign2 = ""] = left;
  const [, tail = "", gap2 = "", close1 = "", own = "", close2 = ""] = right;
  const sign3 = tail.length === 1 ? tail : "";
  const [opened, closed, signed] = [open1 + open2, close1 + close2, sign1 + sign2 + sign3];
  if (opened.length > 1 || opened.length !== closed.length || signed.length > 1 || (opened !== "" && signed !== "")) return null;
  const unit = unitOf(word, own);
  if (unit === null) return null;
  // `%10` is written `10%` on an axis.
  const isBefore = word !== "" && unit.worth === 0;
  return {
    isNegative: opened !== "" || (signed !== "" && signed !== "+" && signed !== "\uff0b"),
    unit,
    prefix: isBefore ? word + (gap1 && " ") : "",
    suffix: isBefore || unit.symbol === "" ? "" : (gap2 && " ") + unit.symbol,
  };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSign(code: number): boolean {
  return code === 46 || code === 44;
}

/** What may stand between digits: `.`, `,`, apostrophes, and spaces of any width. */
function isSeparator(code: number): boolean {
  return isSign(code) || code === 32 || code === 39 || code === 0xa0 || code === 0x2019 || code === 0x2009 || code === 0x202f;
}
