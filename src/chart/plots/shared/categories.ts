import { type CategoricalOrder, type NamedOrder, ORDERS, readOrder } from "../../../data/question-words.js";
import type { CategoryKey, CategoryLevels, TimeKey, TimeLevels, Totals } from "../../../data/questions.js";
import type { Axis, Factor, Orientation, PositionColumn } from "../../../figure/types.js";
import { ChartifyError } from "../../../util/error.js";
import { isList } from "../../../util/kinds.js";
import { MAX_LEVELS } from "../../../util/limits.js";
import { type Reader, readBoolean, readString } from "../../../util/options.js";
import { listNames } from "../../../util/show.js";
import { type PlotContext, warnOfMissing, yAxisOf } from "./context.js";
import type { PlotAxes } from "./definition.js";
import { optionalOption, requiredOption } from "./options.js";

/** Options that all plots over categories share. */
export interface CategoricalOptions<Name extends string> {
  /** One column of categories, or up to three, outermost first. Rows without a category are left out. */
  readonly categoricalColumns: Name | readonly Name[];
  /**
   * By `values`, `labels` (item 2 before item 10), `count` of rows, as the `data` have them, by `time`, or a list that holds every
   * category. Default: dates, months, weekdays and quarters by `time`, all else by `values`. Within groups the order applies level
   * by level.
   */
  readonly categoricalOrderBy?: CategoricalOrder | undefined;
  /** Default false: the largest value, or the last label, comes first; true for `data` and `time`. Ignored for a list. */
  readonly categoricalOrderAscending?: boolean | undefined;
}

/** The same for plots with several rows per category, which have no one value to order by. */
export interface ManyRowsOptions<Name extends string> extends Omit<CategoricalOptions<Name>, "categoricalOrderBy"> {
  /**
   * `count`, `labels`, `data`, `time`, or a list of every category. Default: dates, months, weekdays and quarters by `time`, all else by
   * `labels`, or by `count` for points.
   */
  readonly categoricalOrderBy?: Exclude<CategoricalOrder, "values"> | undefined;
}

const readCategoricalColumns: Reader<string[]> = (value, place) => {
  const names = isList(value) ? value : [value];
  if (names.length < 1 || names.length > MAX_LEVELS) {
    throw new ChartifyError("bad-argument", place, `must name one to three columns, not ${names.length}.`);
  }
  const read = names.map((name) => readString(name, place));
  if (new Set(read).size < read.length) throw new ChartifyError("bad-argument", place, `names a column twice: ${listNames(read)}.`);
  return read;
};

/** What stands where the user says nothing of the order. */
export interface Unsaid<T> {
  readonly unsaid: T;
}

/** The shared options of plots over categories; the order that they name is the default. */
function optionsOver<Order extends CategoricalOrder>(allowed: readonly NamedOrder[], order: NamedOrder, ascending: boolean) {
  return {
    categoricalColumns: requiredOption<string | readonly string[], string[]>(readCategoricalColumns, {
      kind: "list",
      value: "COLUMN,…",
      help: "one to three columns, outermost first",
    }),
    categoricalOrderBy: optionalOption<Order, CategoricalOrder | Unsaid<NamedOrder>, Unsaid<NamedOrder>>(
      readOrder(allowed),
      { unsaid: order },
      {
        kind: "list",
        value: "ORDER",
        help: `${allowed.join(", ")}, or the categories themselves (default: dates, months and the like by time, else ${order})`,
      },
    ),
    categoricalOrderAscending: optionalOption<boolean, boolean | Unsaid<boolean>, Unsaid<boolean>>(
      readBoolean,
      { unsaid: ascending },
      { kind: "boolean", help: "smallest or first one first" },
    ),
  };
}

/** Of plots with one value for each category, by which they are ordered, the largest first. */
export const categoricalOptions = optionsOver<CategoricalOrder>(ORDERS, "values", false);

/** Of plots with many rows for each category. */
export function manyRowsOptions(order: Exclude<NamedOrder, "values">, ascending: boolean) {
  return optionsOver<Exclude<CategoricalOrder, "values">>(
    ORDERS.filter((name) => name !== "values"),
    order,
    ascending,
  );
}

interface Choice {
  readonly categoricalColumns: readonly string[];
  readonly categoricalOrderBy: CategoricalOrder | Unsaid<NamedOrder>;
  readonly categoricalOrderAscending: boolean | Unsaid<boolean>;
}

/** The categories as a question has them; `totals` tells what `categoricalOrderBy: "values"` adds up. */
export function categoryKey(options: Choice, totals: Totals | null): CategoryKey {
  const { categoricalOrderBy: said, categoricalOrderAscending: direction } = options;
  const isUnsaid = typeof said === "object" && "unsaid" in said;
  const by = isUnsaid ? said.unsaid : said;
  return {
    kind: "category",
    columns: options.categoricalColumns,
    option: "categoricalColumns",
    order: {
      by,
      ascending: typeof direction === "boolean" ? direction : by === "data" || by === "time" || direction.unsaid,
      calendarFirst: isUnsaid,
      isSaid: !isUnsaid || typeof direction === "boolean",
      totals,
      option: "categoricalOrderBy",
    },
  };
}

/** Whether the places of marks are points in time instead: the x axis is of dates, and no axis of categories. */
export function isOverTime({ x, y }: Pick<PlotAxes, "x" | "y">): boolean {
  return x === "datetime" && y !== "categorical";
}

/** Where marks stand, as a question has it: the categories, or the points in time of the one column that a datetime axis takes. */
export function placeKey(options: Choice, totals: Totals | null, axes: PlotAxes): CategoryKey | TimeKey {
  if (!isOverTime(axes)) return categoryKey(options, totals);
  return { kind: "time", column: options.categoricalColumns[0] ?? "", option: "categoricalColumns" };
}

/** Where marks stand, in the order of the axis. */
export type Places = CategoryLevels | TimeLevels;

/** The places as a column of a glyph; those at some indices alone. */
export function positionsOf({ factors }: Places, indices: Iterable<number> = factors.keys()): PositionColumn {
  const positions = Array.from(indices, (i) => factors[i]);
  return typeof factors[0] === "number" ? Float64Array.from(positions as number[]) : (positions as Factor[]);
}

/** True where the categories, or the points in time, lie along the x axis. */
export function isVertical({ figure }: PlotContext): boolean {
  return figure.yAxis.kind !== "categorical";
}

/** The axis that the numbers lie along. */
export function numericAxisOf(context: PlotContext): Axis {
  return isVertical(context) ? yAxisOf(context) : context.figure.xAxis;
}

/** The kind of the axis that the numbers lie along. */
export function numericKind({ x, y }: PlotAxes): PlotAxes["x"] {
  return y === "categorical" ? x : y;
}

/** Says which rows have no category. */
export function warnOfCategories(context: PlotContext, options: Choice, levels: Places): void {
  warnOfMissing(context, options.categoricalColumns, levels);
}

/** Gives a categorical axis a plot's categories, and tells how its marks lie. */
export function placeOnAxis(context: PlotContext, places: Places): Orientation {
  if ("isOrderSaid" in places) context.setFactors(isVertical(context) ? "x" : "y", places.factors, places.isOrderSaid);
  return isVertical(context) ? "vertical" : "horizontal";
}

/** Categories and numbers as the positions of marks that lie so. */
export function positionsOver(orientation: Orientation, factors: PositionColumn, along: Float64Array) {
  return orientation === "vertical" ? { x: factors, y: along } : { x: along, y: factors };
}

/** For each category the group that lies there; -1 for none. */
export function groupsAt({ factors }: Places, places: Int32Array): Int32Array {
  const groups = new Int32Array(factors.length).fill(-1);
  for (const [group, place] of places.entries()) groups[place] = group;
  return groups;
}

/** For each series and category the group that lies there; -1 for none. Check their number first: `checkCells`. */
export function groupsBySeries(levels: Places, places: Int32Array, series: Int32Array | null, seriesCount: number): Int32Array[] {
  const groups = Array.from({ length: seriesCount }, () => new Int32Array(levels.factors.length).fill(-1));
  for (const [group, place] of places.entries()) {
    const own = groups[series === null ? 0 : (series[group] as number)];
    if (own !== undefined) own[place] = group;
  }
  return groups;
}

/** Warns where marks that stand on zero meet an axis without one. */
export function warnOfLog(context: PlotContext, marks: string): void {
  if (numericAxisOf(context).kind !== "log") return;
  context.warn(
    `${context.place}: a log axis has no zero, so the ${marks} begin at its edge and their lengths do not compare. Use a linear axis, or plot points.`,
  );
}
