import { ChartifyError } from "../../util/error.js";
import { AGGREGATE_FIRST, phrase } from "../../util/wording.js";
import type { Table } from "../table.js";

/**
 * The refusal of two rows where a plot can show one.
 *
 * @param shared What both have, such as `the category "Apple"`.
 */
export function duplicateRows(table: Table, rows: readonly [number, number], shared: readonly string[], place: string): ChartifyError {
  const [first, second] = rows.map((row) => table.rowName(row));
  const text = phrase`${first ?? ""} and ${second ?? ""} share ${shared.join(" and ")}, but each may have one row. ${AGGREGATE_FIRST}`;
  return new ChartifyError("duplicate-rows", place, text);
}
