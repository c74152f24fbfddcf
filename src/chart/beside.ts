import { type Factors, factorize, groupByColumns } from "../data/group.js";
import type { Table } from "../data/table.js";

/** Plots whose marks may stand side by side within a category. */
const BESIDE: readonly string[] = ["bar", "lollipop", "interval"];

interface Given {
  readonly categoricalColumns?: readonly string[];
  readonly colorColumn?: string | null;
  readonly colorScale?: "continuous" | "categorical" | null;
}

/**
 * Whether the rows of a category are told apart by their colour values alone, as ages are by sex: then the marks of each colour value stand side by
 * side in it, in one order everywhere.
 */
export function isBeside(plot: string, table: Table, options: Given, place: string): boolean {
  const { categoricalColumns = [], colorColumn = null, colorScale } = options;
  if (!BESIDE.includes(plot) || colorColumn === null || colorScale === "continuous") return false;
  if (categoricalColumns.includes(colorColumn) || ![...categoricalColumns, colorColumn].every((name) => table.has(name))) return false;
  const { rows } = groupByColumns(table, categoricalColumns, place);
  const colors = factorize(table.column(colorColumn, place));
  return rows.some((group) => group.length > 1) && rows.every((group) => areApart(group, colors));
}

/** Whether no two rows have the same colour value, or none. */
function areApart(rows: Uint32Array, { codes }: Factors): boolean {
  return (
    new Set(rows.map((row) => codes[row] as number)).size === rows.length &&
    (rows.length === 1 || rows.every((row) => (codes[row] as number) >= 0))
  );
}
