import { ChartifyError } from "../util/error.js";
import { isInstance, isList, isObject } from "../util/kinds.js";
import { optional, readList, readOptions } from "../util/options.js";
import { show } from "../util/show.js";
import { phrase, way } from "../util/wording.js";
import { type ColorLike, parseColor } from "./color.js";
import { type House, PALETTE_TYPES, type PaletteType } from "./house.js";
import { ColorPalette } from "./palette.js";
import type { PaletteName } from "./palette-name.js";
import { colorPalettes } from "./palettes.js";
import { nextInTurn, rememberColors, spread, spreadOver, type ValueColors } from "./value-colors.js";

/** Chartify's palette of each type. */
export const DEFAULT_PALETTES: Readonly<Record<PaletteType, string>> = {
  categorical: "Category20",
  sequential: "Blues",
  diverging: "RdBu",
  accent: "Category20",
};

/** Chartify's colour of values that an accent palette does not stress. */
export const DEFAULT_ACCENT = "#808080";

/** A value of a colour column, matched by its text. */
export type ColorValue = string | number | bigint | boolean;

/** The values that an accent palette stresses, in palette order, or with the colour of each. */
export type AccentValues = readonly ColorValue[] | Readonly<Record<string, ColorLike>>;

type HousePalettes = Pick<House, "palettes" | "accentDefaultColor">;

const CHARTIFY: HousePalettes = { palettes: DEFAULT_PALETTES, accentDefaultColor: DEFAULT_ACCENT };

/** A course of colours. */
export interface Gradient {
  readonly palette: ColorPalette;
  /** Whether its middle stands for zero where values lie on both sides. */
  readonly isDiverging: boolean;
}

/** Hands out a chart's colours, as `#rrggbb`, one plot call after the other. */
export interface PaletteOrder {
  /** The colour of a plot without colour values; an accent palette has one for a value too. */
  nextColor(value?: string): string;
  /** One colour for each of some values of no column. */
  nextColors(values: readonly string[]): string[];
  /** The colours of the values of columns, the same in all plots. */
  readonly ofValues: ValueColors;
  /** How many colours there are to tell values apart; null where they do not run out. */
  readonly size: number | null;
  /** The place in the palette of the colour that comes next, by which a theme can change it; null where colours follow from values. */
  nextSlot(): number | null;
  /** The colours of a continuous scale: the palette where it is one in order, else the sequential one of the house. */
  readonly gradient: Gradient;
  /** Begins the palette again; values keep the colours that they have. */
  resetPaletteOrder(): void;
  /** The values that an accent palette stresses from now on. */
  setAccentValues(values: unknown, place: string): void;
  /** The colour of values that an accent palette does not stress. */
  setDefaultColor(color: unknown, place: string): void;
}

/**
 * The colours of a palette in the order in which plots take them. A palette goes on from call to call and begins again at
 * its end, and a value keeps what it took; a sequential or diverging one is spread over the values of each call that has some; an accent palette gives its
 * colours to the stressed values alone.
 *
 * @throws ChartifyError `bad-option` for an unknown type, `bad-palette` and `bad-color` for unknown names.
 */
export function createPaletteOrder(type: unknown, options: unknown, place: string, house: HousePalettes = CHARTIFY): PaletteOrder {
  const kind = PALETTE_TYPES.find((name) => name === type);
  if (kind === undefined) {
    throw new ChartifyError("bad-option", place, `the palette type must be one of ${PALETTE_TYPES.join(", ")}, not ${show(type)}.`);
  }
  const { palette, accentValues } = readOptions(place, options, {
    palette: optional(readPalette, null),
    accentValues: optional(readAccents, null),
  });
  const chosen = palette ?? colorPalettes.get(house.palettes[kind], place);
  const isOrdered = kind === "sequential" || kind === "diverging";
  const gradient = {
    palette: isOrdered ? chosen : colorPalettes.get(house.palettes.sequential, place),
    isDiverging: kind === "diverging",
  };
  if (kind === "accent") {
    const order = accentOrder(chosen, accentValues, gradient);
    order.setDefaultColor(house.accentDefaultColor, place);
    return order;
  }
  return kind === "categorical" ? cyclicOrder(chosen, gradient) : spreadOrder(chosen, gradient);
}

/** A palette's name, a palette, or colours. */
export type PaletteLike = PaletteName | ColorPalette | readonly ColorLike[];

export function readPalette(value: unknown, place: string): ColorPalette {
  if (isInstance(value, ColorPalette)) return value;
  if (typeof value === "string") return colorPalettes.get(value, place);
  if (isList(value)) return ColorPalette.fromHexList(readList(parseColor)(value, place));
  throw new ChartifyError("bad-palette", place, `must be a palette's name, a ColorPalette or an array of colours, not ${show(value)}.`);
}

/** The colour of each stressed value, given those of the palette. */
type Accents = (colors: readonly string[]) => ReadonlyMap<string, string>;

function readAccents(value: unknown, place: string): Accents {
  if (isList(value)) {
    const labels = readList(readColorValue)(value, place);
    return (colors) => new Map(labels.map((label, i) => [label, colors[i % colors.length] as string]));
  }
  if (isObject(value)) {
    const stressed = new Map(Object.entries(value).map(([key, color]) => [key, parseColor(color, `${place}, ${show(key)}`).hex]));
    return () => stressed;
  }
  throw new ChartifyError("bad-argument", place, `must be an array of values or an object { value: colour }, not ${show(value)}.`);
}

/** A value as the categories and colour groups are labelled. */
export function readColorValue(value: unknown, place: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  throw new ChartifyError("bad-argument", place, `must be a text, a number, true or false, not ${show(value)}.`);
}

function cyclicOrder(palette: ColorPalette, gradient: Gradient): PaletteOrder {
  const colors = palette.toHexList();
  let taken = 0;
  const next = (): string => colors[taken++ % colors.length] as string;
  return {
    nextColor: next,
    nextSlot: () => taken,
    nextColors: (values) => values.map(next),
    ofValues: rememberColors(nextInTurn(colors.length, () => ({ slot: taken, color: next() }))),
    size: colors.length,
    gradient,
    resetPaletteOrder: () => {
      taken = 0;
    },
    setAccentValues: (_values, place) => refuseAccents(place, "accent values"),
    setDefaultColor: (_color, place) => refuseAccents(place, "a default colour"),
  };
}

/** Goes on like a categorical palette where there are no values, and is spread over those that there are. */
function spreadOrder(palette: ColorPalette, gradient: Gradient): PaletteOrder {
  return {
    ...cyclicOrder(palette, gradient),
    nextColors: (values) => spread(palette, values.length),
    ofValues: rememberColors(spreadOver(palette)),
    size: null,
    nextSlot: () => null,
  };
}

function accentOrder(palette: ColorPalette, accents: Accents | null, gradient: Gradient): PaletteOrder {
  const colors = palette.toHexList();
  let stressed = accents?.(colors) ?? new Map<string, string>();
  let rest = DEFAULT_ACCENT;
  const colorOf = (value?: string): string => (value === undefined ? undefined : stressed.get(value)) ?? rest;
  return {
    nextColor: colorOf,
    nextSlot: () => null,
    nextColors: (values) => values.map((value) => colorOf(value)),
    // Not kept: the stressed values may change, and each colour follows from its value anyway.
    ofValues: { take: (_column, values) => values.map((value) => ({ color: colorOf(value), slot: null })), count: () => 0 },
    size: null,
    gradient,
    resetPaletteOrder: () => {},
    setAccentValues: (values, place) => {
      stressed = readAccents(values, place)(colors);
    },
    setDefaultColor: (color, place) => {
      rest = parseColor(color, place).hex;
    },
  };
}

function refuseAccents(place: string, what: string): never {
  throw new ChartifyError(
    "unsupported",
    place,
    phrase`only an accent palette has ${what}. ${way('Call chart.style.setColorPalette("accent", { accentValues }) first', "Add --palette-type accent --accent-values A,B")}.`,
  );
}
