import { type Band, stackAreas } from "../../data/stack-areas.js";
import { STEPS, type Step } from "../../glyphs/stepped.js";
import { checkCells } from "../../util/check-limits.js";
import { ChartifyError } from "../../util/error.js";
import { option, phrase } from "../../util/wording.js";
import type { NumericColumnName, XColumnName, XKind } from "../data-types.js";
import { positionCell, positionCells, positionOptions, withGaps } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorOptions, colorSeries } from "./shared/colors.js";
import { type PlotContext, yAxisOf } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { stackedAreasOn, stackingOrder, warnOfHiddenAreas } from "./shared/earlier.js";
import { choice, optionalColumn, yes } from "./shared/options.js";
import { asPercent, checkOneSided } from "./shared/shares.js";

/** Options of `plot.area`. */
export interface AreaOptions<D, K extends XKind = XKind> extends ColorOptions<D> {
  /** Column of x positions; the area runs over them in ascending order. With a colour column every x may occur once per value. */
  readonly xColumn: XColumnName<D, K>;
  /** Column of heights above zero, or of one edge of the band where `secondYColumn` is the other. */
  readonly yColumn: NumericColumnName<D> | readonly NumericColumnName<D>[];
  /** Column of the other edge of a band. */
  readonly secondYColumn?: NumericColumnName<D> | undefined;
  /**
   * True puts the areas on each other: heights above zero upwards, those below it downwards. Where one goes through zero between two
   * places it has a row more. A further call keeps the order of the first one, unless `colorOrder` says another. Default false.
   */
  readonly stacked?: boolean | undefined;
  /** True stacks the areas as shares of 100 % at each x, of heights that are all at or above zero, or all at or below it. Default false. */
  readonly normalize?: boolean | undefined;
  /** What a colour value is worth at an x where it has no row: `zero` (default) or a `gap`. Stacks always add nothing. */
  readonly missing?: "zero" | "gap" | undefined;
  /** Goes from x to x in steps, as `line` does: `before`, `after`, `middle`. Default `none`: straight. */
  readonly step?: Step | undefined;
}

/** Areas on zero, stacked on each other, or bands between two columns. */
export const area = definePlot<AreaOptions<AnyRows>>()({
  name: "area",
  axes: "numeric",
  command: {
    summary: "areas on zero, stacked, or between two columns",
    example: "chartify area sales.csv --x-column date --y-column quantity --color-column fruit --aggregate sum --stacked -o quantity.html",
    labels: { x: "xColumn", y: "yColumn" },
    aggregated: "yColumn",
  },
  options: {
    ...positionOptions,
    secondYColumn: optionalColumn("other edge of a band"),
    ...colorOptions,
    stacked: yes("put areas on top of each other"),
    normalize: yes("stack areas as shares of 100 % at each x"),
    missing: choice(["zero", "gap"], "what a missing combination is worth (default: zero)"),
    step: choice(STEPS, "go from x to x in steps (default: none)"),
  },
  wide: { option: "yColumn", by: "color" },
  ask: (options, axes) => [
    {
      kind: "points",
      cells: {
        ...(isStacked(options) ? positionCells(options, axes) : withGaps(positionCells(options, axes))),
        second: options.secondYColumn === null ? null : positionCell(options.secondYColumn, "secondYColumn", axes.y),
      },
      category: null,
      series: colorKey(options),
      along: { cell: "x", once: options.colorColumn !== null },
    },
  ],
  draw(context, options, [{ series, lists }]) {
    const hasStack = isStacked(options);
    if (hasStack && options.secondYColumn !== null) {
      throw new ChartifyError(
        "bad-option",
        context.place,
        phrase`${option(options.normalize ? "normalize" : "stacked")} and ${option("secondYColumn")} exclude each other. Leave out one of them.`,
      );
    }
    const order = hasStack && options.colorOrder === null ? stackingOrder(series?.names ?? [], stackedAreasOn(context)) : null;
    const levels = series === null || order === null ? series : { ...series, names: pickEach(series.names, order) };
    const points = (series === null || order === null ? lists : pickEach(lists, order)).map(({ cells }) => cells);
    const bands = levels === null ? points.map(singleBand) : groupedBands(points, options, context);
    const isOverlapping = options.secondYColumn !== null || (bands.length > 1 && !hasStack);
    if (hasStack) {
      if (options.normalize) asPercent(yAxisOf(context));
      context.markStacked();
      warnOfHiddenAreas(context, bands);
    }
    for (const { name, color, slot, legend, part } of colorSeries(context, options, levels, bands)) {
      context.figure.glyphs.push({
        kind: "area",
        plot: "area",
        name,
        axis: context.axis,
        slot,
        legend,
        orientation: "vertical",
        ...part,
        color,
        overlaps: isOverlapping,
        fillAlpha: null,
        step: options.step,
      });
    }
  },
});

interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly second: Float64Array | null;
}

function singleBand({ x, y, second }: Points): Band {
  return { x, y0: second ?? new Float64Array(x.length), y1: y };
}

interface Choice {
  readonly stacked: boolean;
  readonly normalize: boolean;
  readonly yColumn: string;
  readonly missing: "zero" | "gap";
}

function isStacked({ stacked, normalize }: Pick<Choice, "stacked" | "normalize">): boolean {
  return stacked || normalize;
}

/** Areas on each other as shares of their sum at each x; a gap where that is zero. */
function shares(
  { x, heights }: { readonly x: Float64Array; readonly heights: readonly Float64Array[] },
  column: string,
  place: string,
): Band[] {
  checkOneSided(heights, column, place);
  const totals = x.map((_, i) => sharesTotal(heights, i));
  const parts = heights.map((values) => values.map((value, i) => (value || 0) / (totals[i] as number)));
  return stackAreas({ x, heights: parts }, { xKind: "linear", place }).map(({ y0, y1 }) => ({
    x,
    y0: y0.map((value, i) => (totals[i] === 0 ? Number.NaN : value)),
    y1: y1.map((value, i) => (totals[i] === 0 ? Number.NaN : value)),
  }));
}

function sharesTotal(heights: readonly Float64Array[], i: number): number {
  return Math.abs(heights.reduce((sum, values) => sum + (values[i] || 0), 0));
}

/** Every series over all x values that occur in any of them. */
function groupedBands(series: readonly Points[], options: Choice, { figure, place }: PlotContext): Band[] {
  const x = allPositions(series);
  checkCells(series.length, x.length, ["colour values", "x values"], place);
  const fill = isStacked(options) || options.missing === "zero" ? 0 : Number.NaN;
  const heights = series.map((points) => onGrid(x, points.x, points.y, fill));
  if (options.normalize) return shares({ x, heights }, options.yColumn, place);
  if (isStacked(options))
    return stackAreas({ x, heights }, { xKind: figure.xAxis.kind === "categorical" ? "linear" : figure.xAxis.kind, place });
  return series.map(({ x: own, second }, i) => ({
    x,
    y0: second === null ? new Float64Array(x.length) : onGrid(x, own, second, fill),
    y1: heights[i] as Float64Array,
  }));
}

function allPositions(series: readonly Points[]): Float64Array {
  const seen = new Set<number>();
  for (const { x } of series) for (const value of x) if (!Number.isNaN(value)) seen.add(value);
  return Float64Array.from(seen).sort();
}

/** Values at each position of a grid that holds all of theirs; `fill` where there is none. */
function onGrid(grid: Float64Array, x: Float64Array, values: Float64Array, fill: number): Float64Array {
  let i = 0;
  return grid.map((at) => (x[i] === at ? (values[i++] as number) : fill));
}

function pickEach<T>(items: readonly T[], indices: readonly number[]): T[] {
  return indices.map((i) => items[i] as T);
}
