import { sortOrder, stackSeries } from "../../data/stack.js";
import type { Table } from "../../data/table.js";
import { ChartifyError } from "../../util/error.js";
import { optional, readBoolean, readChoice, readOptions, readString, required } from "../../util/options.js";
import type { ColumnName, NumericColumnName, XColumnName, XKind } from "../data-types.js";
import { type ColorGroup, colorColumnSpecs, splitByColor } from "./color-groups.js";
import { type DrawPlot, type PlotContext, pick, readPositions, yAxisOf } from "./context.js";
import { checkCells } from "./limits.js";

/** Options of `plot.area`. */
export interface AreaOptions<D, K extends XKind = XKind> {
  /** Column of x positions; the area runs over them in ascending order. */
  readonly xColumn: XColumnName<D, K>;
  /** Column of heights above zero, or of one edge of the band where `secondYColumn` is the other. */
  readonly yColumn: NumericColumnName<D>;
  /** Column of the other edge of a band. */
  readonly secondYColumn?: NumericColumnName<D> | undefined;
  /** Column whose values make one area each; every x may occur once per value. Rows without a value are left out. */
  readonly colorColumn?: ColumnName<D> | undefined;
  /** Order of the colour values in palette, stack and legend; must hold all of them. Default: sorted. */
  readonly colorOrder?: readonly (string | number | boolean | Date)[] | undefined;
  /** True puts the areas on top of each other. Default false. */
  readonly stacked?: boolean | undefined;
  /** What a colour value is worth at an x where it has no row: `zero` (default) or a `gap`. Stacks always add nothing. */
  readonly missing?: "zero" | "gap" | undefined;
}

const specs = {
  xColumn: required(readString),
  yColumn: required(readString),
  secondYColumn: optional(readString, null),
  ...colorColumnSpecs,
  stacked: optional(readBoolean, false),
  missing: optional(readChoice(["zero", "gap"]), "zero"),
};

interface Band {
  x: Float64Array;
  y0: Float64Array;
  y1: Float64Array;
}

/** Areas on zero, stacked on each other, or bands between two columns. */
export const drawArea: DrawPlot = (context, table, given) => {
  const options = readOptions(context.place, given, specs);
  if (options.stacked && options.secondYColumn !== null) {
    throw new ChartifyError("bad-option", context.place, `"stacked" and "secondYColumn" exclude each other. Leave out one of them.`);
  }
  const x = readPositions(context, table, options.xColumn, context.figure.xAxis, "xColumn");
  const y = readPositions(context, table, options.yColumn, yAxisOf(context), "yColumn");
  const second =
    options.secondYColumn === null ? null : readPositions(context, table, options.secondYColumn, yAxisOf(context), "secondYColumn");
  const groups = splitByColor(context, table, options);
  const bands =
    options.colorColumn === null ? [singleBand(x, y, second)] : groupedBands(context, table, groups, { x, y, second, ...options });
  const isOverlapping = second !== null || (groups.length > 1 && !options.stacked);
  if (options.stacked) context.markStacked();
  for (const [i, { name, color, legend }] of groups.entries()) {
    const band = bands[i];
    if (band === undefined) continue;
    context.figure.glyphs.push({
      kind: "area",
      plot: "area",
      name,
      axis: context.axis,
      legend,
      orientation: "vertical",
      ...band,
      color,
      overlaps: isOverlapping,
      fillAlpha: null,
    });
  }
};

function singleBand(x: Float64Array, y: Float64Array, second: Float64Array | null): Band {
  const order = sortOrder(x);
  return { x: pick(x, order), y0: second === null ? new Float64Array(x.length) : pick(second, order), y1: pick(y, order) };
}

interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly second: Float64Array | null;
  readonly stacked: boolean;
  readonly missing: "zero" | "gap";
}

/** Every group over all x values that occur in any of them. */
function groupedBands(context: PlotContext, table: Table, groups: readonly ColorGroup[], columns: Columns): Band[] {
  const { x, y, second, stacked, missing } = columns;
  const allRows = groups.map((group) => group.rows ?? new Uint32Array(0));
  const grid = uniqueSorted(x, allRows);
  checkCells(groups.length, grid.length, ["colour values", "x values"], context.place);
  const fill = stacked || missing === "zero" ? 0 : Number.NaN;
  const align = (values: Float64Array): Float64Array[] =>
    allRows.map((rows, i) => onGrid(context.place, grid, x, values, rows, fill, groups[i]?.name ?? "", table));
  const tops = align(y);
  if (stacked) {
    const { starts, ends } = stackSeries(tops);
    return grid.length === 0 ? [] : tops.map((_, i) => ({ x: grid, y0: starts[i] as Float64Array, y1: ends[i] as Float64Array }));
  }
  const bottoms = second === null ? tops.map(() => new Float64Array(grid.length)) : align(second);
  return tops.map((y1, i) => ({ x: grid, y0: bottoms[i] as Float64Array, y1 }));
}

function uniqueSorted(x: Float64Array, groups: readonly Uint32Array[]): Float64Array {
  const seen = new Set<number>();
  for (const rows of groups) for (const row of rows) if (!Number.isNaN(x[row])) seen.add(x[row] as number);
  return Float64Array.from(seen).sort();
}

function onGrid(
  place: string,
  grid: Float64Array,
  x: Float64Array,
  values: Float64Array,
  rows: Uint32Array,
  fill: number,
  name: string,
  table: Table,
): Float64Array {
  const at = new Map<number, number>();
  for (const row of rows) {
    const key = x[row] as number;
    if (Number.isNaN(key)) continue;
    const earlier = at.get(key);
    if (earlier !== undefined) {
      throw new ChartifyError(
        "duplicate-rows",
        place,
        `${table.rowName(earlier)} and ${table.rowName(row)} have the same x and the colour value "${name}". Aggregate the data to one row for each of them first.`,
      );
    }
    at.set(key, row);
  }
  return Float64Array.from(grid, (key) => {
    const row = at.get(key);
    return row === undefined ? fill : (values[row] as number);
  });
}
