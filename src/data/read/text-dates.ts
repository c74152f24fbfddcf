import type { Column } from "../columns.js";
import { parseIso } from "../dates.js";

/** The column as dates where its texts all are full ISO dates or date-times, which JSON has no values for. */
export function textDates(column: Column): Column {
  if (column.kind !== "string") return column;
  const dates = new Float64Array(column.levels.length);
  for (const [code, text] of column.levels.entries()) {
    const ms = parseIso(text, 0, text.length, "day");
    if (Number.isNaN(ms)) return column;
    dates[code] = ms;
  }
  return { kind: "date", values: Float64Array.from(column.codes, (code) => dates[code] ?? Number.NaN) };
}
