import type { AxisName, PositionColumn } from "../model/columns.js";
import { type LentColumn, lentIn } from "../model/lent.js";
import { isInstance, isList } from "../util/kinds.js";
import type { Field, Role } from "./glyph.js";
import { defOf, type Glyph } from "./index.js";

/** A glyph's field with its value. */
export interface FieldValue {
  readonly name: string;
  readonly field: Field<unknown>;
  /** Of a column that is lent by a table a copy, made when it is first read. */
  readonly value: unknown;
  /** What a table lends it; null for a value of its own. */
  readonly lent: LentColumn | null;
}

/** The fields of a glyph, in the order of its definition. */
export function fieldsOf(glyph: Glyph): FieldValue[] {
  return Object.entries<Field<unknown>>(defOf(glyph.kind).fields).map(([name, field]) => new ValueIn(glyph, name, field));
}

/** Each picture asks for the fields of a glyph some dozen times, for a value seldom. */
class ValueIn implements FieldValue {
  readonly #glyph: Glyph;
  readonly name: string;
  readonly field: Field<unknown>;

  constructor(glyph: Glyph, name: string, field: Field<unknown>) {
    this.#glyph = glyph;
    this.name = name;
    this.field = field;
  }

  get value(): unknown {
    return Object.hasOwn(this.#glyph, this.name) ? this.#glyph[this.name as keyof Glyph] : undefined;
  }

  get lent(): LentColumn | null {
    return lentIn(this.#glyph, this.name);
  }
}

/** The x or y direction in which a glyph's values lie: that of the axis on which it does not stand. */
export function valueDirection(glyph: Glyph): "x" | "y" {
  return "orientation" in glyph && glyph.orientation === "horizontal" ? "x" : "y";
}

/** The roles of columns that lie in a direction. */
function rolesIn(direction: "x" | "y", glyph: Glyph): readonly Role[] {
  return [direction, valueDirection(glyph) === direction ? "along" : "across"];
}

/** A column of a glyph along an axis. */
export interface PlacedColumn {
  readonly name: string;
  readonly length: number;
  /** Of one that is lent by a table a copy, made when it is first read. */
  readonly column: PositionColumn;
  /** What a table lends it; null for a column of its own. */
  readonly lent: LentColumn | null;
}

/** The columns of a glyph in a direction; the first one tells whether a row is there. */
export function columnsIn(glyph: Glyph, direction: "x" | "y"): PlacedColumn[] {
  const roles = rolesIn(direction, glyph);
  return fieldsOf(glyph).flatMap((given) => {
    const length = roles.includes(given.field.role) ? lengthOf(given) : null;
    if (length === null) return [];
    return [
      {
        name: given.name,
        length,
        get column() {
          return given.value as PositionColumn;
        },
        lent: given.lent,
      },
    ];
  });
}

/** How many rows a field has, without a look at a column that is lent; null for what is no column. */
export function lengthOf(field: Pick<FieldValue, "lent" | "value">): number | null {
  if (field.lent !== null) return field.lent.length;
  const { value } = field;
  return isColumn(value) ? value.length : null;
}

/** The axis along which the values of a glyph lie. */
export function valueAxis(glyph: Glyph): AxisName {
  return valueDirection(glyph) === "x" ? "x" : glyph.axis;
}

export function isColumn(value: unknown): value is Float64Array | readonly unknown[] {
  return isList(value) || isInstance(value, Float64Array);
}

/** Whether one of the values of a column passes a test; they are looked at in order up to that one. */
export function someValue(
  placed: Pick<PlacedColumn, "column" | "lent">,
  test: (value: PositionColumn[number] | undefined) => boolean,
): boolean {
  if (placed.lent !== null) return placed.lent.some(test);
  const { column } = placed;
  for (let i = 0; i < column.length; i++) if (test(column[i])) return true;
  return false;
}
