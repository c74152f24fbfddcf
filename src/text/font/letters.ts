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
