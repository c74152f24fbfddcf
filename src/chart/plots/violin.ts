import type { CategoryKey, DensityAnswer } from "../../data/questions.js";
import type { Factor } from "../../figure/types.js";
import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";

import { option, phrase } from "../../util/wording.js";
import type { ColumnName, WideColumnName, XKind } from "../data-types.js";
import { categoryKey, type ManyRowsOptions, manyRowsOptions, numericKind, placeOnAxis, warnOfCategories } from "./shared/categories.js";
import { valueCell } from "./shared/cells.js";

import { type ColorOptions, colorKey, colorOptions, colorSeries } from "./shared/colors.js";
import type { PlotContext } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { choice } from "./shared/options.js";
import { wideColumn } from "./shared/wide.js";

/**
 * Options of `plot.violin`. The categories are ordered by `labels`, ascending, unless told otherwise. A colour column is one
 * of the categories, or has a single value in each.
 */
export interface ViolinOptions<D, K extends XKind = XKind> extends ManyRowsOptions<ColumnName<D>>, ColorOptions<D> {
  /** Column of values, any number of rows per category; missing and infinite ones are left out. */
  readonly numericColumn: WideColumnName<D, K>;
  /** `width` (default) makes all violins equally wide, whose shapes compare; `area` makes them equally large, as densities are. */
  readonly scale?: ViolinScale | undefined;
}

const SCALES = ["width", "area"] as const;
/** What all violins of a call have the same of. */
export type ViolinScale = (typeof SCALES)[number];

/** Points of a curve: enough for a smooth outline of any height. */
const POINTS = 100;

/**
 * The density of each category's values as `plot.kde` has it, mirrored. Inside, a line from the first to the third quartile with
 * a cross line at the median.
 */
export const violin = definePlot<ViolinOptions<AnyRows>>()({
  name: "violin",
  axes: "categorical",
  command: {
    summary: "how the values of each category are distributed, with quartiles",
    example: "chartify violin sales.csv --categorical-columns fruit --numeric-column unit_price --color-column fruit -o prices.png",
    labels: { x: "categoricalColumns", y: "numericColumn" },
    aggregated: null,
  },
  options: {
    ...manyRowsOptions("labels", true),
    numericColumn: wideColumn("column of values, raw rows"),
    ...colorOptions,
    scale: choice(SCALES, "what all violins have the same of (default: width)"),
  },
  wide: { option: "numericColumn", by: "category" },
  ask: (options, axes) => {
    const values = valueCell(options.numericColumn, "numericColumn", numericKind(axes));
    const category = categoryKey(options, null);
    return [
      { kind: "density", values, category, series: colorKey(options), points: POINTS },
      { kind: "quantiles", values, category, series: null, attribute: null },
    ];
  },
  densities: ([{ curves }]) => curves.flat().map(({ density }) => density),
  draw(context, options, [{ category, series, curves }, { boxes }]) {
    warnOfCategories(context, options, category);
    const { factors } = category;
    checkCurves(context, factors, curves);
    const orientation = placeOnAxis(context, category);
    const fullest = context.ends.density?.[1] ?? Math.max(...curves.flat().map(peakOf));
    for (const { name, color, slot, legend, part } of colorSeries(context, options, series, curves)) {
      context.figure.glyphs.push({
        kind: "violin",
        plot: "violin",
        name,
        axis: context.axis,
        slot,
        legend,
        orientation,
        factor: part.flatMap(({ x }, i) => Array.from(x, () => factors[i] ?? "")),
        value: Float64Array.from(part.flatMap(({ x }) => Array.from(x))),
        density: Float64Array.from(part.flatMap(({ density }) => Array.from(density))),
        fullDensity: Float64Array.from(
          part.flatMap((curve) => {
            const full = options.scale === "area" ? fullest : peakOf(curve);
            return Array.from(curve.x, () => full);
          }),
        ),
        color,
        fillAlpha: null,
        barWidth: null,
      });
    }
    for (const { q1, q2, q3 } of boxes) {
      context.figure.glyphs.push({
        kind: "interval",
        plot: "violinQuartiles",
        name: null,
        axis: context.axis,
        slot: null,
        legend: [],
        orientation,
        factor: [...factors],
        lower: q1,
        upper: q3,
        middle: q2,
        color: null,
        lane: 0,
        lanes: 1,
        lineWidth: null,
        capLength: null,
      });
    }
  },
});

/** The density where a curve is widest. */
function peakOf({ density }: { readonly density: Float64Array }): number {
  return density.reduce((most, each) => Math.max(most, each), 0);
}

/** Refuses violins that would lie on each other, and warns of categories without one. */
function checkCurves(context: PlotContext, factors: readonly Factor[], curves: DensityAnswer<CategoryKey>["curves"]): void {
  const counts = factors.map((_, i) => curves.reduce((count, each) => count + ((each[i]?.x.length ?? 0) > 0 ? 1 : 0), 0));
  const shared = counts.findIndex((count) => count > 1);
  if (shared >= 0) {
    const names = [factors[shared]].flat().map(String).map(quote).join(", ");
    throw new ChartifyError(
      "bad-column",
      `${context.place}, option "colorColumn"`,
      phrase`the category ${names} has several colour values, whose violins would lie on each other. Name that column in ${option("categoricalColumns")} too.`,
    );
  }
  const flat = counts.filter((count) => count === 0).length;
  if (flat > 0) {
    const what = flat === 1 ? "1 category has" : `${flat} categories have`;
    context.warn(`${context.place}: ${what} fewer than two different values, and so no density; a line is drawn where the values are.`);
  }
}
