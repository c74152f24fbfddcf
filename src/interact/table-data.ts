import { describeFigure } from "../describe/describe.js";
import { ownText } from "../figure/helper-labels.js";
import type { Drawing } from "./drawing.js";

/** The data of a chart as one table. */
export interface TableData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * What `describe` tells of all series, as rows of one table: their name where there are several, and the columns that any of them has.
 * Dates are in ISO 8601.
 */
export function tableDataOf(drawing: Drawing): TableData {
  const { series, axes } = describeFigure(drawing);
  const several = series.length > 1 || series.some(({ name }) => name !== null);
  const hasPanels = series.some(({ panel }) => panel !== undefined);
  const names = [...new Set(series.flatMap(({ columns }) => Object.keys(columns)))];
  const isDate = (name: string): boolean =>
    (axes.x.kind === "datetime" && ["x", "factor"].includes(name)) || (axes.y.kind === "datetime" && name === "y");
  const rows = series.flatMap(({ name, panel, columns }) => {
    const count = Math.max(0, ...Object.values(columns).map((column) => column.length));
    return Array.from({ length: count }, (_, row) => [
      ...(hasPanels ? [panel ?? null] : []),
      ...(several ? [name] : []),
      ...names.map((column) => cellOf(columns[column]?.[row] ?? null, isDate(column))),
    ]);
  });
  return { columns: [...(hasPanels ? ["panel"] : []), ...(several ? ["series"] : []), ...names.map((name) => titleOf(name, axes))], rows };
}

function titleOf(name: string, { x, y }: { readonly x: { readonly label: string }; readonly y: { readonly label: string } }): string {
  if (name === "factor") return ownText(x.label) || "category";
  if (name === "x") return ownText(x.label) || name;
  if (name === "y" || name === "value") return ownText(y.label) || name;
  return name;
}

function cellOf(value: string | number | readonly string[] | null, isDate: boolean): string | number | null {
  if (isDate && typeof value === "number" && Math.abs(value) <= 8.64e15) return new Date(value).toISOString();
  return typeof value === "object" && value !== null ? value.join(" / ") : value;
}
