import { rankByLabel } from "../../data/factors.js";
import { type Grouping, groupByColumns } from "../../data/group.js";
import { type CategoricalOrder, type NamedOrder, orderFactors } from "../../data/order.js";
import type { Table } from "../../data/table.js";
import { MAX_FACTORS } from "../../figure/limits.js";
import type { Axis, Factor, Orientation } from "../../figure/types.js";
import { ChartifyError } from "../../util/error.js";
import { isList } from "../../util/kinds.js";
import { optional, type Reader, readBoolean, readString, required } from "../../util/options.js";
import { listNames, quote } from "../../util/show.js";
import { type PlotContext, yAxisOf } from "./context.js";

/** Options that all plots over categories share. */
export interface CategoricalOptions<Name extends string> {
  /** One column of categories, or up to three, outermost first. Rows without a category are left out. */
  readonly categoricalColumns: Name | readonly Name[];
  /** Default `values`. Within groups the order applies level by level. A list must hold every category. */
  readonly categoricalOrderBy?: CategoricalOrder;
  /** Default false: the largest value, or the last label, comes first. Ignored for a list. */
  readonly categoricalOrderAscending?: boolean;
}

/** The same for plots with several rows per category, which have no one value to order by. */
export interface ManyRowsOptions<Name extends string> extends Omit<CategoricalOptions<Name>, "categoricalOrderBy"> {
  /** `count`, `labels`, or a list of every category. */
  readonly categoricalOrderBy?: Exclude<CategoricalOrder, "values">;
}

const MAX_LEVELS = 3;

const readCategoricalColumns: Reader<string[]> = (value, place) => {
  const names = isList(value) ? value : [value];
  if (names.length < 1 || names.length > MAX_LEVELS) {
    throw new ChartifyError("bad-argument", place, `must name one to three columns, not ${names.length}.`);
  }
  const read = names.map((name) => readString(name, place));
  if (new Set(read).size < read.length) throw new ChartifyError("bad-argument", place, `names a column twice: ${listNames(read)}.`);
  return read;
};

/** How the shared options are read; by default the largest value comes first. */
export function categoricalSpecs(order: NamedOrder = "values", ascending = false) {
  return {
    categoricalColumns: required(readCategoricalColumns),
    categoricalOrderBy: optional<unknown, NamedOrder>((value) => value, order),
    categoricalOrderAscending: optional(readBoolean, ascending),
  };
}

/** True where the categories lie along the x axis. */
export function isVertical({ figure }: PlotContext): boolean {
  return figure.xAxis.kind === "categorical";
}

/** The kind of the axis that the numbers lie along. */
export function numericAxisOf(context: PlotContext): Axis {
  return isVertical(context) ? yAxisOf(context) : context.figure.xAxis;
}

/** Gives the categorical axis a plot's categories, and tells how its marks lie. */
export function placeOnAxis(context: PlotContext, { factors }: Categories): Orientation {
  context.setFactors(isVertical(context) ? "x" : "y", factors);
  return isVertical(context) ? "vertical" : "horizontal";
}

/** The categories of a plot in axis order. */
export interface Categories {
  readonly factors: readonly Factor[];
  /** For each category the number of its group in `grouping`; -1 for a listed one that the data lacks. */
  readonly groups: Int32Array;
  readonly grouping: Grouping;
}

interface OrderOptions {
  readonly categoricalColumns: readonly string[];
  readonly categoricalOrderBy: unknown;
  readonly categoricalOrderAscending: boolean;
}

/**
 * Groups a table by its categories and orders them.
 *
 * @param values One number per row, by whose sum the categories are ordered; null where only labels and counts are known.
 */
export function readCategories(context: PlotContext, table: Table, options: OrderOptions, values: Float64Array | null): Categories {
  const names = options.categoricalColumns;
  const grouping = groupByColumns(table, names, `${context.place}, option "categoricalColumns"`);
  if (grouping.paths.length > MAX_FACTORS) {
    throw new ChartifyError(
      "too-large",
      `${context.place}, option "categoricalColumns"`,
      `there are ${grouping.paths.length} categories; up to ${MAX_FACTORS} can be drawn. Group them first.`,
    );
  }
  if (grouping.missingCount > 0) {
    const columns = names.map(quote).join(" or ");
    context.warn(`${context.place}: ${grouping.missingCount} of ${table.rowCount} rows have no value in ${columns} and are left out.`);
  }
  const { paths, indices } = orderFactors({
    paths: grouping.paths,
    values: options.categoricalOrderBy === "count" ? grouping.rows.map((rows) => rows.length) : values && sums(grouping, values),
    by: options.categoricalOrderBy,
    ascending: options.categoricalOrderAscending,
    ranks: grouping.factors.map(rankByLabel),
    allowed: values === null ? LABELS_AND_COUNT : VALUES_TOO,
    place: `${context.place}, option "categoricalOrderBy"`,
  });
  const factors = names.length > 1 ? paths : paths.map(([label]) => label ?? "");
  return { factors, groups: indices, grouping };
}

const LABELS_AND_COUNT: readonly NamedOrder[] = ["labels", "count"];
const VALUES_TOO: readonly NamedOrder[] = ["values", ...LABELS_AND_COUNT];

function sums({ rows }: Grouping, values: Float64Array): Float64Array {
  return Float64Array.from(rows, (group) => {
    let sum = Number.NaN;
    for (const row of group) {
      const value = values[row] as number;
      if (!Number.isNaN(value)) sum = (Number.isNaN(sum) ? 0 : sum) + value;
    }
    return sum;
  });
}

/** The one row of each category, -1 for one without; a category with several rows is refused, for its values would have to be aggregated. */
export function singleRows(context: PlotContext, table: Table, { groups, grouping }: Categories): Int32Array {
  return groups.map((group) => {
    const rows = grouping.rows[group];
    if (rows === undefined) return -1;
    if (rows.length === 1) return rows[0] as number;
    const category = (grouping.paths[group] as readonly string[]).map(quote).join(", ");
    throw new ChartifyError(
      "duplicate-rows",
      context.place,
      `${rows.length} rows share the category ${category} (${table.rowName(rows[0] as number)} and ${table.rowName(rows[1] as number)}), but each may have one. Aggregate the data first, such as by aggregate(data, { by, column, how }).`,
    );
  });
}
