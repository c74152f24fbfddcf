import { ChartifyError } from "../util/error.js";
import { isList } from "../util/kinds.js";
import { MAX_COLORS } from "../util/limits.js";
import { mapItems, readNumber, readString } from "../util/options.js";
import { show } from "../util/show.js";
import { type Color, type ColorLike, parseColor, readColorCount } from "./color.js";
import { SwatchSheet } from "./swatch-sheet.js";

/** An ordered list of colours. Palettes do not change: each method gives a new one. */
export class ColorPalette {
  /** The colours, in order. */
  readonly colors: readonly Color[];
  /** What the palette is for, such as `categorical`; for information. */
  readonly paletteType: string | undefined;
  /** What the palette is called, for information. */
  readonly name: string | undefined;

  private constructor(colors: readonly Color[], type: string | undefined, name: string | undefined) {
    this.colors = colors;
    this.paletteType = type;
    this.name = name;
  }

  /**
   * A palette of colours in any notation.
   *
   * @throws ChartifyError `bad-palette` for none or more than 10 000, `bad-color` for one that is none, `bad-argument` for a
   *   type or name that is no text.
   */
  static fromHexList(colors: readonly ColorLike[], type?: string, name?: string): ColorPalette {
    const place = "ColorPalette.fromHexList";
    if (!isList(colors) || colors.length === 0 || colors.length > MAX_COLORS) {
      throw new ChartifyError("bad-palette", place, `a palette is an array of 1 to ${MAX_COLORS} colours, not ${show(colors)}.`);
    }
    return new ColorPalette(
      mapItems(colors, (color, i) => parseColor(color, `${place}, colour ${i}`)),
      type === undefined ? undefined : readString(type, `${place}, type`),
      name === undefined ? undefined : readString(name, `${place}, name`),
    );
  }

  /** How many colours there are. */
  get length(): number {
    return this.colors.length;
  }

  /** The colour at a place; negative places count from the end. Undefined where there is none. */
  at(index: number): Color | undefined {
    return this.colors.at(readNumber()(index, "ColorPalette.at"));
  }

  /**
   * A part of the palette, as `Array.slice` takes it.
   *
   * @throws ChartifyError `bad-palette` for a part without a colour.
   */
  slice(start?: number, end?: number): ColorPalette {
    const place = "ColorPalette.slice";
    const [from, to] = [start, end].map((side) => (side === undefined ? undefined : readNumber()(side, place)));
    const colors = this.colors.slice(from, to);
    if (colors.length > 0) return this.#with(colors);
    throw new ChartifyError(
      "bad-palette",
      place,
      `there is no colour from ${show(start)} to ${show(end)}; the palette has ${this.length}.`,
    );
  }

  /** The colours, one after the other. */
  [Symbol.iterator](): IterableIterator<Color> {
    return this.colors[Symbol.iterator]();
  }

  /** The colours as `#rrggbb`. */
  toHexList(): string[] {
    return this.colors.map((color) => color.hex);
  }

  /** Sorted by hue; as in Chartify, `ascending` begins with the highest. Greys count as hue 0. */
  sortByHue(ascending = true): ColorPalette {
    return this.#sortBy((color) => color.hsl[0], ascending);
  }

  /** Sorted by lightness; as in Chartify, `ascending` begins with the lightest. */
  sortByLuminance(ascending = true): ColorPalette {
    return this.#sortBy((color) => color.hsl[2], ascending);
  }

  /** Sorted by saturation; as in Chartify, `ascending` begins with the most saturated. */
  sortBySaturation(ascending = true): ColorPalette {
    return this.#sortBy((color) => color.hsl[1], ascending);
  }

  /**
   * Fills the palette up to `targetColorCount` with colours between neighbours; one that has as many is given back.
   *
   * @throws ChartifyError `bad-argument` for no whole number from 1 to 10 000.
   */
  expandPalette(targetColorCount: number): ColorPalette {
    const place = "ColorPalette.expandPalette";
    const missing = readColorCount(targetColorCount, place) - this.length;
    const gaps = this.length - 1;
    if (missing <= 0 || gaps === 0)
      return missing <= 0 ? this : this.#with(Array.from({ length: targetColorCount }, () => this.colors[0] as Color));
    const expanded = this.colors.flatMap((color, i) => {
      const next = this.colors[i + 1];
      if (next === undefined) return [color];
      // The first gaps take what is left over.
      const between = Math.floor(missing / gaps) + (i < missing % gaps ? 1 : 0);
      return color.linearGradient(next, between + 2).slice(0, -1);
    });
    return this.#with(expanded);
  }

  /**
   * Moves every colour towards another one.
   *
   * @param percent How far, a whole number from 1 (not at all) to 100 (all the way), as Chartify counts. Default 10.
   */
  shiftPalette(targetColor: ColorLike = "white", percent = 10): ColorPalette {
    const place = "ColorPalette.shiftPalette";
    if (!Number.isInteger(percent) || percent < 1 || percent > 100) {
      throw new ChartifyError("bad-argument", place, `percent must be a whole number from 1 to 100, not ${show(percent)}.`);
    }
    const target = parseColor(targetColor, place);
    return this.#with(this.colors.map((color) => color.mix(target, (percent - 1) / 99)));
  }

  /** The colours to look at, with the palette's name: in a notebook, in a terminal, as SVG or HTML. */
  show(): SwatchSheet {
    return new SwatchSheet([this]);
  }

  /** How Node, Deno and Bun print it: as what `show` gives. */
  [Symbol.for("nodejs.util.inspect.custom")](): SwatchSheet {
    return this.show();
  }

  #sortBy(key: (color: Color) => number, ascending: boolean): ColorPalette {
    const keyed = this.colors.map((color) => ({ color, value: key(color) }));
    return this.#with(keyed.sort((a, b) => (ascending ? b.value - a.value : a.value - b.value)).map(({ color }) => color));
  }

  #with(colors: readonly Color[]): ColorPalette {
    return new ColorPalette(colors, this.paletteType, this.name);
  }
}
