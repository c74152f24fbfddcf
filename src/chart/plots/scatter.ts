import type { ScatterGlyph } from "../../glyphs/scatter.js";
import type { NumericColumnName, XColumnName, XKind } from "../data-types.js";
import { NO_NUMBERS, positionCells, positionOptions, withColumns } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorOptions, colorSeries } from "./shared/colors.js";
import { type ColorScaleChoice, categoricalOnly, colorScaleOption, continuousColors, scaleCell } from "./shared/continuous.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { type PointOptions, pointOptions, sizeCell } from "./shared/points.js";
import { pointSizes } from "./shared/sizes.js";

/** Options of `plot.scatter` on two numeric axes. */
export interface ScatterOptions<D, K extends XKind = XKind> extends ColorOptions<D>, ColorScaleChoice, PointOptions<D> {
  /** Column of x positions; a point with a missing coordinate is not drawn. */
  readonly xColumn: XColumnName<D, K>;
  /** Column of y positions. */
  readonly yColumn: NumericColumnName<D> | readonly NumericColumnName<D>[];
}

/** Points, one series per colour value. */
export const scatter = definePlot<ScatterOptions<AnyRows>>()({
  name: "scatter",
  axes: "numeric",
  command: {
    summary: "points on two numeric axes",
    example: "chartify scatter sales.csv --x-column quantity --y-column unit_price --color-column fruit -o prices.png",
    labels: { x: "xColumn", y: "yColumn" },
    aggregated: "yColumn",
  },
  options: { ...positionOptions, ...colorOptions, ...colorScaleOption, ...pointOptions },
  wide: { option: "yColumn", by: "color" },
  ask: (options, axes) => [
    {
      kind: "points",
      cells: { ...positionCells(options, axes), size: sizeCell(options.sizeColumn), color: scaleCell(options) },
      category: null,
      series: colorKey(categoricalOnly(options)),
      along: null,
    },
  ],
  draw(context, options, [points]) {
    const series = colorSeries(context, categoricalOnly(options), points.series, points.lists);
    const sizes = pointSizes(
      context,
      options,
      points.lists.map((list) => list.cells.size),
    );
    for (const [i, { name, color, slot, legend, part }] of series.entries()) {
      const glyph = {
        kind: "scatter",
        plot: "scatter",
        name,
        axis: context.axis,
        slot,
        legend: i === series.length - 1 ? [...legend, ...sizes.legend] : legend,
        x: NO_NUMBERS,
        y: NO_NUMBERS,
        color: part.cells.color === null ? color : continuousColors(context, options.colorColumn ?? "", part.cells.color),
        marker: options.marker,
        size: sizes.of[i] ?? null,
        fillAlpha: options.alpha ?? sizes.alpha,
        shift: 0,
      } satisfies ScatterGlyph;
      context.figure.glyphs.push(withColumns(glyph, part.cells, ["x", "y"]));
    }
  },
});
