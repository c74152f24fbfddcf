import type { Table } from "../../data/table.js";
import { ChartifyError } from "../../util/error.js";
import { optional, readNumber, readOptions, readString, required } from "../../util/options.js";
import type { ColumnName, NumericColumnName, XColumnName, XKind } from "../data-types.js";
import { colorColumnSpecs, splitByColor } from "./color-groups.js";
import { type DrawPlot, type PlotContext, pick, readPositions, yAxisOf } from "./context.js";
import { type MarkerName, readMarker } from "./marker.js";

/** Options of `plot.scatter` on two numeric axes. */
export interface ScatterOptions<D, K extends XKind = XKind> {
  /** Column of x positions; a point with a missing coordinate is not drawn. */
  readonly xColumn: XColumnName<D, K>;
  /** Column of y positions. */
  readonly yColumn: NumericColumnName<D>;
  /** Column of diameters in pixels, not negative. Default: 6 for all. */
  readonly sizeColumn?: NumericColumnName<D> | undefined;
  /** Column whose values take one colour each; rows without a value are left out. */
  readonly colorColumn?: ColumnName<D> | undefined;
  /** Order of the colour values in palette, drawing and legend; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly (string | number | boolean | Date)[] | undefined;
  /** Opacity from 0 to 1, default 1. */
  readonly alpha?: number | undefined;
  /** Default `circle`. */
  readonly marker?: MarkerName | undefined;
}

const specs = {
  xColumn: required(readString),
  yColumn: required(readString),
  sizeColumn: optional(readString, null),
  ...colorColumnSpecs,
  alpha: optional(readNumber(0, 1), 1),
  marker: optional(readMarker, "circle"),
};

/** Points, one series per colour value. */
export const drawScatter: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, specs);
  const x = readPositions(context, table, options.xColumn, context.figure.xAxis, "xColumn");
  const y = readPositions(context, table, options.yColumn, yAxisOf(context), "yColumn");
  const sizes = readSizes(context, table, options.sizeColumn);
  for (const { name, color, legend, rows } of splitByColor(context, table, options)) {
    context.figure.glyphs.push({
      kind: "scatter",
      plot: "scatter",
      name,
      axis: context.axis,
      legend,
      x: pick(x, rows),
      y: pick(y, rows),
      color,
      marker: options.marker,
      size: sizes === null ? context.style.scatter.size : pick(sizes, rows),
      fillAlpha: options.alpha,
    });
  }
};

/** A column of diameters in pixels; null for no column. */
export function readSizes({ place }: PlotContext, table: Table, column: string | null): Float64Array | null {
  if (column === null) return null;
  const sizes = table.numbers(column, `${place}, option "sizeColumn"`);
  const wrong = sizes.findIndex((size) => size < 0 || size === Number.POSITIVE_INFINITY);
  if (wrong < 0) return sizes;
  throw new ChartifyError(
    "bad-column",
    `${place}, option "sizeColumn"`,
    `row ${wrong} holds ${sizes[wrong]}, but a size is a diameter in pixels, zero or more. Scale the column first.`,
  );
}
