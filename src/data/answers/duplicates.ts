import { ChartifyError } from "../../util/error.js";
import { phrase, way } from "../../util/wording.js";
import type { Table } from "../table.js";

/**
 * The refusal of two rows where a plot can show one.
 *
 * @param shared What both have, such as `the category "Apple"`.
 */
export function duplicateRows(table: Table, rows: readonly [number, number], shared: readonly string[], place: string): ChartifyError {
  const [first, second] = rows.map((row) => table.rowName(row));
  const advice = way("Aggregate the data first, such as by aggregate(data, { by, column, how })", "Add --aggregate sum, mean or another");
  const text = phrase`${first ?? ""} and ${second ?? ""} share ${shared.join(" and ")}, but each may have one row. ${advice}.`;
  return new ChartifyError("duplicate-rows", place, text);
}
