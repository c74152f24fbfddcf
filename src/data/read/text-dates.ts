import type { Column } from "../columns.js";
import { parseIso } from "../dates.js";
import { Table } from "../table.js";

/** The same table, with the columns whose texts all are full ISO dates or date-times as dates: JSON has none. */
export function withTextDates(table: Table, place: string): Table {
  return Table.fromSource(
    {
      rowCount: table.rowCount,
      names: table.columnNames,
      read: (name, readPlace) => textDates(table.column(name, readPlace)),
      rowName: (row) => table.rowName(row),
    },
    place,
  );
}

function textDates(column: Column): Column {
  if (column.kind !== "string") return column;
  const dates = new Float64Array(column.levels.length);
  for (const [code, text] of column.levels.entries()) {
    const ms = parseIso(text, 0, text.length, "day");
    if (Number.isNaN(ms)) return column;
    dates[code] = ms;
  }
  return { kind: "date", values: Float64Array.from(column.codes, (code) => dates[code] ?? Number.NaN) };
}
