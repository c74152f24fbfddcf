import type { Fonts } from "../../text/font/fonts.js";
import { openFont, type TrueTypeFont } from "../../text/font/true-type.js";
import { crypto, fs, resolvePackage } from "./builtins.js";
import { subsetsFor } from "./canvas.js";
import { packWoff2, readWoff } from "./woff.js";

// By subset and weight; it is asked for each letter of a chart.
const opened = new Map<string, TrueTypeFont>();

/** The bundled font's files: one for each script and weight. */
export const nodeFonts: Fonts = {
  filesFor: (text, bold) => subsetsFor(text).map((subset) => fontOf(`${subset}-${bold ? 700 : 400}`)),
  pack: packWoff2,
  sha256: (text) => crypto().createHash("sha256").update(text).digest("base64"),
};

function fontOf(file: string): TrueTypeFont {
  let font = opened.get(file);
  if (font === undefined) {
    font = openFont(readWoff(fs().readFileSync(resolvePackage(`@fontsource/arimo/files/arimo-${file}-normal.woff`))));
    opened.set(file, font);
  }
  return font;
}
