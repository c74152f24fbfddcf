import { BOLD_WIDTHS, DIGITS, RANGES, REGULAR_WIDTHS, UNITS_PER_EM } from "./arimo-metrics.js";
import type { Font, Measurer } from "./measurer.js";
import { RAISED_SIZE, runsOf } from "./raised.js";

/** Width of a character that the table lacks, as a share of the size: a little wider than an average letter. */
const UNKNOWN_WIDTH = 0.65;

/** Combining marks, joiners, variation selectors and direction marks take no room of their own. */
const ZERO_WIDTH =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/;

/** East Asian scripts and full-width forms fill a square. */
const FULL_WIDTH = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/**
 * Measures by the advance widths of Arimo, which are those of Helvetica and Arial, without kerning: the same on every
 * machine, with no font installed. Characters beyond the table are estimated.
 */
export const embeddedMeasurer: Measurer = {
  widthPx(text: string, { sizePx, bold }: Font): number {
    const widths = tables()[bold ? 1 : 0];
    let units = 0;
    for (const run of runsOf(text)) units += unitsOf(run.text, widths) * (run.isRaised ? RAISED_SIZE : 1);
    return (units / UNITS_PER_EM) * sizePx;
  },
  ascentPx: ({ sizePx }: Font) => 0.74 * sizePx,
  descentPx: ({ sizePx }: Font) => 0.21 * sizePx,
};

function unitsOf(text: string, widths: ReadonlyMap<number, number>): number {
  let units = 0;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    units += widths.get(code) ?? unknownUnits(char, code);
  }
  return units;
}

let decoded: readonly [Map<number, number>, Map<number, number>] | undefined;

function tables(): readonly [Map<number, number>, Map<number, number>] {
  decoded ??= [decode(REGULAR_WIDTHS), decode(BOLD_WIDTHS)];
  return decoded;
}

function decode(widths: string): Map<number, number> {
  const values = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));
  const at = (index: number): number => values.get(widths[index] as string) as number;
  const result = new Map<number, number>();
  let index = 0;
  for (const [first, count] of RANGES) {
    for (let code = first; code < first + count; code++, index += 2) result.set(code, at(index) * 64 + at(index + 1));
  }
  return result;
}

function unknownUnits(char: string, code: number): number {
  if (ZERO_WIDTH.test(char) || code < 0x20) return 0;
  const isSquare = code > 0xffff || FULL_WIDTH.test(char);
  return (isSquare ? 1 : UNKNOWN_WIDTH) * UNITS_PER_EM;
}
