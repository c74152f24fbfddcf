import { stackSeries } from "../../data/stack.js";
import { checkCells } from "../../util/check-limits.js";
import { ChartifyError } from "../../util/error.js";
import { option, phrase } from "../../util/wording.js";
import type { NumericColumnName, XColumnName, XKind } from "../data-types.js";
import { positionCell, positionCells, positionOptions } from "./shared/cells.js";
import { type ColorOptions, colorKey, colorOptions, colorSeries } from "./shared/colors.js";
import { warnOfHidden } from "./shared/context.js";
import { type AnyRows, definePlot } from "./shared/definition.js";
import { choice, optionalColumn, yes } from "./shared/options.js";

/** Options of `plot.area`. */
export interface AreaOptions<D, K extends XKind = XKind> extends ColorOptions<D> {
  /** Column of x positions; the area runs over them in ascending order. With a colour column every x may occur once per value. */
  readonly xColumn: XColumnName<D, K>;
  /** Column of heights above zero, or of one edge of the band where `secondYColumn` is the other. */
  readonly yColumn: NumericColumnName<D>;
  /** Column of the other edge of a band. */
  readonly secondYColumn?: NumericColumnName<D> | undefined;
  /** True puts the areas on top of each other. Default false. */
  readonly stacked?: boolean | undefined;
  /** What a colour value is worth at an x where it has no row: `zero` (default) or a `gap`. Stacks always add nothing. */
  readonly missing?: "zero" | "gap" | undefined;
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
    missing: choice(["zero", "gap"], "what a missing combination is worth (default: zero)"),
  },
  ask: (options, axes) => [
    {
      kind: "points",
      cells: {
        ...positionCells(options, axes),
        second: options.secondYColumn === null ? null : positionCell(options.secondYColumn, "secondYColumn", axes.y),
      },
      category: null,
      series: colorKey(options),
      along: { cell: "x", once: options.colorColumn !== null },
    },
  ],
  draw(context, options, [{ series, lists, hidden }]) {
    if (options.stacked && options.secondYColumn !== null) {
      throw new ChartifyError(
        "bad-option",
        context.place,
        phrase`${option("stacked")} and ${option("secondYColumn")} exclude each other. Leave out one of them.`,
      );
    }
    warnOfHidden(context, options.xColumn, hidden.x);
    warnOfHidden(context, options.yColumn, hidden.y);
    warnOfHidden(context, options.secondYColumn ?? "", hidden.second);
    const points = lists.map(({ cells }) => cells);
    const bands = series === null ? points.map(singleBand) : groupedBands(points, options, context.place);
    const isOverlapping = options.secondYColumn !== null || (bands.length > 1 && !options.stacked);
    if (options.stacked) context.markStacked();
    for (const { name, color, slot, legend, part } of colorSeries(context, options, series, bands)) {
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
      });
    }
  },
});

interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly second: Float64Array | null;
}

interface Band {
  readonly x: Float64Array;
  readonly y0: Float64Array;
  readonly y1: Float64Array;
}

function singleBand({ x, y, second }: Points): Band {
  return { x, y0: second ?? new Float64Array(x.length), y1: y };
}

/** Every series over all x values that occur in any of them. */
function groupedBands(series: readonly Points[], options: { stacked: boolean; missing: "zero" | "gap" }, place: string): Band[] {
  const x = allPositions(series);
  checkCells(series.length, x.length, ["colour values", "x values"], place);
  const fill = options.stacked || options.missing === "zero" ? 0 : Number.NaN;
  const tops = series.map((points) => onGrid(x, points.x, points.y, fill));
  const stacks = options.stacked ? stackSeries(tops) : null;
  return series.map((points, i) => {
    const top = tops[i] as Float64Array;
    if (stacks !== null) return { x, y0: stacks.starts[i] as Float64Array, y1: stacks.ends[i] as Float64Array };
    return { x, y0: points.second === null ? new Float64Array(x.length) : onGrid(x, points.x, points.second, fill), y1: top };
  });
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
