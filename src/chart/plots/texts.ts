import { factorize } from "../../data/factors.js";
import type { Table } from "../../data/table.js";

/** A column written out, one text per row; a missing value is an empty text. */
export function textsOf(table: Table, column: string, place: string): string[] {
  const { codes, levels } = factorize(table.column(column, `${place}, option "textColumn"`));
  return Array.from(codes, (code) => levels[code] ?? "");
}
