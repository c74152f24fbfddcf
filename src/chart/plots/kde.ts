import type { XKind } from "../data-types.js";
import { valueCell } from "./shared/cells.js";
import { colorKey, colorSeries } from "./shared/colors.js";
import { densityOrientation } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { type DensityOptions, densityOptions } from "./shared/density.js";

/** Options of `plot.kde`. */
export type KdeOptions<D, K extends XKind = XKind> = DensityOptions<D, K>;

/** Points of a density curve, as in Chartify. */
const POINTS = 300;

/** A smooth density curve: Gaussian kernels with Scott's bandwidth, from the smallest to the largest value. */
export const kde = definePlot<KdeOptions<AnyRows>>()({
  name: "kde",
  axes: "density",
  command: {
    summary: "smooth density curves",
    example: "chartify kde sales.csv --values-column unit_price --color-column fruit -o prices.png",
    labels: { x: "valuesColumn", y: null },
    aggregated: null,
  },
  options: densityOptions,
  wide: { option: "valuesColumn", by: "color" },
  ask: (options, axes) => [
    {
      kind: "density",
      values: valueCell(options.valuesColumn, "valuesColumn", axes.x, "linear"),
      category: null,
      series: colorKey(options),
      points: POINTS,
    },
  ],
  draw(context, options, [{ series, curves }]) {
    for (const { name, color, slot, legend, part } of colorSeries(context, options, series, curves.flat())) {
      const { x, density } = part;
      if (x.length === 0) {
        const whose = name === null ? "" : ` of "${name}"`;
        context.warn(
          `${context.place}: the values${whose} are all equal or missing, so they have no density curve. Plot a histogram instead.`,
        );
      }
      context.figure.glyphs.push({
        kind: "area",
        plot: "kde",
        name,
        axis: context.axis,
        slot,
        legend,
        orientation: densityOrientation(context),
        x,
        y0: new Float64Array(x.length),
        y1: density,
        color,
        overlaps: options.colorColumn !== null,
        fillAlpha: null,
        step: "none",
      });
    }
  },
});
