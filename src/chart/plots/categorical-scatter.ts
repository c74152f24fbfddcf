import type { Factor, PositionColumn } from "../../figure/types.js";
import { optional, readNumber, readOptions, readString, required } from "../../util/options.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { categoricalSpecs, type ManyRowsOptions, numericAxisOf, placeOnAxis, readCategories } from "./categories.js";
import { colorColumnSpecs, splitByColor } from "./color-groups.js";
import { type DrawPlot, pick, readPositions } from "./context.js";
import { type MarkerName, readMarker } from "./marker.js";
import { readSizes } from "./scatter.js";

/** Options of `plot.scatter` over categories, which are ordered by `count` unless told otherwise. */
export interface CategoricalScatterOptions<D> extends ManyRowsOptions<ColumnName<D>> {
  /** Column of numbers, any number of rows per category; a point without a value is not drawn. */
  readonly numericColumn: NumericColumnName<D>;
  /** Column of diameters in pixels, not negative. Default: 15 for all. */
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
  numericColumn: required(readString),
  sizeColumn: optional(readString, null),
  ...categoricalSpecs("count"),
  ...colorColumnSpecs,
  alpha: optional(readNumber(0, 1), 1),
  marker: optional(readMarker, "circle"),
};

/** Points over categories, one series per colour value. */
export const drawCategoricalScatter: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, specs);
  const values = readPositions(context, table, options.numericColumn, numericAxisOf(context), "numericColumn");
  const sizes = readSizes(context, table, options.sizeColumn);
  const categories = readCategories(context, table, options, null);
  const { codes, paths } = categories.grouping;
  const orientation = placeOnAxis(context, categories);
  const isNested = options.categoricalColumns.length > 1;
  const everyRow = Uint32Array.from(codes.keys());
  for (const { name, color, legend, rows } of splitByColor(context, table, options)) {
    const shown = (rows ?? everyRow).filter((row) => (codes[row] as number) >= 0);
    const factors: PositionColumn = Array.from(shown, (row): Factor => {
      const path = paths[codes[row] as number] as readonly string[];
      return isNested ? path : (path[0] as string);
    });
    const along = pick(values, shown);
    context.figure.glyphs.push({
      kind: "scatter",
      plot: "scatter",
      name,
      axis: context.axis,
      legend,
      x: orientation === "vertical" ? factors : along,
      y: orientation === "vertical" ? along : factors,
      color,
      marker: options.marker,
      size: sizes === null ? context.style.scatter.categoricalSize : pick(sizes, shown),
      fillAlpha: options.alpha,
    });
  }
};
