import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";
import { type Column, type ColumnKind, firstRowWithValue, kindInWords } from "../columns.js";
import type { Table } from "../table.js";

/**
 * Refuses a column that holds another kind of values than it did before.
 *
 * @throws ChartifyError `bad-column`.
 */
export function checkKind(
  known: ColumnKind | null,
  column: Column,
  table: Table,
  { name, place }: { readonly name: string; readonly place: string },
): void {
  if (known === null || known === column.kind || (column.kind === "number" && column.empty)) return;
  const row = firstRowWithValue(column);
  throw new ChartifyError(
    "bad-column",
    place,
    `column ${quote(name)} held ${kindInWords(known)} up to here, and holds ${kindInWords(column.kind)} near ${table.rowName(row)}. A stream is read only once: correct it, or read the column as text.`,
  );
}
