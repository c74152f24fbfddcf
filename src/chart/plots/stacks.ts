import { factorize, labelOf, sortedLevels } from "../../data/factors.js";
import { stackSeries } from "../../data/stack.js";
import type { Table } from "../../data/table.js";
import { ChartifyError } from "../../util/error.js";
import { optional, readBoolean, readList, type readOptions, readString, required } from "../../util/options.js";
import { listNames, quote } from "../../util/show.js";
import type { ColumnName, NumericColumnName } from "../data-types.js";
import { type CategoricalOptions, type Categories, categoricalSpecs, readCategories } from "./categories.js";
import type { PlotContext } from "./context.js";
import { checkCells, checkColorValues } from "./limits.js";

/** Options that stacked plots share. */
export interface StackOptions<D> extends CategoricalOptions<ColumnName<D>> {
  /** Column of lengths; one row per category and stack value. A missing value or combination adds nothing. */
  readonly numericColumn: NumericColumnName<D>;
  /** Column whose values lie on top of each other. Rows without a value are left out. */
  readonly stackColumn: ColumnName<D>;
  /** True makes every stack 100 %. Default false. */
  readonly normalize?: boolean | undefined;
  /** Order of the stack values from the bottom, in palette and legend; must hold all of them. Default: sorted. */
  readonly stackOrder?: readonly (string | number | boolean | Date)[] | undefined;
}

export const stackSpecs = {
  numericColumn: required(readString),
  stackColumn: required(readString),
  normalize: optional(readBoolean, false),
  stackOrder: optional(readList(labelOf), null),
  ...categoricalSpecs(),
};

/** Stacks over categories in axis order. */
export interface Stacks {
  readonly categories: Categories;
  /** The stack values, from the bottom. */
  readonly values: readonly string[];
  /** For each stack value, one per category: where its part starts and ends, and its row (-1 for none). */
  readonly parts: readonly { readonly starts: Float64Array; readonly ends: Float64Array; readonly rows: Int32Array }[];
}

type Read = ReturnType<typeof readOptions<typeof stackSpecs>>;

/** Puts the rows of a table on top of each other, category by category. */
export function readStacks(context: PlotContext, table: Table, options: Read): Stacks {
  const numbers = table.numbers(options.numericColumn, `${context.place}, option "numericColumn"`);
  const place = `${context.place}, option "stackColumn"`;
  const { codes, levels, ranks } = factorize(table.column(options.stackColumn, place));
  checkColorValues(levels.length, options.stackColumn, place);
  const values = stackOrder(context, options, levels, sortedLevels({ levels, ranks }));
  const missing = codes.reduce((count, code) => (code < 0 ? count + 1 : count), 0);
  if (missing > 0)
    context.warn(`${context.place}: ${missing} of ${codes.length} rows have no value in "${options.stackColumn}" and are left out.`);

  const unordered = readCategories({ ...context, warn: () => {} }, table, { ...options, categoricalOrderBy: "labels" }, null);
  const shares = options.normalize ? normalized(numbers, unordered, codes) : numbers;
  const counted = options.normalize
    ? wholes(shares, unordered)
    : shares.map((value, row) => ((codes[row] as number) < 0 ? Number.NaN : value));
  const categories = readCategories(context, table, options, counted);
  checkCells(values.length, categories.factors.length, ["stack values", "categories"], context.place);
  const places = new Map(values.map((value, i) => [value, i]));
  const rows = values.map(() => new Int32Array(categories.factors.length).fill(-1));
  for (const [category, group] of categories.groups.entries()) {
    for (const row of categories.grouping.rows[group] ?? []) {
      const level = levels[codes[row] as number];
      const own = level === undefined ? undefined : rows[places.get(level) as number];
      if (own === undefined) continue;
      if ((own[category] as number) >= 0) throw duplicate(context, table, categories, group, level as string, own[category] as number, row);
      own[category] = row;
    }
  }
  const { starts, ends } = stackSeries(rows.map((own) => Float64Array.from(own, (row) => shares[row] ?? Number.NaN)));
  const parts = rows.map((own, i) => ({ starts: starts[i] as Float64Array, ends: ends[i] as Float64Array, rows: own }));
  return { categories, values, parts };
}

function stackOrder(context: PlotContext, options: Read, levels: readonly string[], sorted: readonly string[]): readonly string[] {
  const order = options.stackOrder;
  if (order === null) return sorted;
  const known = new Set(order);
  const absent = levels.filter((level) => !known.has(level));
  if (absent.length === 0 && known.size === order.length) return order;
  const what = absent.length > 0 ? `lacks ${listNames(absent.map(quote))}` : "holds a value twice";
  throw new ChartifyError(
    "bad-option",
    `${context.place}, option "stackOrder"`,
    `${what}. List every value of "${options.stackColumn}" once.`,
  );
}

/** Each number as a share of its category's sum; of a sum of zero, missing. */
function normalized(numbers: Float64Array, { grouping }: Categories, codes: Int32Array): Float64Array {
  const shares = new Float64Array(numbers.length).fill(Number.NaN);
  for (const rows of grouping.rows) {
    const counted = rows.filter((row) => (codes[row] as number) >= 0 && !Number.isNaN(numbers[row]));
    const total = (unit: number): number => counted.reduce((sum, row) => sum + (numbers[row] as number) / unit, 0);
    // Huge numbers are counted in units of the greatest, so that their sum is one.
    const unit = Number.isFinite(total(1)) ? 1 : counted.reduce((most, row) => Math.max(most, Math.abs(numbers[row] as number)), 0);
    const sum = total(unit);
    if (sum !== 0) for (const row of rows) shares[row] = (numbers[row] as number) / unit / sum;
  }
  return shares;
}

/** What whole stacks are ordered by: all are equally high, whatever rounding makes of the sums of their shares. */
function wholes(shares: Float64Array, { grouping }: Categories): Float64Array {
  const values = new Float64Array(shares.length).fill(Number.NaN);
  for (const rows of grouping.rows) {
    const first = rows.find((row) => !Number.isNaN(shares[row]));
    if (first !== undefined) values[first] = 1;
  }
  return values;
}

function duplicate(
  context: PlotContext,
  table: Table,
  { grouping }: Categories,
  group: number,
  level: string,
  first: number,
  second: number,
): ChartifyError {
  const category = (grouping.paths[group] as readonly string[]).map(quote).join(", ");
  return new ChartifyError(
    "duplicate-rows",
    context.place,
    `${table.rowName(first)} and ${table.rowName(second)} share the category ${category} and the stack value ${quote(level)}, but each may have one row. Aggregate the data first, such as by aggregate(data, { by, column, how }).`,
  );
}
