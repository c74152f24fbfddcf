import type { AxisName, PositionColumn } from "../model/columns.js";
import { isInstance, isList } from "../util/kinds.js";
import type { Field, Role } from "./glyph.js";
import { defOf, type Glyph } from "./index.js";

/** A glyph's field with its value. */
export interface FieldValue {
  readonly name: string;
  readonly field: Field<unknown>;
  readonly value: unknown;
}

/** The fields of a glyph, in the order of its definition. */
export function fieldsOf(glyph: Glyph): FieldValue[] {
  const values = new Map(Object.entries(glyph));
  return Object.entries<Field<unknown>>(defOf(glyph.kind).fields).map(([name, field]) => ({ name, field, value: values.get(name) }));
}

/** The x or y direction in which a glyph's values lie: that of the axis on which it does not stand. */
export function valueDirection(glyph: Glyph): "x" | "y" {
  return "orientation" in glyph && glyph.orientation === "horizontal" ? "x" : "y";
}

/** The roles of columns that lie in a direction. */
function rolesIn(direction: "x" | "y", glyph: Glyph): readonly Role[] {
  return [direction, valueDirection(glyph) === direction ? "along" : "across"];
}

/** The columns of a glyph in a direction, with their names; the first one tells whether a row is there. */
export function columnsIn(glyph: Glyph, direction: "x" | "y"): { readonly name: string; readonly column: PositionColumn }[] {
  const roles = rolesIn(direction, glyph);
  return fieldsOf(glyph).flatMap(({ name, field, value }) =>
    roles.includes(field.role) && isColumn(value) ? [{ name, column: value as PositionColumn }] : [],
  );
}

/** The axis along which the values of a glyph lie. */
export function valueAxis(glyph: Glyph): AxisName {
  return valueDirection(glyph) === "x" ? "x" : glyph.axis;
}

export function isColumn(value: unknown): value is Float64Array | readonly unknown[] {
  return isList(value) || isInstance(value, Float64Array);
}
