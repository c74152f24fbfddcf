// Writes src/text/arimo-metrics.ts: the advance widths of the bundled font, by which every chart is laid out.
// Run by hand after an update of @fontsource/arimo: node scripts/build-font-metrics.mjs
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";

const UNITS_PER_EM = 2048;
const SUBSETS = ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext", "hebrew"];
const CANDIDATES = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x5d0, 0x5f4],
  [0x1e00, 0x1ef9],
  [0x2000, 0x2064],
  [0x2070, 0x208e],
  [0x20a0, 0x20bf],
  [0x2100, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x25cc, 0x25cc],
];
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/";

const require = createRequire(import.meta.url);
for (const subset of SUBSETS) {
  for (const weight of [400, 700]) {
    GlobalFonts.registerFromPath(require.resolve(`@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff2`), "Arimo");
  }
}

const context = createCanvas(10, 10).getContext("2d");
context.fontKerning = "none";
const width = (char, weight, fallback) => {
  context.font = `${weight} ${UNITS_PER_EM}px Arimo, "${fallback}"`;
  return context.measureText(char).width;
};

/** A character that the font lacks takes its width from the fallback, so that it differs between two of them. */
const isCovered = (char) => width(char, "normal", "DejaVu Sans") === width(char, "normal", "DejaVu Sans Mono");

const ranges = [];
let [regular, bold] = ["", ""];
const encode = (units) => DIGITS[Math.floor(units / 64)] + DIGITS[units % 64];
for (const [first, last] of CANDIDATES) {
  for (let code = first; code <= last; code++) {
    const char = String.fromCodePoint(code);
    if (!isCovered(char)) continue;
    const range = ranges.at(-1);
    if (range !== undefined && range[0] + range[1] === code) range[1]++;
    else ranges.push([code, 1]);
    regular += encode(Math.round(width(char, "normal", "DejaVu Sans")));
    bold += encode(Math.round(width(char, "bold", "DejaVu Sans")));
  }
}

writeFileSync(
  new URL("../src/text/arimo-metrics.ts", import.meta.url),
  `// Written by scripts/build-font-metrics.mjs from @fontsource/arimo (Arimo, SIL Open Font License 1.1).

export const UNITS_PER_EM = ${UNITS_PER_EM};

/** The digits in which widths are written: two per character, the higher one first. */
export const DIGITS = "${DIGITS}";

/** Runs of code points that follow each other: first code point, how many. */
export const RANGES: readonly (readonly [first: number, count: number])[] = ${JSON.stringify(ranges)};

export const REGULAR_WIDTHS = "${regular}";

export const BOLD_WIDTHS = "${bold}";
`,
);
