import type { NumberCell } from "../../../data/questions.js";
import type { AxisKind } from "../../../figure/types.js";
import { someFields, withFields } from "../../../model/lent.js";
import { column } from "./options.js";
import { wideColumn } from "./wide.js";

/** A column of numbers, as a question has it. */
export function numberCell(name: string, option: string) {
  return { as: "number", column: name, option } as const satisfies NumberCell;
}

/** A column of values along an axis: dates where it is a datetime axis, else numbers. */
export function valueCell(name: string, option: string, axis: AxisKind, other: "categorical" | "linear" = "categorical"): NumberCell {
  if (axis === "datetime") return { as: "date", column: name, option };
  // Dates lie along the x axis alone, and so the categories, or counts, along the other one.
  return { as: "number", column: name, option, datesNeed: other };
}

/** The same of a column that the user may have left out, and without whose values rows are drawn all the same. */
export function optionalCell(name: string | null, option: string, axis: AxisKind): NumberCell | null {
  return name === null ? null : { ...valueCell(name, option, axis), isOptional: true };
}

/** A column of positions along an axis: dates where it is a datetime axis. */
export function positionCell(name: string, option: string, axis: AxisKind): NumberCell {
  return { as: axis === "datetime" ? "date" : axis === "log" ? "log" : "number", column: name, option };
}

/** The two columns of points on numeric axes. */
export const positionOptions = { xColumn: column("column of x positions"), yColumn: wideColumn("column of numbers") };

interface Positions {
  readonly xColumn: string;
  readonly yColumn: string;
}

/** Both columns of points, as a question has them. */
export function positionCells({ xColumn, yColumn }: Positions, axes: { readonly x: AxisKind; readonly y: AxisKind }) {
  return { x: positionCell(xColumn, "xColumn", axes.x), y: positionCell(yColumn, "yColumn", axes.y) };
}

/** The same columns where a missing y is a gap that is seen. */
export function withGaps<C extends { readonly y: NumberCell }>(cells: C): C {
  return { ...cells, y: { ...cells.y, isOptional: true } };
}

/** Stands where `withColumns` puts a column. */
export const NO_NUMBERS = new Float64Array(0);

/** A glyph with columns of an answer, which are lent on where they are lent there. */
export function withColumns<G extends object, N extends string & keyof G>(
  glyph: G,
  cells: { readonly [K in N]: Float64Array },
  names: readonly N[],
): G {
  return withFields<object>(glyph, someFields(cells, names)) as G;
}
