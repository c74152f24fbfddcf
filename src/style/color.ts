import { ChartifyError } from "../util/error.js";
import { isInstance } from "../util/kinds.js";
import { MAX_COLORS } from "../util/limits.js";
import { readNumber, readPlace } from "../util/options.js";
import { show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { COLOR_NAMES } from "./color-names.js";
import { ownColors } from "./own-colors.js";
import { SwatchSheet } from "./swatch-sheet.js";

/** A colour's name (`crimson`), `#rgb`, `#rrggbb`, `rgb(r, g, b)`, or a `Color`. */
export type ColorLike = string | Color;

/** Values nearer to a half than this round down, as in the Python package `colour`, whose results Chartify shows. */
const ROUNDING_SLACK = 5e-7;

/** A colour. */
export class Color {
  /** Red, green and blue from 0 to 1. */
  readonly rgb: readonly [red: number, green: number, blue: number];

  private constructor(rgb: readonly [number, number, number]) {
    this.rgb = rgb;
  }

  /**
   * A colour from its name or notation; a `Color` is given back as it is.
   *
   * @throws ChartifyError `bad-color`, with the nearest name.
   */
  static from(value: ColorLike, place?: string): Color {
    return parseColor(value, readPlace(place, "Color.from"));
  }

  /**
   * A colour from red, green and blue from 0 to 1; what is beyond is pulled back, NaN counts as 0.
   *
   * @throws ChartifyError `bad-argument` for what is no number.
   */
  static fromRgb(red: number, green: number, blue: number): Color {
    return new Color([readPart(red), readPart(green), readPart(blue)]);
  }

  /** Lower-case `#rrggbb`. */
  get hex(): string {
    return `#${this.rgb
      .map((part) =>
        Math.floor(part * 255 + 0.5 - ROUNDING_SLACK)
          .toString(16)
          .padStart(2, "0"),
      )
      .join("")}`;
  }

  /** Hue, saturation and lightness, each from 0 to 1; greys have hue and saturation 0. */
  get hsl(): readonly [hue: number, saturation: number, lightness: number] {
    const [red, green, blue] = this.rgb;
    const [low, high] = [Math.min(red, green, blue), Math.max(red, green, blue)];
    const [range, lightness] = [high - low, (low + high) / 2];
    if (range < ROUNDING_SLACK) return [0, 0, lightness];
    const saturation = lightness < 0.5 ? range / (low + high) : range / (2 - low - high);
    // In this order of operations, hues that ought to be equal differ by rounding just as in Chartify, and so sort alike.
    const [toRed = 0, toGreen = 0, toBlue = 0] = this.rgb.map((part) => ((high - part) / 6 + range / 2) / range);
    const hue = high === red ? toBlue - toGreen : high === green ? 1 / 3 + toRed - toBlue : 2 / 3 + toGreen - toRed;
    return [hue < 0 ? hue + 1 : hue > 1 ? hue - 1 : hue, saturation, lightness];
  }

  /** Relative luminance from 0 (black) to 1 (white), by WCAG 2. */
  get luminance(): number {
    const [red, green, blue] = this.rgb.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
      number,
      number,
      number,
    ];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** Black or white, whichever stands out more on this colour by WCAG 2. */
  get foreground(): Color {
    const { luminance } = this;
    return (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) ? Color.fromRgb(0, 0, 0) : Color.fromRgb(1, 1, 1);
  }

  /**
   * The colour a share (0 to 1) of the way to another one, straight through RGB.
   *
   * @throws ChartifyError `bad-color` or `bad-argument` for what is no colour or no finite number.
   */
  mix(other: ColorLike, share: number): Color {
    const { rgb } = parseColor(other, "color.mix");
    const far = readNumber()(share, "color.mix, share");
    const part = (i: 0 | 1 | 2): number => this.rgb[i] + far * (rgb[i] - this.rgb[i]);
    return Color.fromRgb(part(0), part(1), part(2));
  }

  /**
   * Colours at even steps from this one to `finishColor`, both included, straight through RGB.
   *
   * @param n How many, from 1 (this one alone) to 10 000. Default 10.
   * @throws ChartifyError `bad-color` for what is no colour, `bad-argument` for another number.
   */
  linearGradient(finishColor: ColorLike, n = 10): Color[] {
    const place = "color.linearGradient";
    const finish = parseColor(finishColor, `${place}, finishColor`);
    const count = readColorCount(n, `${place}, n`);
    return Array.from({ length: count }, (_, i) => this.mix(finish, i / Math.max(1, count - 1)));
  }

  /** The colour to look at, under its name where it has one: in a notebook, in a terminal, as SVG or HTML. */
  show(): SwatchSheet {
    const name = [...COLOR_NAMES].find(([, hex]) => hex === this.hex)?.[0] ?? this.hex;
    return new SwatchSheet([{ name, colors: [this] }]);
  }

  /** The colour as `#rrggbb`. */
  toString(): string {
    return this.hex;
  }
}

function readPart(value: unknown): number {
  if (typeof value === "number") return Math.max(0, Math.min(1, Number.isNaN(value) ? 0 : value));
  throw new ChartifyError("bad-argument", "Color.fromRgb", `red, green and blue must be numbers from 0 to 1, not ${show(value)}.`);
}

/** A number of colours: whole, from 1 to 10 000. */
export function readColorCount(value: unknown, place: string): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= MAX_COLORS) return value;
  throw new ChartifyError(
    "bad-argument",
    place,
    `the number of colours must be a whole number from 1 to ${MAX_COLORS}, not ${show(value)}.`,
  );
}

/** Any notation as a `Color`. */
export function parseColor(value: unknown, place: string): Color {
  if (isInstance(value, Color)) return value;
  if (typeof value === "string") {
    const text = value.trim().toLowerCase();
    const hex =
      ownColors.get(text) ??
      COLOR_NAMES.get(text) ??
      COLOR_NAMES.get(text.replace(/[\s_-]+/g, " ")) ??
      COLOR_NAMES.get(text.replace(/[\s_-]/g, "")) ??
      text;
    const color = fromHex(hex) ?? fromRgbCall(text);
    if (color !== undefined) return color;
    throw new ChartifyError(
      "bad-color",
      place,
      `no colour ${show(value)}. Use a name such as "crimson", "#dc143c" or "rgb(220, 20, 60)".${didYouMean(value, COLOR_NAMES.keys())}`,
    );
  }
  throw new ChartifyError("bad-color", place, `must be a colour's name or "#rrggbb", not ${show(value)}.`);
}

function fromHex(text: string): Color | undefined {
  if (!/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/.test(text)) return undefined;
  const digits = text.length === 4 ? [...text.slice(1)].map((digit) => digit + digit) : (text.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => Number.parseInt(pair, 16) / 255);
  return Color.fromRgb(red, green, blue);
}

function fromRgbCall(text: string): Color | undefined {
  const parts = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return undefined;
  const [red = 0, green = 0, blue = 0] = parts;
  return Color.fromRgb(red / 255, green / 255, blue / 255);
}
