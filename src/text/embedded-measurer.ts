import { BOLD_WIDTHS, DIGITS, RANGES, REGULAR_WIDTHS, UNITS_PER_EM } from "./arimo-metrics.js";
import type { Font, Measurer } from "./measurer.js";
import { RAISED_SIZE, runsOf } from "./raised.js";

/** Width of a character that the table lacks, as a share of the size: a little wider than an average letter. */
const UNKNOWN_WIDTH = 0.65;

/** Combining marks, joiners, variation selectors and direction marks take no room of their own. */
const ZERO_WIDTH =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/;

/** Pictures are wider than a square in the fonts that have them. */
const EMOJI = /\p{Emoji_Presentation}/u;
const EMOJI_WIDTH = 1.25;

/** Parts of a picture that is drawn once: what follows a joiner, tones of skin, and the second half of a flag. */
const JOINED = /(?<=\u200d)\p{Extended_Pictographic}|\p{Emoji_Modifier}|(?<=\p{Regional_Indicator})\p{Regional_Indicator}/gu;

const BEYOND = /[\u200d\u{1f1e6}-\u{1f3ff}]/u;

/** East Asian scripts and full-width forms fill a square. */
const FULL_WIDTH = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/**
 * Measures by the advance widths of Arimo, which are those of Helvetica and Arial, without kerning: the same on every
 * machine, with no font installed. Characters beyond the table are estimated.
 */
export const embeddedMeasurer: Measurer = {
  widthPx(text: string, { sizePx, bold }: Font): number {
    let units = 0;
    for (const run of runsOf(text)) {
      const share = run.isRaised ? RAISED_SIZE : 1;
      for (const char of drawnOnce(run.text)) units += share * unitsOf(char, bold);
    }
    return (units / UNITS_PER_EM) * sizePx;
  },
  ascentPx: ({ sizePx }: Font) => 0.74 * sizePx,
  descentPx: ({ sizePx }: Font) => 0.21 * sizePx,
};

/** A text without what takes no room, because it is a part of the picture before it. */
function drawnOnce(text: string): string {
  return BEYOND.test(text) ? text.replace(JOINED, "") : text;
}

// A chart has few of the table's characters, so that only those are decoded that are asked for.
const KNOWN: readonly [Map<string, number>, Map<string, number>] = [new Map(), new Map()];

/** The width of a character in units of the font. */
function unitsOf(char: string, bold: boolean): number {
  const known = KNOWN[bold ? 1 : 0];
  const units = known.get(char);
  if (units !== undefined) return units;
  const code = char.codePointAt(0) as number;
  const own = tableUnits(code, bold ? BOLD_WIDTHS : REGULAR_WIDTHS);
  if (own === undefined) return unknownUnits(char, code);
  known.set(char, own);
  return own;
}

/** The width that the table has for a code point. */
function tableUnits(code: number, widths: string): number | undefined {
  let index = 0;
  for (const [first, count] of RANGES) {
    if (code < first) return undefined;
    if (code < first + count) {
      const at = 2 * (index + code - first);
      return DIGITS.indexOf(widths.charAt(at)) * 64 + DIGITS.indexOf(widths.charAt(at + 1));
    }
    index += count;
  }
  return undefined;
}

function unknownUnits(char: string, code: number): number {
  if (ZERO_WIDTH.test(char) || /[\p{Mn}\p{Me}]/u.test(char) || code < 0x20) return 0;
  const share = EMOJI.test(char) ? EMOJI_WIDTH : code > 0xffff || FULL_WIDTH.test(char) ? 1 : UNKNOWN_WIDTH;
  return share * UNITS_PER_EM;
}
