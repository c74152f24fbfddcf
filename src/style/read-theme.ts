import { ChartifyError } from "../util/error.js";
import { isObject } from "../util/kinds.js";
import { optional, type Reader, readChoice, readNullable, readRecord } from "../util/options.js";
import { listNames, show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { parseColor } from "./color.js";
import { readPalette } from "./palette-order.js";
import { readStyleOverrides } from "./read-style.js";
import { THEME_NAMES, type Theme } from "./theme.js";

const readColor: Reader<string> = (value, place) => parseColor(value, place).hex;
const readColors: Reader<string[]> = (value, place) => readPalette(value, place).toHexList();
const palette = optional(readNullable(readColors), null);

const readPalettes = readRecord({ categorical: palette, sequential: palette, diverging: palette });

const readData = readRecord({
  base: optional(readChoice(THEME_NAMES), "default"),
  ink: optional(readNullable(readColor), null),
  background: optional(readNullable(readColor), null),
  style: { read: readStyleOverrides, fallback: {} },
  palettes: optional(readPalettes, null),
});

/**
 * A theme by its name, or one of one's own, completed.
 *
 * @throws ChartifyError `bad-argument` for an unknown name, and what the style table, colours and palettes refuse.
 */
export const readTheme: Reader<Theme> = (value, place) => {
  if (isObject(value)) {
    const { palettes, ...data } = readData(value, place);
    return { ...data, palettes: palettes ?? { categorical: null, sequential: null, diverging: null } };
  }
  const known = THEME_NAMES.find((name) => name === value);
  if (known !== undefined) return known;
  const hint = typeof value === "string" ? didYouMean(value, THEME_NAMES) : "";
  throw new ChartifyError(
    "bad-argument",
    place,
    `no theme ${show(value)} (themes: ${listNames(THEME_NAMES)}, or one of your own: { base, ink, background, style, palettes }).${hint}`,
  );
};
