/* What stands beside a number and is no part of it: stars of significance, footnotes, `~`, bounds (`<0.01`), flags of statistical offices. */

/** What a mark says: nothing of the number, that it is a limit of the true one, or how good it is (`12.3 p`). */
export type MarkKind = "note" | "bound" | "flag";

/** A text without its mark. */
export interface Unmarked {
  readonly text: string;
  readonly kind: MarkKind;
}

const LONGEST = 80;
/** `***`, `†`, `[1]`, `(a)` */
const NOTE_BEHIND = /[ \u00a0\u202f]?(?:\*{1,4}|[†‡§¶]{1,3}|\[[\p{L}\d ,]{1,12}\]|\(\p{Ll}\))$/u;
const ABOUT = /^(?:[~≈∼≃]|(?:c|ca|approx|circa|etwa|env)\.?(?=[ \d]))[ \u00a0\u202f]?(?=[^\p{L}])/u;
const BOUND = /^(?:[<>]=?|[≤≥⩽⩾])[ \u00a0\u202f]?(?=[^<>=])/u;
/** Eurostat's and others': break, confidential, differs, estimated, forecast, see notes, imputed, not significant, provisional, revised, uncertain. */
const FLAG = /[ \u00a0]([bcdefinprsuz]{1,3})$/;

/** A text without the mark that may stand beside its number; null where there is none. */
export function unmarked(text: string): Unmarked | null {
  if (text.length > LONGEST) return null;
  const bound = BOUND.exec(text);
  if (bound !== null) return { text: text.slice(bound[0].length), kind: "bound" };
  const end = NOTE_BEHIND.exec(text)?.index ?? text.length;
  const start = ABOUT.exec(text)?.[0].length ?? 0;
  if (start < end && (start > 0 || end < text.length)) return { text: text.slice(start, end), kind: "note" };
  return withoutFlag(text);
}

/** A text without the letters of a flag behind it; null where there are none. */
export function withoutFlag(text: string): Unmarked | null {
  const flag = text.length > LONGEST ? null : FLAG.exec(text);
  return flag === null ? null : { text: text.slice(0, flag.index), kind: "flag" };
}

/** Whether a unit may as well be a flag: `s` is seconds, or Eurostat's estimate. */
export function mayBeFlag(symbol: string): boolean {
  return /^[bcdefinprsuz]{1,3}$/.test(symbol);
}
