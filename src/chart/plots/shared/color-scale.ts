import { ColorPalette } from "../../../style/palette.js";
import { type PaletteLike, readPalette } from "../../../style/palette-order.js";
import { MAX_COLORS } from "../../../util/limits.js";
import { number, optionalOption, yes } from "./options.js";

/** How marks are coloured by a number. */
export interface ColorScaleOptions {
  /** Default `RdBu` for heatmaps, `Blues` for hexagons. */
  readonly colorPalette?: PaletteLike | undefined;
  /** True begins with the palette's last colour. Default false. */
  readonly reverseColorOrder?: boolean | undefined;
  /** How many colours the values are divided between, default 100 for heatmaps, 10 for hexagons; a longer palette keeps its colours. */
  readonly colorValueRange?: number | undefined;
}

export function colorScaleOptions(palette: string, range: number) {
  return {
    colorPalette: optionalOption<PaletteLike, ColorPalette, null>(readPalette, null, {
      kind: "text",
      value: "NAME",
      help: `palette of the values (default: ${palette})`,
    }),
    reverseColorOrder: yes("begin with the palette's last colour"),
    colorValueRange: number([1, MAX_COLORS], range, "N", `how many colours the values are divided between (default: ${range})`),
  };
}

interface Scale {
  /** The values of the first colour and the last. */
  readonly range: readonly [low: number, high: number];
  /** The palette where the user named none. */
  readonly fallback: string;
}

/** How a palette is spread over numbers. */
export interface ColorScaleSettings {
  readonly colorPalette: ColorPalette | null;
  readonly reverseColorOrder: boolean;
  readonly colorValueRange: number;
}

/**
 * One colour per value, the range divided evenly between the colours, as Bokeh's linear colour mapper does; values beyond
 * take the colours at the ends. Null for a missing value, whose colour is the style's.
 */
export function scaleColors(values: Float64Array, options: ColorScaleSettings, { range: [low, high], fallback }: Scale): (string | null)[] {
  const colors = rampOf(options, fallback);
  const last = colors.length - 1;
  return Array.from(values, (value) => {
    if (Number.isNaN(value)) return null;
    const share = high > low ? (value - low) / (high - low) : 0;
    return colors[Math.max(0, Math.min(last, Math.floor(share * colors.length)))] as string;
  });
}

/** The colours that the range is divided between, from its low end to the high one. */
export function rampOf(options: ColorScaleSettings, fallback: string): string[] {
  const palette = options.colorPalette ?? readPalette(fallback, "palette");
  // Reversed before it is expanded: of uneven gaps the first ones get one colour more.
  const ordered = options.reverseColorOrder ? ColorPalette.fromHexList(palette.toHexList().reverse()) : palette;
  return ordered.expandPalette(Math.round(options.colorValueRange)).toHexList();
}
