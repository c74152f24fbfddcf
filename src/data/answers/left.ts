import type { Codes } from "../codes.js";
import type { Left } from "../questions.js";
import type { Table } from "../table.js";

export type { Left } from "../questions.js";

/** Rows beyond these are counted, not named. */
const NAMED = 3;

/** How many rows of a table are out of something, and which. */
export function leftOf(table: Table, isOut: (row: number) => boolean): Left {
  const rows: string[] = [];
  let missing = 0;
  for (let row = 0; row < table.rowCount; row++) {
    if (!isOut(row)) continue;
    if (missing < NAMED) rows.push(table.rowName(row));
    missing++;
  }
  return { missing, rowCount: table.rowCount, rows };
}

/** How many rows have no code, and which. */
export function leftIn(table: Table, codes: Codes): Left {
  return codes.includes(-1) ? leftOf(table, (row) => (codes[row] as number) < 0) : { missing: 0, rowCount: table.rowCount, rows: [] };
}
