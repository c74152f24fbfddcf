import { optional, readNumber, readOptions, readString, required } from "../../util/options.js";
import type { ColumnName, NumericColumnName, XColumnName, XKind } from "../data-types.js";
import { colorColumnSpecs, splitByColor } from "./color-groups.js";
import { type DrawPlot, pick, readPositions, yAxisOf } from "./context.js";
import { type LineDash, readLineDash } from "./line-dash.js";

/** Options of `plot.line`. */
export interface LineOptions<D, K extends XKind = XKind> {
  /** Column of x positions, in drawing order: rows are joined as they come. */
  readonly xColumn: XColumnName<D, K>;
  /** Column of numbers; a missing value is a gap in the line. */
  readonly yColumn: NumericColumnName<D>;
  /** Column whose values make one line each; rows without a value are left out. */
  readonly colorColumn?: ColumnName<D> | undefined;
  /** Order of the colour values in palette, drawing and legend; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly (string | number | boolean | Date)[] | undefined;
  /** Default `solid`. */
  readonly lineDash?: LineDash | undefined;
  /** In pixels, default 4. */
  readonly lineWidth?: number | undefined;
  /** Opacity from 0 to 1, default 1. */
  readonly alpha?: number | undefined;
}

const specs = {
  xColumn: required(readString),
  yColumn: required(readString),
  ...colorColumnSpecs,
  lineDash: optional(readLineDash, [] as number[]),
  lineWidth: optional(readNumber(0, 1000), null),
  alpha: optional(readNumber(0, 1), 1),
};

/** Lines through points in row order, one per colour value. */
export const drawLine: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, specs);
  const x = readPositions(context, table, options.xColumn, context.figure.xAxis, "xColumn");
  const y = readPositions(context, table, options.yColumn, yAxisOf(context), "yColumn");
  for (const { name, color, legend, rows } of splitByColor(context, table, options)) {
    context.figure.glyphs.push({
      kind: "line",
      plot: "line",
      name,
      axis: context.axis,
      legend,
      x: pick(x, rows),
      y: pick(y, rows),
      color,
      lineWidth: options.lineWidth ?? context.style.line.width,
      lineDash: options.lineDash,
      lineAlpha: options.alpha,
    });
  }
};
