import { AGGREGATES, type Aggregate, aggregate as aggregateTable } from "../data/aggregate.js";
import { Table } from "../data/table.js";
import { optional, readChoice, readList, readNullable, readOptions, readString, required } from "../util/options.js";
import type { ColumnName, Data } from "./data-types.js";

/** Options of `aggregate`. */
export interface AggregateOptions<D> {
  /** Columns whose combinations make one row each. */
  readonly by: readonly ColumnName<D>[];
  /** The column to make one number of; left out, with `count`, the rows are counted. */
  readonly column?: ColumnName<D>;
  readonly how: Aggregate;
}

const specs = {
  by: required(readList(readString)),
  column: optional(readNullable(readString), null),
  how: required(readChoice(AGGREGATES)),
};

/**
 * Makes one row per combination of the `by` columns, sorted by them: the tidy table that bars want. The result stands
 * under the name of its column (`count` of rows under `count`). Missing values are left out; a group of nothing else has
 * a missing result.
 *
 * @throws ChartifyError `bad-data`, `missing-column`, `bad-column` for data that do not fit; `bad-option` for options.
 * @example
 * const sales = aggregate(rows, { by: ["fruit"], column: "quantity", how: "sum" });
 */
export function aggregate<const D extends Data>(data: D, options: AggregateOptions<D>): Table {
  const { by, column, how } = readOptions("aggregate", options, specs);
  return aggregateTable(Table.from(data, "aggregate"), { by, column, how }, "aggregate");
}
