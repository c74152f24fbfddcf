import { ChartifyError } from "../util/error.js";
import { readList, readPlace, readString } from "../util/options.js";
import { listNames, show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import type { ColorLike } from "./color.js";
import { COLOR_NAMES } from "./color-names.js";
import { ownPalettes } from "./own-palettes.js";
import { ColorPalette } from "./palette.js";
import type { KnownPalette, PaletteName } from "./palette-name.js";
import { SwatchSheet } from "./swatch-sheet.js";

/** Chartify's palettes: d3's Category10 and Category20, Okabe and Ito's for the colour-blind, and ColorBrewer's. */
const PALETTES: readonly (readonly [name: KnownPalette, type: string, colors: string])[] = [
  [
    "Category20",
    "categorical",
    "1f77b4 ff7f0e 2ca02c d62728 9467bd 8c564b e377c2 7f7f7f bcbd22 17becf aec7e8 ffbb78 98df8a ff9896 c5b0d5 c49c94 f7b6d2 c7c7c7 dbdb8d 9edae5",
  ],
  ["Category10", "categorical", "1f77b4 ff7f0e 2ca02c d62728 9467bd 8c564b e377c2 7f7f7f bcbd22 17becf"],
  ["Colorblind", "categorical", "0072b2 e69f00 f0e442 009e73 56b4e9 d55e00 cc79a7 000000"],
  ["Dark2", "categorical", "1b9e77 d95f02 7570b3 e7298a 66a61e e6ab02 a6761d 666666"],
  ["Pastel1", "categorical", "fbb4ae b3cde3 ccebc5 decbe4 fed9a6 ffffcc e5d8bd fddaec f2f2f2"],
  ["RdBu", "diverging", "67a9cf f7f7f7 ef8a62"],
  ["RdGy", "diverging", "404040 bababa ffffff f4a582 ca0020"],
  ["Greys", "sequential", "d9d9d9 bdbdbd 969696 737373 525252 252525 000000"],
  ["Greens", "sequential", "c7e9c0 a1d99b 74c476 41ab5d 238b45 006d2c 00441b"],
  ["Blues", "sequential", "c6dbef 9ecae1 6baed6 4292c6 2171b5 08519c 08306b"],
  ["Reds", "sequential", "fcbba1 fc9272 fb6a4a ef3b2c cb181d a50f15 67000d"],
  ["Oranges", "sequential", "fdd0a2 fdae6b fd8d3c f16913 d94801 a63603 7f2704"],
];

/** The colours of one of Chartify's palettes, whatever else has its name by now. */
export function chartifyColors(name: string): string[] {
  const [, , colors = ""] = PALETTES.find(([each]) => each === name) ?? [];
  return colors.split(" ").map((hex) => `#${hex}`);
}

const ALL_COLORS: KnownPalette = "All colors";

/** The palettes that `style.setColorPalette` knows by name. */
export const colorPalettes = {
  /** Their names. */
  list(): string[] {
    const own = [...ownPalettes.values()].map((palette) => palette.name ?? "");
    return [...new Set([...PALETTES.map(([name]) => name), ALL_COLORS, ...own])];
  },

  /**
   * A palette by its name, in any case.
   *
   * @throws ChartifyError `bad-palette` naming those that there are.
   */
  get(name: PaletteName, place?: string): ColorPalette {
    const at = readPlace(place, "colorPalettes.get");
    const wanted = typeof name === "string" ? name.toLowerCase() : "";
    const own = ownPalettes.get(wanted);
    if (own !== undefined) return own;
    const found = PALETTES.find(([each]) => each.toLowerCase() === wanted);
    if (found !== undefined)
      return ColorPalette.fromHexList(
        found[2].split(" ").map((hex) => `#${hex}`),
        found[1],
        found[0],
      );
    if (wanted === ALL_COLORS.toLowerCase())
      return ColorPalette.fromHexList([...new Set(COLOR_NAMES.values())], undefined, ALL_COLORS).sortByHue();
    throw new ChartifyError(
      "bad-palette",
      at,
      `no palette ${show(name)} (palettes: ${listNames(colorPalettes.list())}).${typeof name === "string" ? didYouMean(name, colorPalettes.list()) : ""}`,
    );
  },

  /**
   * Palettes to look at, each with its name: in a notebook, in a terminal, as SVG or HTML.
   *
   * @param names Which ones, in order. Default: all.
   * @throws ChartifyError `bad-palette` for an unknown name.
   */
  show(names: readonly string[] = colorPalettes.list()): SwatchSheet {
    const place = "colorPalettes.show";
    return new SwatchSheet(readList((name, at) => colorPalettes.get(readString(name, at), place))(names, place));
  },

  /**
   * A palette of one's own: colours in any notation, its type for information. With a name it is found by it from then on,
   * also in place of one of Chartify's.
   */
  createPalette(colors: readonly ColorLike[], type?: string, name?: string): ColorPalette {
    const palette = ColorPalette.fromHexList(colors, type, name);
    if (typeof name === "string" && name !== "") ownPalettes.set(name.toLowerCase(), palette);
    return palette;
  },
};
