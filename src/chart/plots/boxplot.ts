import { boxStats } from "../../data/stats/box.js";
import type { Factor } from "../../figure/types.js";
import { type ColorLike, parseColor } from "../../style/color.js";
import { optional, readNumber, readOptions, readString, required } from "../../util/options.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { categoricalSpecs, type ManyRowsOptions, placeOnAxis, readCategories } from "./categories.js";
import { colorColumnSpecs, colorScale, colorsOfRows } from "./color-groups.js";
import { type DrawPlot, pick } from "./context.js";
import { type MarkerName, readMarker } from "./marker.js";

/** Options of `plot.boxplot`. The categories are ordered by `labels`, ascending, unless told otherwise. */
export interface BoxplotOptions<D> extends ManyRowsOptions<ColumnName<D>> {
  /** Column of values, any number of rows per category; missing ones are left out. */
  readonly numericColumn: NumericColumnName<D>;
  /** Column that colours the boxes: one of the categories, or one that has a single value in each. Default: one colour for all. */
  readonly colorColumn?: ColumnName<D> | undefined;
  /** Order of the colour values in palette and legend; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly (string | number | boolean | Date)[] | undefined;
  /** Default `circle`. */
  readonly outlierMarker?: MarkerName | undefined;
  /** Default black. */
  readonly outlierColor?: ColorLike | undefined;
  /** Opacity from 0 to 1, default 0.3. */
  readonly outlierAlpha?: number | undefined;
  /** Diameter in pixels, default 15. */
  readonly outlierSize?: number | undefined;
}

const specs = {
  numericColumn: required(readString),
  ...categoricalSpecs("labels", true),
  ...colorColumnSpecs,
  outlierMarker: optional(readMarker, "circle"),
  outlierColor: optional((value: unknown, place: string) => parseColor(value, place).hex, "#000000"),
  outlierAlpha: optional(readNumber(0, 1), 0.3),
  outlierSize: optional(readNumber(0, 1000), 15),
};

/** Quartiles and whiskers of each category, and the values beyond them as points. */
export const drawBoxplot: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, specs);
  const values = table.numbers(options.numericColumn, `${context.place}, option "numericColumn"`);
  const categories = readCategories(context, table, options, null);
  const { grouping, groups, factors } = categories;
  const boxes = Array.from(groups, (group) => boxStats(pick(values, grouping.rows[group] ?? new Uint32Array(0))));
  const colors = options.colorColumn === null ? null : colorScale(context, table, options.colorColumn, options.colorOrder);
  const firstRows = groups.map((group) => grouping.rows[group]?.[0] ?? -1);
  const orientation = placeOnAxis(context, categories);
  const column = (name: "lower" | "q1" | "q2" | "q3" | "upper"): Float64Array => Float64Array.from(boxes, (box) => box[name]);
  context.figure.glyphs.push({
    kind: "boxplot",
    plot: "boxplot",
    name: null,
    axis: context.axis,
    legend: colors === null ? [] : colors.items.map((item) => ({ ...item })),
    orientation,
    factor: [...factors],
    lower: column("lower"),
    q1: column("q1"),
    q2: column("q2"),
    q3: column("q3"),
    upper: column("upper"),
    color: colors === null ? context.palette.nextColor() : colorsOfRows(context, colors, firstRows),
    barWidth: context.style.boxplot.barWidth,
  });

  const placeOf = new Map(Array.from(groups, (group, place) => [group, place]));
  const outliers: { factor: Factor; value: number }[] = [];
  for (const [row, group] of grouping.codes.entries()) {
    const place = placeOf.get(group);
    const box = place === undefined ? undefined : boxes[place];
    const value = values[row] as number;
    if (box !== undefined && (value < box.lower || value > box.upper)) outliers.push({ factor: factors[place as number] as Factor, value });
  }
  const [along, across] = [Float64Array.from(outliers, ({ value }) => value), outliers.map(({ factor }) => factor)];
  context.figure.glyphs.push({
    kind: "scatter",
    plot: "boxplotOutliers",
    name: null,
    axis: context.axis,
    legend: [],
    x: orientation === "vertical" ? across : along,
    y: orientation === "vertical" ? along : across,
    color: options.outlierColor,
    marker: options.outlierMarker,
    size: options.outlierSize,
    fillAlpha: options.outlierAlpha,
  });
};
