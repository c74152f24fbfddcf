import { HEX_ORIENTATIONS, hexbin } from "../../data/stats/hexbin.js";
import type { HexOrientation } from "../../figure/types.js";
import { optional, readBoolean, readChoice, readNumber, readOptions, readString, required } from "../../util/options.js";
import type { NumericColumnName } from "../data-types.js";
import { colorsOf, MAX_COLOR_RANGE, type PaletteLike, readPalette } from "./color-values.js";
import type { DrawPlot } from "./context.js";

/** Options of `plot.hexbin`. */
export interface HexbinOptions<D> {
  /** Column of x positions; points with a missing coordinate are left out. */
  readonly xValuesColumn: NumericColumnName<D>;
  /** Column of numbers along the y axis. */
  readonly yValuesColumn: NumericColumnName<D>;
  /** Radius of a hexagon in units of y, or of x with `flattop`; above 0. */
  readonly size: number;
  /** Default `Blues`. */
  readonly colorPalette?: PaletteLike | undefined;
  /** True begins with the palette's last colour. Default false. */
  readonly reverseColorOrder?: boolean | undefined;
  /** `pointytop` (default) stands on a corner, `flattop` lies on a side. */
  readonly orientation?: HexOrientation | undefined;
  /** How many colours the counts are divided between, default 10; a longer palette keeps its colours. */
  readonly colorValueRange?: number | undefined;
}

const specs = {
  xValuesColumn: required(readString),
  yValuesColumn: required(readString),
  size: required(readNumber(Number.MIN_VALUE)),
  colorPalette: optional(readPalette, null),
  reverseColorOrder: optional(readBoolean, false),
  orientation: optional(readChoice(HEX_ORIENTATIONS), "pointytop"),
  colorValueRange: optional(readNumber(1, MAX_COLOR_RANGE), 10),
};

/** Hexagons coloured by how many points fall into each. The axes keep a scale at which they look regular. */
export const drawHexbin: DrawPlot = (context, table, given) => {
  const { figure, place } = context;
  const options = readOptions(place, given, specs);
  const x = table.numbers(options.xValuesColumn, `${place}, option "xValuesColumn"`);
  const y = table.numbers(options.yValuesColumn, `${place}, option "yValuesColumn"`);
  const aspectScale = figure.width / figure.height;
  const { q, r, count } = hexbin(x, y, options.size, options.orientation, aspectScale, place);
  const palette = options.colorPalette ?? readPalette("Blues", place);
  const most = count.reduce((max, value) => Math.max(max, value), 0);
  figure.aspectScale = aspectScale;
  figure.glyphs.push({
    kind: "hexbin",
    plot: "hexbin",
    name: null,
    axis: context.axis,
    legend: [],
    orientation: options.orientation,
    size: options.size,
    aspectScale,
    q,
    r,
    count,
    color: colorsOf(count, palette, [0, most], {
      reverse: options.reverseColorOrder,
      count: Math.round(options.colorValueRange),
      missing: context.style.bar.missingColor,
    }),
  });
};
