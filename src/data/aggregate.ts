import { checkAggregated } from "../util/check-limits.js";
import { cleanNumber } from "../util/clean-number.js";
import { ChartifyError } from "../util/error.js";
import { quote, show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import type { Column } from "./columns.js";
import { cellAt, numericColumn, takeRows } from "./columns.js";
import { factorize, type Grouping, groupByColumns } from "./group.js";
import { moments } from "./stats/moments.js";
import { quantiles } from "./stats/quantile.js";
import { Table } from "./table.js";
import { inUnits, nameOfKey, type UnitKey } from "./time/units.js";

/** Ways to make one value of many. */
export const AGGREGATES = ["sum", "mean", "median", "count", "min", "max", "std", "var", "quantile", "distinct", "first", "last"] as const;

/**
 * How one value is made of many, as pandas does it:
 *
 * - `count` counts the values, `distinct` the different ones;
 * - `first` and `last` take the first and last value in data order, `min` and `max` the smallest and largest number or date;
 * - `std` and `var` are those of a sample (divided by n − 1), missing for a single value;
 * - `median` and `quantile` interpolate linearly between the two nearest values (type 7 of Hyndman and Fan).
 *
 * Missing values count for nothing anywhere.
 */
export type Aggregate = (typeof AGGREGATES)[number];

/** Those that need no number of their own. */
export type SimpleAggregate = Exclude<Aggregate, "quantile">;
export const SIMPLE_AGGREGATES = AGGREGATES.filter((name): name is SimpleAggregate => name !== "quantile");

/** One column of the result. */
export interface Measure {
  /** What it is called in the result. */
  readonly name: string;
  /** The column to aggregate; null, with `count` alone, counts rows. */
  readonly column: string | null;
  readonly how: Aggregate;
  /** With `quantile`: the share of values below it, from 0 to 1. */
  readonly q?: number | null;
}

/** One measure, under the name of its column. */
export type AggregateRequest = Omit<Measure, "name"> & Pick<AggregateAllRequest, "by" | "timeZone">;

/** Several measures at once. */
export interface AggregateAllRequest {
  /** One or more columns, dates also by a unit of the calendar; each combination of their values that occurs makes one row. */
  readonly by: readonly (string | UnitKey)[];
  readonly measures: readonly Measure[];
  /** The time zone whose days, months and so on units are; null for that of the column, else UTC. */
  readonly timeZone?: string | null;
}

/**
 * One row per combination of the `by` columns, sorted by them in their natural order: those columns as they were, and the
 * aggregated one under its own name (or under the name of the aggregate where it has none or is one of `by`).
 *
 * Missing values are left out; a group of nothing else has a missing result (its count is 0). Rows that lack a `by` value
 * are left out.
 *
 * @throws ChartifyError `bad-option` for an unknown aggregate, no `by`, or no column; what `table.column` throws.
 */
export function aggregate(table: Table, { by, timeZone = null, ...measure }: AggregateRequest, place: string): Table {
  const { column, how } = measure;
  const name = column === null || namesOf(by).includes(column) ? how : column;
  return aggregateAll(table, { by, measures: [{ name, ...measure }], timeZone }, place);
}

/**
 * As `aggregate`, with one column per measure, under the measure's name.
 *
 * @throws ChartifyError as `aggregate` does; `bad-option` for a measure called like one of the `by` columns.
 */
export function aggregateAll(table: Table, request: AggregateAllRequest, place: string): Table {
  const { measures } = request;
  checkRequest(request, place);
  checkAggregated(request.by.length + measures.length, table.rowCount, place);
  return groupTable(table, request, place, (groups) =>
    measures.map((measure) => [measure.name, aggregateColumn(table, measure, groups, place)] as const),
  );
}

/**
 * Refuses measures that cannot be made.
 *
 * @throws ChartifyError `bad-option`.
 */
export function checkRequest({ by, measures }: AggregateAllRequest, place: string): void {
  const keyNames = new Set(namesOf(by));
  for (const measure of measures) checkMeasure(measure, keyNames, place);
}

/**
 * One row per combination of the `by` columns, in their natural order, with what is made of each one's rows.
 *
 * @throws ChartifyError what `table.column` throws.
 */
export function groupTable(
  table: Table,
  { by: keys, timeZone = null }: Omit<AggregateAllRequest, "measures">,
  place: string,
  measured: (groups: readonly Uint32Array[]) => readonly (readonly [string, Column])[],
): Table {
  const by = namesOf(keys);
  const grouped = inUnits(table, keys, timeZone, place);
  const rows = inNaturalOrder(groupByColumns(grouped, by, place));
  const firstRows = Uint32Array.from(rows, (group) => group[0] ?? 0);
  const columns = by.map((key) => [key, takeRows(grouped.column(key, place), firstRows)] as const);
  return Table.fromTypedColumns([...columns, ...measured(rows)], (row) => table.rowName(firstRows[row] ?? row), table.notes);
}

function namesOf(keys: readonly (string | UnitKey)[]): string[] {
  return keys.map(nameOfKey);
}

function checkMeasure({ name, column, how, q }: Measure, by: ReadonlySet<string>, place: string): void {
  if (!AGGREGATES.includes(how)) throw unknownAggregate(how, place);
  if (column === null && how !== "count") throw new ChartifyError("bad-option", place, `name the column to take the ${how} of.`);
  if (by.has(name)) {
    throw new ChartifyError("bad-option", place, `${quote(name)} is one of the columns to group by. Call the measure something else.`);
  }
  const isShare = typeof q === "number" && q >= 0 && q <= 1;
  if (how === "quantile" && !isShare) {
    const came = q === undefined || q === null ? "" : `, not ${show(q)}`;
    throw new ChartifyError("bad-option", place, `a quantile wants the share of values below it, from 0 to 1, such as 0.9${came}.`);
  }
  if (how !== "quantile" && q !== undefined && q !== null) {
    throw new ChartifyError("bad-option", place, `only "quantile" takes a share of values, not ${quote(how)}. Leave ${show(q)} out.`);
  }
}

function inNaturalOrder({ factors, rows }: Grouping): Uint32Array[] {
  const keys = factors.map(({ codes, ranks }) => Float64Array.from(rows, (group) => ranks[codes[group[0] ?? -1] ?? -1] ?? 0));
  const order = Uint32Array.from(rows.keys()).sort((a, b) => {
    for (const key of keys) if (key[a] !== key[b]) return (key[a] as number) - (key[b] as number);
    return 0;
  });
  return Array.from(order, (group) => rows[group] as Uint32Array);
}

function aggregateColumn(table: Table, { column: name, how, q }: Measure, groups: readonly Uint32Array[], place: string): Column {
  if (name === null) return numericColumn(Float64Array.from(groups, (rows) => rows.length));
  const column = table.column(name, place);
  switch (how) {
    case "count":
      return numericColumn(Float64Array.from(groups, (rows) => countPresent(column, rows)));
    case "distinct":
      return numericColumn(countDistinct(column, groups));
    case "first":
      return takeRows(
        column,
        Uint32Array.from(groups, (rows) => rows.find((row) => isPresent(column, row)) ?? NO_ROW),
      );
    case "last":
      return takeRows(
        column,
        Uint32Array.from(groups, (rows) => rows.findLast((row) => isPresent(column, row)) ?? NO_ROW),
      );
    default: {
      const reducer = how === "quantile" ? quantileOf(q ?? 0.5) : REDUCERS[how];
      if (column.kind === "date" && (how === "min" || how === "max"))
        return { ...column, values: reduce(column.values, groups, reducer), written: null };
      const { values, unit, note } = table.numericColumn(name, place, `the ${how}`);
      return numericColumn(reduce(values, groups, reducer), { unit: how === "var" ? null : unit, note });
    }
  }
}

/** Beyond every table's end, where there is no value. */
const NO_ROW = 2 ** 32 - 1;

function isPresent(column: Column, row: number): boolean {
  return cellAt(column, row) !== null;
}

function countPresent(column: Column, rows: Uint32Array): number {
  return rows.reduce((count, row) => (isPresent(column, row) ? count + 1 : count), 0);
}

function countDistinct(column: Column, groups: readonly Uint32Array[]): Float64Array {
  const { codes } = factorize(column);
  return Float64Array.from(groups, (rows) => {
    const seen = new Set<number>();
    for (const row of rows) if ((codes[row] ?? -1) >= 0) seen.add(codes[row] ?? -1);
    return seen.size;
  });
}

/** Makes one number of at least one. */
type Reducer = (values: Float64Array) => number;

function reduce(values: Float64Array, groups: readonly Uint32Array[], reducer: Reducer): Float64Array {
  return Float64Array.from(groups, (rows) => {
    const present = Float64Array.from(rows, (row) => values[row] ?? Number.NaN).filter((value) => !Number.isNaN(value));
    return present.length === 0 ? Number.NaN : cleanNumber(reducer(present));
  });
}

const REDUCERS: Readonly<Record<Exclude<Aggregate, "count" | "distinct" | "first" | "last" | "quantile">, Reducer>> = {
  sum,
  mean: (values) => sum(values) / values.length,
  median: quantileOf(0.5),
  min: (values) => values.reduce((a, b) => Math.min(a, b)),
  max: (values) => values.reduce((a, b) => Math.max(a, b)),
  var: sampleVariance,
  std: (values) => Math.sqrt(sampleVariance(values)),
};

/** With what rounding loses added back at the end (Neumaier, 1974), so that a thousand times 0.1 is 100. */
function sum(values: Float64Array): number {
  let [total, lost] = [0, 0];
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return Number.isFinite(total) ? total + lost : total;
}

/** Of a sample; NaN for one value. */
function sampleVariance(values: Float64Array): number {
  return (moments(values).variance * values.length) / (values.length - 1);
}

function quantileOf(share: number): Reducer {
  return (values) => quantiles(values, [share])[0] ?? Number.NaN;
}

function unknownAggregate(how: unknown, place: string): ChartifyError {
  const hint = typeof how === "string" ? didYouMean(how, AGGREGATES) : "";
  return new ChartifyError("bad-option", place, `rows can be aggregated by ${AGGREGATES.map(quote).join(", ")}, not ${show(how)}.${hint}`);
}
