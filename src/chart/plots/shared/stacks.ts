import type { CategoryKey, Cells, GroupsAnswer, GroupsQuestion, NumberCell, SeriesKey, TimeKey } from "../../../data/questions.js";
import { sharesOf, stackSeries } from "../../../data/stack.js";
import { checkCells } from "../../../util/check-limits.js";
import type { SpecValues } from "../../../util/options.js";
import type { ColumnName, NumericColumnName } from "../../data-types.js";
import { type CategoricalOptions, categoricalOptions, groupsBySeries, type Places, placeKey, warnOfCategories } from "./categories.js";
import { numberCell } from "./cells.js";
import { type PlotContext, pick, warnOfMissing } from "./context.js";
import type { AnyRows, OptionsFor, PlotAxes } from "./definition.js";
import { stackedBarsOn, stackingOrder } from "./earlier.js";
import { optionalColumn, type ValueInput, valueOrder, yes } from "./options.js";
import { checkOneSided } from "./shares.js";
import { wideColumn } from "./wide.js";

/** Options that stacked plots share. */
export interface StackOptions<D> extends CategoricalOptions<ColumnName<D>> {
  /**
   * Column of lengths; one row per category and stack value. Those above zero pile upwards, those below it downwards. A missing value
   * or combination adds nothing.
   */
  readonly numericColumn: NumericColumnName<D> | readonly NumericColumnName<D>[];
  /**
   * Column whose values lie on top of each other; needed unless `numericColumn` names several columns, which do then. Rows without
   * a value are left out.
   */
  readonly stackColumn?: ColumnName<D> | undefined;
  /** True makes every stack 100 %, of numbers that are all at or above zero, or all at or below it. Default false. */
  readonly normalize?: boolean | undefined;
  /** Order of the stack values away from zero, in palette and legend; must hold all of them. Default: that of an earlier stack, else sorted. */
  readonly stackOrder?: readonly ValueInput[] | undefined;
}

/** What a stack needs: a column that tells its parts apart, or several columns of numbers, which are its parts. */
export type NeedsStack<D> = { readonly stackColumn: ColumnName<D> } | { readonly numericColumn: readonly NumericColumnName<D>[] };

export const stackOptions = {
  ...categoricalOptions,
  numericColumn: wideColumn("column of lengths"),
  stackColumn: optionalColumn("column whose values lie on top of each other"),
  stackOrder: valueOrder("order of the stack values away from zero"),
  normalize: yes("make every stack 100 %"),
} satisfies OptionsFor<StackOptions<AnyRows>>;

type Choice = SpecValues<typeof stackOptions>;

interface StackKeys extends Readonly<Record<string, CategoryKey | TimeKey | SeriesKey>> {
  readonly category: CategoryKey | TimeKey;
  readonly stack: SeriesKey;
}

/** Asks for one number, and whatever else, per category and stack value. */
export function stackQuestion<C extends Cells>(
  options: Choice,
  axes: PlotAxes,
  more: C,
): GroupsQuestion<StackKeys, C & { readonly value: NumberCell }> {
  const stack: SeriesKey = {
    kind: "series",
    what: "stack value",
    column: options.stackColumn ?? "",
    option: "stackColumn",
    order: options.stackOrder,
    orderOption: "stackOrder",
  };
  return {
    kind: "groups",
    by: { category: placeKey(options, { cells: ["value"], of: options.normalize ? "shares" : "groups" }, axes), stack },
    cells: { ...more, value: numberCell(options.numericColumn, "numericColumn") },
    how: "only",
    attribute: null,
  };
}

/** The part of each category that one stack value makes. */
export interface StackPart {
  readonly name: string;
  /** One per category, as the two below. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The group that lies there; -1 for none. */
  readonly groups: Int32Array;
}

/** Puts the groups of each category on each other, in the order of the stack values. */
export function stackParts(
  context: PlotContext,
  options: Choice,
  { by, places, cells }: GroupsAnswer<StackKeys, { readonly value: NumberCell }>,
): StackPart[] {
  warnOfMissing(context, [options.stackColumn ?? ""], by.stack);
  warnOfCategories(context, options, by.category);
  const { names } = by.stack;
  checkCells(names.length, by.category.factors.length, ["stack values", "categories"], context.place);
  if (options.normalize) checkOneSided([cells.value], options.numericColumn, context.place);
  const lengths = options.normalize ? normalized(by.category, places.category, cells.value) : cells.value;
  const groups = groupsBySeries(by.category, places.category, places.stack, names.length);
  const order = options.stackOrder === null ? stackingOrder(names, stackedBarsOn(context)) : [...names.keys()];
  const { starts, ends } = stackSeries(order.map((part) => pick(lengths, groups[part] as Int32Array)));
  return order.map((part, i) => ({
    name: names[part] as string,
    starts: starts[i] as Float64Array,
    ends: ends[i] as Float64Array,
    groups: groups[part] as Int32Array,
  }));
}

/** Each group's number as a share of its category's sum. */
function normalized({ factors }: Places, places: Int32Array, values: Float64Array): Float64Array {
  const members: number[][] = Array.from({ length: factors.length }, () => []);
  for (const [group, place] of places.entries()) members[place]?.push(group);
  const shares = new Float64Array(values.length);
  for (const groups of members) {
    const own = sharesOf(pick(values, Int32Array.from(groups)));
    for (const [i, group] of groups.entries()) shares[group] = own[i] as number;
  }
  return shares;
}
