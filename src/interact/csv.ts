import type { TableData } from "./table-data.js";

/** Spreadsheets run cells that begin so. */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r|%]/;

/** The data of a chart as CSV (RFC 4180). Texts that a spreadsheet would take for formulas begin with an apostrophe. */
export function csvOf({ columns, rows }: TableData): string {
  return [columns, ...rows].map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
