import type { Fonts } from "./fonts.js";
import type { TrueTypeFont } from "./true-type.js";

/** A character as a font has it. */
export interface Letter {
  readonly font: TrueTypeFont;
  readonly glyph: number;
}

/** The letters of a text in the bundled font; null where it lacks one of them. */
export function lettersOf(text: string, fonts: Fonts, bold: boolean): Letter[] | null {
  const files = fonts.filesFor(text, bold);
  const letters: Letter[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    const font = files.find((file) => file.glyphOf(code) !== 0);
    if (font === undefined) return null;
    letters.push({ font, glyph: font.glyphOf(code) });
  }
  return letters;
}

/** Steers what stands around it, and draws nothing. */
const DRAWS_NOTHING = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** The letters of texts that the bundled font lacks, each once, in their order. */
export function lettersLacking(texts: readonly string[], fonts: Fonts): string[] {
  // A letter and the mark on it may be one letter of the font.
  const letters = [...new Set(texts.join("").normalize("NFC"))];
  return letters.filter((letter) => !DRAWS_NOTHING.test(letter) && lettersOf(letter, fonts, false) === null);
}
