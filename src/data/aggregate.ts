import { ChartifyError } from "../util/error.js";
import { quote, show } from "../util/show.js";
import { didYouMean } from "../util/suggest.js";
import type { Column } from "./columns.js";
import { cellAt, numericColumn, takeRows } from "./columns.js";
import { type Grouping, groupByColumns } from "./group.js";
import { Table } from "./table.js";

/** Ways to make one number of many. */
export const AGGREGATES = ["sum", "mean", "median", "count", "min", "max"] as const;
export type Aggregate = (typeof AGGREGATES)[number];

export interface AggregateRequest {
  /** One or more columns; each combination of their values that occurs makes one row. */
  readonly by: readonly string[];
  /** The column to aggregate; null, with `count` alone, counts rows. */
  readonly column: string | null;
  readonly how: Aggregate;
}

/**
 * One row per combination of the `by` columns, sorted by them in their natural order: those columns as they were, and the
 * aggregated one under its own name (or under the name of the aggregate where it has none or is one of `by`).
 *
 * Missing values are left out; a group of nothing else has a missing result (its count is 0). `count` counts values
 * of any kind, `min` and `max` take dates too, the others numbers. Rows that lack a `by` value are left out.
 *
 * @throws ChartifyError `bad-option` for an unknown aggregate, no `by`, or no column; what `table.column` throws.
 */
export function aggregate(table: Table, request: AggregateRequest, place: string): Table {
  const { by, column: name, how } = request;
  if (!AGGREGATES.includes(how)) throw unknownAggregate(how, place);
  if (name === null && how !== "count") throw new ChartifyError("bad-option", place, `name the column to take the ${how} of.`);

  const grouping = groupByColumns(table, by, place);
  const rows = inNaturalOrder(grouping);
  const firstRows = Uint32Array.from(rows, (group) => group[0] ?? 0);
  const keys = by.map((key) => [key, takeRows(table.column(key, place), firstRows)] as const);
  const resultName = name === null || by.includes(name) ? how : name;
  return Table.fromTypedColumns([...keys, [resultName, aggregateColumn(table, name, how, rows, place)]], (row) =>
    table.rowName(firstRows[row] ?? row),
  );
}

function inNaturalOrder({ factors, rows }: Grouping): Uint32Array[] {
  const keys = factors.map(({ codes, ranks }) => Float64Array.from(rows, (group) => ranks[codes[group[0] ?? -1] ?? -1] ?? 0));
  const order = Uint32Array.from(rows.keys()).sort((a, b) => {
    for (const key of keys) if (key[a] !== key[b]) return (key[a] as number) - (key[b] as number);
    return 0;
  });
  return Array.from(order, (group) => rows[group] as Uint32Array);
}

function aggregateColumn(table: Table, name: string | null, how: Aggregate, groups: readonly Uint32Array[], place: string): Column {
  if (name === null) return numericColumn(Float64Array.from(groups, (rows) => rows.length));
  const column = table.column(name, place);
  if (how === "count") return numericColumn(Float64Array.from(groups, (rows) => countPresent(column, rows)));
  if (column.kind === "date" && (how === "min" || how === "max")) return { kind: "date", values: reduce(column.values, groups, how) };
  return numericColumn(reduce(table.numbers(name, place, { purpose: `the ${how}` }), groups, how));
}

function countPresent(column: Column, rows: Uint32Array): number {
  return rows.reduce((count, row) => (cellAt(column, row) === null ? count : count + 1), 0);
}

function reduce(values: Float64Array, groups: readonly Uint32Array[], how: Exclude<Aggregate, "count">): Float64Array {
  return Float64Array.from(groups, (rows) => {
    const present = Float64Array.from(rows, (row) => values[row] ?? Number.NaN).filter((value) => !Number.isNaN(value));
    return present.length === 0 ? Number.NaN : REDUCERS[how](present);
  });
}

/** Each takes at least one number. */
const REDUCERS: Readonly<Record<Exclude<Aggregate, "count">, (values: Float64Array) => number>> = {
  sum,
  mean: (values) => sum(values) / values.length,
  median,
  min: (values) => values.reduce((a, b) => Math.min(a, b)),
  max: (values) => values.reduce((a, b) => Math.max(a, b)),
};

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The middle value, or the mean of the two in the middle. */
function median(values: Float64Array): number {
  const sorted = values.toSorted();
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? Number.NaN) + upper) / 2;
}

function unknownAggregate(how: unknown, place: string): ChartifyError {
  const hint = typeof how === "string" ? didYouMean(how, AGGREGATES) : "";
  return new ChartifyError("bad-option", place, `rows can be aggregated by ${AGGREGATES.map(quote).join(", ")}, not ${show(how)}.${hint}`);
}
