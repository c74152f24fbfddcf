import { HEX_ORIENTATIONS } from "../../data/question-words.js";
import type { HexOrientation } from "../../model/columns.js";
import type { NumericColumnName } from "../data-types.js";
import { numberCell } from "./shared/cells.js";
import { addColorBar } from "./shared/color-bar.js";
import { type ColorScaleOptions, colorScaleOptions, scaleColors } from "./shared/color-scale.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { choice, column, number } from "./shared/options.js";

/** Options of `plot.hexbin`. */
export interface HexbinOptions<D> extends ColorScaleOptions {
  /** Column of x positions; points with a missing coordinate are left out. */
  readonly xValuesColumn: NumericColumnName<D>;
  /** Column of y positions. */
  readonly yValuesColumn: NumericColumnName<D>;
  /**
   * Radius of a hexagon in units of y, or of x with `flattop`; above 0. Default: by the data, 12 to 40 hexagons across, smaller where a few points
   * lie far from the others.
   */
  readonly size?: number | undefined;
  /** `pointytop` (default) stands on a corner, `flattop` lies on a side. */
  readonly orientation?: HexOrientation | undefined;
}

/**
 * Hexagons coloured by how many points fall into each. The axes keep a scale at which they look regular: the same for x and y, as in
 * Chartify, unless no `size` is given and one of them spans twice the other: then each fills the plot area.
 */
export const hexbin = definePlot<HexbinOptions<AnyRows>>()({
  name: "hexbin",
  axes: "densities",
  command: {
    summary: "hexagons coloured by how many points fall into each",
    example: "chartify hexbin sales.csv --x-values-column unit_price --y-values-column quantity -o tiles.png",
    labels: { x: "xValuesColumn", y: "yValuesColumn" },
    aggregated: null,
  },
  options: {
    xValuesColumn: column("column of x positions"),
    yValuesColumn: column("column of y positions"),
    size: number([Number.MIN_VALUE, Number.POSITIVE_INFINITY], null, "RADIUS", "radius of a hexagon in units of y (default: by the data)"),
    orientation: choice(HEX_ORIENTATIONS, "default: pointytop"),
    ...colorScaleOptions("Blues", 10),
  },
  ask: (options, { aspectScale, widthPx, heightPx }) => [
    {
      kind: "hexagons",
      x: numberCell(options.xValuesColumn, "xValuesColumn"),
      y: numberCell(options.yValuesColumn, "yValuesColumn"),
      size: options.size,
      orientation: options.orientation,
      aspectScale,
      widthPx,
      heightPx,
    },
  ],
  coloredBy: ([{ count }]) => [Float64Array.from(count)],
  draw(context, options, [{ q, r, count, size, aspectScale }]) {
    const { figure } = context;
    const most = context.ends.color?.[1] ?? count.reduce((max, value) => Math.max(max, value), 0);
    addColorBar(context, { title: "count", range: [0, most], values: count, choice: options, fallback: "Blues" });
    figure.aspectScale = aspectScale;
    figure.glyphs.push({
      kind: "hexbin",
      plot: "hexbin",
      name: null,
      axis: context.axis,
      slot: null,
      legend: [],
      orientation: options.orientation,
      size,
      aspectScale,
      q,
      r,
      count,
      color: scaleColors(count, options, { range: [0, most], fallback: "Blues" }),
    });
  },
});
