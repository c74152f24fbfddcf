import type { LetterShape, Outlines } from "../../paint/canvas/text.js";
import { lettersOf } from "../../text/font/letters.js";
import { glyphPath } from "../../text/font/outlines.js";
import type { NativeCanvas } from "./canvas.js";
import { nodeFonts } from "./font-files.js";

/** Marks that stand on other letters, and scripts that run from the right, are put together by the canvas itself. */
const SHAPED = /[\u0300-\u036f\u0590-\u08ff\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/;

/** All of Arimo's fonts have as many units. */
const UNITS_PER_EM = 2048;

// By weight and letter, for all charts: no more than the font has letters.
const KNOWN = new Map<string, LetterShape>();

/**
 * A text as shapes of the bundled font's letters, so that no font of the system needs to be looked at; null for one that the font
 * lacks letters of.
 */
export function outlinesOf(text: string, { bold, native }: { readonly bold: boolean; readonly native: NativeCanvas }): Outlines | null {
  if (SHAPED.test(text)) return null;
  const letters: LetterShape[] = [];
  for (const char of text) {
    const letter = shapeOf(char, bold, native);
    if (letter === null) return null;
    letters.push(letter);
  }
  return { unitsPerEm: UNITS_PER_EM, letters };
}

function shapeOf(char: string, bold: boolean, { Path2D }: NativeCanvas): LetterShape | null {
  const key = bold ? `bold ${char}` : char;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const [letter] = lettersOf(char, nodeFonts, bold) ?? [];
  if (letter === undefined || letter.font.unitsPerEm !== UNITS_PER_EM) return null;
  const path = glyphPath(letter.font, letter.glyph, { x: 0, y: 0, scale: 1 }, String);
  const shape: LetterShape = { shape: path === "" ? null : new Path2D(path), advance: letter.font.advanceOf(letter.glyph) };
  KNOWN.set(key, shape);
  return shape;
}
