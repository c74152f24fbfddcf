import { ChartifyError } from "../util/error.js";
import { isInstance, isList } from "../util/kinds.js";
import { optional, readList, readOptions } from "../util/options.js";
import { show } from "../util/show.js";
import { parseColor } from "./color.js";
import type { House } from "./house.js";
import { ColorPalette } from "./palette.js";
import { colorPalettes } from "./palettes.js";

export const PALETTE_TYPES = ["categorical", "sequential", "diverging", "accent"] as const;

/** `categorical` tells kinds apart, `sequential` and `diverging` show an order, `accent` stresses some values. */
export type PaletteType = (typeof PALETTE_TYPES)[number];

/** Chartify's palette of each type. */
export const DEFAULT_PALETTES: Readonly<Record<PaletteType, string>> = {
  categorical: "Category20",
  sequential: "Blues",
  diverging: "RdBu",
  accent: "Category20",
};

/** Chartify's colour of values that an accent palette does not stress. */
export const DEFAULT_ACCENT = "#808080";

type HousePalettes = Pick<House, "palettes" | "accentDefaultColor">;

const CHARTIFY: HousePalettes = { palettes: DEFAULT_PALETTES, accentDefaultColor: DEFAULT_ACCENT };

/** Hands out a chart's colours, as `#rrggbb`, one plot call after the other. */
export interface PaletteOrder {
  /** The colour of a plot without colour values. */
  nextColor(): string;
  /** One colour for each of a plot's colour values. */
  nextColors(values: readonly string[]): string[];
  /** Begins the palette again. */
  resetPaletteOrder(): void;
  /** The colour of values that an accent palette does not stress. */
  setDefaultColor(color: unknown, place: string): void;
}

/**
 * The colours of a palette in the order in which plots take them. A categorical palette goes on from call to call and
 * begins again at its end; a sequential or diverging one is spread over each call's values; an accent palette gives
 * its colours to the stressed values alone.
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
  if (kind === "accent") {
    const order = accentOrder(chosen, accentValues ?? [], place);
    order.setDefaultColor(house.accentDefaultColor, place);
    return order;
  }
  return kind === "categorical" ? categoricalOrder(chosen) : spreadOrder(chosen);
}

function readPalette(value: unknown, place: string): ColorPalette {
  if (isInstance(value, ColorPalette)) return value;
  if (typeof value === "string") return colorPalettes.get(value, place);
  if (isList(value)) return ColorPalette.fromHexList(readList(parseColor)(value, place));
  throw new ChartifyError("bad-palette", place, `must be a palette's name, a ColorPalette or an array of colours, not ${show(value)}.`);
}

/** Stressed values in palette order, or with the colour of each. */
type Accents = readonly string[] | ReadonlyMap<string, string>;

function readAccents(value: unknown, place: string): Accents {
  if (isList(value)) return readList(readAccentValue)(value, place);
  if (typeof value === "object" && value !== null) {
    return new Map(Object.entries(value).map(([key, color]) => [key, parseColor(color, `${place}, ${show(key)}`).hex]));
  }
  throw new ChartifyError("bad-argument", place, `must be an array of values or an object { value: colour }, not ${show(value)}.`);
}

/** A value as the categories and colour groups are labelled. */
function readAccentValue(value: unknown, place: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  throw new ChartifyError("bad-argument", place, `must be a text, a number, true or false, not ${show(value)}.`);
}

function categoricalOrder(palette: ColorPalette): PaletteOrder {
  const colors = palette.toHexList();
  let taken = 0;
  const next = (): string => colors[taken++ % colors.length] as string;
  return {
    nextColor: next,
    nextColors: (values) => values.map(next),
    resetPaletteOrder: () => {
      taken = 0;
    },
    setDefaultColor: refuseDefault,
  };
}

function spreadOrder(palette: ColorPalette): PaletteOrder {
  return {
    nextColor: () => palette.colors[0]?.hex ?? DEFAULT_ACCENT,
    nextColors: (values) => {
      const colors = palette.expandPalette(Math.max(1, values.length)).toHexList();
      const step = values.length > 1 ? (colors.length - 1) / (values.length - 1) : 0;
      return values.map((_, i) => colors[Math.floor(i * step + 1e-9)] as string);
    },
    resetPaletteOrder: () => {},
    setDefaultColor: refuseDefault,
  };
}

function accentOrder(palette: ColorPalette, accents: Accents, place: string): PaletteOrder {
  const colors = palette.toHexList();
  const stressed = isInstance(accents, Map)
    ? accents
    : new Map((accents as readonly string[]).map((value, i) => [value, colors[i % colors.length] as string]));
  let rest = parseColor(DEFAULT_ACCENT, place).hex;
  return {
    nextColor: () => rest,
    nextColors: (values) => values.map((value) => stressed.get(value) ?? rest),
    resetPaletteOrder: () => {},
    setDefaultColor: (color, at) => {
      rest = parseColor(color, at).hex;
    },
  };
}

function refuseDefault(_color: unknown, place: string): void {
  throw new ChartifyError(
    "unsupported",
    place,
    `only an accent palette has a default colour. Call chart.style.setColorPalette("accent", { accentValues }) first.`,
  );
}
