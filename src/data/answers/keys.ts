import type { Factor } from "../../model/columns.js";
import { checkCategories, checkColorValues } from "../../util/check-limits.js";
import { ChartifyError } from "../../util/error.js";
import { isList } from "../../util/kinds.js";
import { listNames, quote } from "../../util/show.js";
import { type Codes, recoded } from "../codes.js";
import { factorize, rankByLabel, sortedLevels } from "../factors.js";
import { type Grouping, groupByColumns } from "../group.js";
import { ORDERS, type OrderedFactors, orderFactors } from "../order.js";
import type { CategoryKey, CategoryLevels, SeriesKey, SeriesLevels } from "../questions.js";
import { sharesOf } from "../stack.js";
import type { Table } from "../table.js";
import { codesOf, partOf, withLeftOf } from "../whole.js";
import { pick } from "./cells.js";
import { leftIn } from "./left.js";

/** A key's values in order, and for each row the place of its value among them; -1 where it has none. */
export interface Read<L> {
  readonly levels: L;
  readonly codes: Codes;
}

/** The values of a column that tells series apart: sorted, or in the order given. */
export function readSeries(table: Table, key: SeriesKey, place: string): Read<SeriesLevels> {
  const part = partOf(table);
  if (part !== null)
    return codesOf(
      part.whole.once(key, (whole) => readSeries(whole, key, place)),
      part.rows,
    );
  const at = `${place}, option "${key.option}"`;
  const { codes, levels, ranks } = factorize(table.column(key.column, at));
  checkColorValues(Math.max(levels.length, key.order?.length ?? 0), key.column, at);
  if (key.order !== null) checkOrder(key, key.order, levels, place);
  const names = key.order ?? sortedLevels({ levels, ranks });
  const places = new Map(names.map((name, i) => [name, i]));
  const own = recoded(
    codes,
    Int32Array.from(levels, (level) => places.get(level) ?? -1),
  );
  return { levels: { names, ...leftIn(table, own) }, codes: own };
}

function checkOrder(key: SeriesKey, order: readonly string[], levels: readonly string[], place: string): void {
  const known = new Set(order);
  const absent = levels.filter((level) => !known.has(level));
  if (absent.length === 0 && known.size === order.length) return;
  const what = absent.length > 0 ? `lacks ${listNames(absent.map(quote))}` : "holds a value twice";
  throw new ChartifyError("bad-option", `${place}, option "${key.orderOption}"`, `${what}. List every value of "${key.column}" once.`);
}

/** What categories are ordered by the sums of: one number per row, NaN for a row that adds nothing. */
export interface RowTotals {
  readonly values: Float64Array;
  /** True counts one for a category whose sum is not zero, whatever it is. */
  readonly areShares: boolean;
}

/**
 * The categories of a table, ordered. A part of a table has those of the whole where it shares them, or where the user listed them
 * those of the list that it has; else its own.
 *
 * @param totalsOf What the categories of a table are ordered by the sums of.
 */
export function readCategories(
  table: Table,
  key: CategoryKey,
  totalsOf: (table: Table) => RowTotals | null,
  place: string,
): Read<CategoryLevels> {
  const part = partOf(table);
  if (part === null) return categoriesOf(table, key, totalsOf(table), place);
  const whole = part.whole.once(key, (all) => categoriesOf(all, key, totalsOf(all), place));
  if (part.whole.shares.places(key.option)) return codesOf(whole, part.rows);
  if (isList(key.order.by)) return presentOf(codesOf(whole, part.rows));
  return withLeftOf(categoriesOf(table, key, totalsOf(table), place), whole);
}

/** Without the categories that no row has. */
function presentOf({ levels, codes }: Read<CategoryLevels>): Read<CategoryLevels> {
  const found = new Set(codes);
  const kept = [...levels.factors.keys()].filter((code) => found.has(code));
  const places = new Int32Array(levels.factors.length).fill(-1);
  for (const [i, code] of kept.entries()) places[code] = i;
  return { levels: { ...levels, factors: kept.map((code) => levels.factors[code] as Factor) }, codes: recoded(codes, places) };
}

function categoriesOf(table: Table, key: CategoryKey, totals: RowTotals | null, place: string): Read<CategoryLevels> {
  const at = `${place}, option "${key.option}"`;
  const grouping = groupByColumns(table, key.columns, at);
  checkCategories(grouping.paths.length, at);
  const byNumber = key.columns.map((name) => key.order.numbersFirst === true && table.column(name, at).kind === "number");
  const { paths, indices } = ordered(grouping, key.order, { totals, byNumber, place });
  const places = new Int32Array(grouping.paths.length).fill(-1);
  for (const [i, group] of indices.entries()) if (group >= 0) places[group] = i;
  const factors = key.columns.length > 1 ? paths : paths.map(([label]) => label ?? "");
  const left = leftIn(table, grouping.codes);
  return { levels: { factors, isOrderSaid: key.order.isSaid, ...left }, codes: recoded(grouping.codes, places) };
}

interface Ordering {
  readonly totals: RowTotals | null;
  /** Per level: whether it is one of numbers that stand by their values. */
  readonly byNumber: readonly boolean[];
  readonly place: string;
}

function ordered(grouping: Grouping, order: CategoryKey["order"], { totals, byNumber, place }: Ordering): OrderedFactors {
  return orderFactors({
    paths: grouping.paths,
    values: order.by === "count" ? grouping.rows.map((rows) => rows.length) : totals && grouping.rows.map((rows) => sum(totals, rows)),
    by: order.by,
    ascending: order.ascending,
    calendarFirst: order.calendarFirst,
    ranks: grouping.factors.map(rankByLabel),
    inTime: grouping.factors.map(({ inTime }, level) => (byNumber[level] ? "yes" : inTime)),
    allowed: totals === null ? ORDERS.filter((name) => name !== "values") : ORDERS,
    place: `${place}, option "${order.option}"`,
  });
}

function sum({ values, areShares }: RowTotals, rows: Uint32Array): number {
  const own = pick(values, rows);
  if (areShares) return sharesOf(own).some((share) => !Number.isNaN(share)) ? 1 : Number.NaN;
  return own.reduce((total, value) => (Number.isNaN(value) ? total : (Number.isNaN(total) ? 0 : total) + value), Number.NaN);
}
