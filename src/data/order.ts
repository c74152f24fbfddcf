import { ChartifyError } from "../util/error.js";
import { isList } from "../util/kinds.js";
import { MAX_FACTORS, MAX_LEVELS } from "../util/limits.js";
import { checkCount, mapItems, type Reader, readAtMost } from "../util/options.js";
import { listNames, quote, show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import { type InTime, labelOf } from "./factors.js";

/** Ways to order categories that have a name. */
export const ORDERS = ["values", "labels", "count", "data", "time"] as const;
/**
 * A rule by which categories are ordered: by `values`, by `count` of rows, by `labels` in natural order (texts by code point,
 * numbers in them by value, dates and names of the calendar in time), as the `data` have them, or by `time` alone.
 */
export type NamedOrder = (typeof ORDERS)[number];

/** A category as one may write it: its value, or for grouped categories one value per level, outermost first. */
export type CategoryInput = CategoryValue | readonly CategoryValue[];
type CategoryValue = string | number | bigint | boolean | Date;

/** How categories are ordered: by a rule, or as they are listed. */
export type CategoricalOrder = NamedOrder | readonly CategoryInput[];

export interface OrderRequest {
  /** The categories, each once: one label per level, outermost first. */
  readonly paths: readonly (readonly string[])[];
  /** One number per path to order by: its value for `values`, its row count for `count`; null where there is none. */
  readonly values: ArrayLike<number> | null;
  /** What the user said; anything, for it is checked here. */
  readonly by: unknown;
  /** False puts the largest first, or the last label. A list is taken as it stands. */
  readonly ascending: boolean;
  /** Levels that the calendar orders (`yes` in `inTime`) stand in time, from the first, whatever `by` says of the others. Default false. */
  readonly calendarFirst?: boolean;
  /** Per level: each label's place in the natural order (`rankByLabel`). */
  readonly ranks: readonly ReadonlyMap<string, number>[];
  /** Per level: whether its natural order is one in time. Default: none is. */
  readonly inTime?: readonly InTime[];
  /** Which named orders this plot knows, all by default. */
  readonly allowed?: readonly NamedOrder[];
  readonly place: string;
}

export interface OrderedFactors {
  /** The categories in axis order. */
  readonly paths: readonly (readonly string[])[];
  /** For each, its index in the paths that were given; -1 for one that only the user's list has. */
  readonly indices: Int32Array;
}

/**
 * The order of categories along an axis, as Chartify has it. `values` and `count` order the outermost groups by
 * the sum of their members' numbers, then the members of each group among themselves, and so on inwards; `labels`
 * orders each level by its natural order, `data` by first appearance, `time` as `labels` those levels that the calendar orders and
 * as `data` the others. Groups always stay together. Equal sums stand in the natural order of their labels, ascending or
 * not; a group without a single number stands last, missing numbers add nothing.
 *
 * A list is the order itself. It must hold every category; one that the data lack keeps its place on the axis.
 *
 * @throws ChartifyError `bad-option` for an unknown order, `time` of what the calendar does not order, or a list with categories
 *   missing or doubled.
 */
export function orderFactors(request: OrderRequest): OrderedFactors {
  const { by, paths, ascending, inTime = [], calendarFirst = false } = request;
  if (isList(by)) return orderByList(by, request);
  const order = namedOrder(by, request.allowed ?? ORDERS, request.place);
  if (order === "time" && paths.length > 0 && inTime.every((each) => each === "no")) throw noCalendar(request);

  const levels = request.ranks.map((rankOf, level): Level => {
    const ranks = Float64Array.from(paths, (path) => rankOf.get(path[level] ?? "") ?? rankOf.size);
    if (calendarFirst && inTime[level] === "yes") return { ranks, keys: ranks, ascending: true };
    return { ranks, keys: KEYS[order](request, level, ranks), ascending };
  });
  const indices = Int32Array.from(paths.keys());
  indices.sort((a, b) => compareByLevels(a, b, levels));
  return { paths: Array.from(indices, (index) => paths[index] ?? []), indices };
}

/** What each rule orders the groups of a level by: one number per path. */
const KEYS: Readonly<Record<NamedOrder, (request: OrderRequest, level: number, ranks: Float64Array) => Float64Array>> = {
  values: groupSums,
  count: groupSums,
  labels: (_request, _level, ranks) => ranks,
  data: firstPlaces,
  time: (request, level, ranks) => ((request.inTime?.[level] ?? "no") === "no" ? firstPlaces(request, level) : ranks),
};

/**
 * What a user says of an order, with dates as their labels, so that it is plain JSON. A list is checked against the
 * data by `orderFactors`.
 */
export function readOrder(allowed: readonly NamedOrder[]): Reader<CategoricalOrder> {
  return (value, place) => {
    if (!isList(value)) return namedOrder(value, allowed, place);
    checkCount(value.length, MAX_FACTORS, place);
    return mapItems(value, (item) => readPlainItem(item, place));
  };
}

const readPlainItem: Reader<CategoryInput> = readAtMost(MAX_LEVELS, (item, place) =>
  isList(item) ? mapItems(item, (part) => plainLabel(part, place)) : plainLabel(item, place),
);

function plainLabel(value: unknown, place: string): CategoryValue {
  return typeof value === "bigint" || (typeof value === "object" && value !== null && !isList(value))
    ? labelOf(value, place)
    : (value as CategoryValue);
}

function namedOrder(by: unknown, allowed: readonly NamedOrder[], place: string): NamedOrder {
  const order = allowed.find((name) => name === by);
  if (order !== undefined) return order;
  throw unknownOrder(by, allowed, place);
}

/** One level of the categories, a number per path in each. */
interface Level {
  /** The natural order of the paths' labels. */
  readonly ranks: Float64Array;
  /** What the groups that the paths belong to are ordered by. */
  readonly keys: Float64Array;
  readonly ascending: boolean;
}

/** Per path: the first of all paths that agree with it down to `level`. */
function firstPlaces({ paths }: OrderRequest, level: number): Float64Array {
  const first = new Map<string, number>();
  const groups = groupsOf(paths, level);
  groups.forEach((group, index) => {
    if (!first.has(group)) first.set(group, index);
  });
  return Float64Array.from(groups, (group) => first.get(group) as number);
}

/** Per path: what it has in common, down to `level`, with the others of its group. */
function groupsOf(paths: OrderRequest["paths"], level: number): string[] {
  return paths.map((path) => JSON.stringify(path.slice(0, level + 1)));
}

/** Per path: the sum over all paths that agree with it down to `level`, NaN where none of them has a number. */
function groupSums({ paths, values }: OrderRequest, level: number): Float64Array {
  const groups = groupsOf(paths, level);
  const sums = new Map<string, CompensatedSum>();
  groups.forEach((group, index) => {
    const value = values?.[index] ?? Number.NaN;
    if (!Number.isNaN(value)) sums.set(group, add(sums.get(group) ?? { sum: 0, lost: 0 }, value));
  });
  return Float64Array.from(groups, (group) => {
    const total = sums.get(group);
    return total === undefined ? Number.NaN : total.sum + total.lost;
  });
}

interface CompensatedSum {
  readonly sum: number;
  readonly lost: number;
}

/** Neumaier's summation, so that groups of equal members tie whatever the order of their rows. */
function add({ sum, lost }: CompensatedSum, value: number): CompensatedSum {
  const next = sum + value;
  if (!Number.isFinite(next)) return { sum: next, lost: 0 };
  return { sum: next, lost: lost + (Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum) };
}

function compareByLevels(a: number, b: number, levels: readonly Level[]): number {
  for (const { ranks, keys, ascending } of levels) {
    const rank = (ranks[a] as number) - (ranks[b] as number);
    if (rank === 0) continue;
    const x = keys[a] as number;
    const y = keys[b] as number;
    if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
    if (x < y) return ascending ? -1 : 1;
    if (x > y) return ascending ? 1 : -1;
    return rank;
  }
  return a - b;
}

function orderByList(list: readonly unknown[], { paths, ranks, place, allowed = ORDERS }: OrderRequest): OrderedFactors {
  checkCount(list.length, MAX_FACTORS, place);
  const indexOf = new Map(paths.map((path, index) => [JSON.stringify(path), index]));
  const seen = new Set<string>();
  const ordered = Array.from(list, (item) => {
    const path = readPath(item, ranks, place);
    const key = JSON.stringify(path);
    if (seen.has(key)) throw new ChartifyError("bad-option", place, `the list of categories holds ${nameOf(path)} twice. Name each once.`);
    seen.add(key);
    return { path, index: indexOf.get(key) ?? -1 };
  });
  const [only] = ordered;
  // A word that is no category was meant for an order.
  if (ordered.length === 1 && only?.index === -1 && paths.length > 0 && typeof list[0] === "string")
    throw unknownOrder(list[0], allowed, place);
  const missing = paths.filter((path) => !seen.has(JSON.stringify(path)));
  if (missing.length > 0) {
    throw new ChartifyError(
      "bad-option",
      place,
      `the list of categories lacks ${listNames(missing.map(nameOf))}. Add what is missing, or leave those rows out of the data.`,
    );
  }
  return { paths: ordered.map(({ path }) => path), indices: Int32Array.from(ordered, ({ index }) => index) };
}

function readPath(item: unknown, known: OrderRequest["ranks"], place: string): string[] {
  const parts: readonly unknown[] = isList(item) ? item : [item];
  if (parts.length !== known.length) throw badItem(item, known.length, place);
  return parts.map((part, level) => {
    if (part === null || part === undefined) throw badItem(item, known.length, place);
    return knownLabel(labelOf(part, place), known[level]);
  });
}

/** A midnight among other times is labelled in full, true and false as the source writes them, which the value alone cannot tell. */
function knownLabel(label: string, known: ReadonlyMap<string, number> | undefined): string {
  if (known?.has(label) === false && /^(?:true|false)$/.test(label) && known.size <= 2)
    return [...known.keys()].find((own) => own.toLowerCase() === label) ?? label;
  const inFull = `${label}T00:00:00Z`;
  return known?.has(inFull) && !known.has(label) ? inFull : label;
}

function badItem(item: unknown, depth: number, place: string): ChartifyError {
  const example = ['"Apple"', '"US"', '"2020"'].slice(0, depth).join(", ");
  const wanted =
    depth === 1 ? `one label for each category, like ${example}` : `${depth} labels for each category, outermost first, like [${example}]`;
  return new ChartifyError("bad-option", place, `the list of categories must hold ${wanted}, not ${show(item)}.`);
}

function nameOf(path: readonly string[]): string {
  return path.map(quote).join(" / ");
}

function noCalendar({ paths, place }: OrderRequest): ChartifyError {
  return new ChartifyError(
    "bad-option",
    place,
    `'time' orders dates, months, weekdays, quarters, sizes and the like, and the categories are something else (${nameOf(paths[0] ?? [])}, …). ` +
      "Order them by 'labels', 'data' or a list.",
  );
}

function unknownOrder(by: unknown, allowed: readonly NamedOrder[], place: string): ChartifyError {
  const names = allowed.map((name) => `'${name}'`).join(", ");
  const hint = typeof by === "string" ? didYouMean(by, allowed) : "";
  return new ChartifyError(
    "bad-option",
    place,
    `categories can be ordered by ${names} or a list of categories, not by ${show(by)}.${hint}`,
  );
}
