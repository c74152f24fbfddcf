import { type Column, dropLevels, orEmpty } from "../columns.js";
import { factorize } from "../factors.js";
import type { Reading } from "./reading.js";

/** A column of finished values with what the options say of it: its type, and which values are missing ones. */
export function asSaid(column: Column, name: string, { types, missing }: Reading): Column {
  const typed: Column = types.get(name) === "text" ? textOf(column) : column;
  if (missing.length === 0) return typed;
  const words = new Set(missing);
  if (typed.kind === "string") return orEmpty(dropLevels(typed, words));
  if (typed.kind !== "number") return typed;
  const numbers = new Set(missing.filter((word) => word.trim() !== "").map(Number));
  return { ...typed, values: typed.values.map((value) => (numbers.has(value) ? Number.NaN : value)) };
}

/** A column of any kind as the texts that it is labelled by. */
export function textOf(column: Column): Column {
  const factors = factorize(column);
  const { levels } = factors;
  const codes = Int32Array.from(factors.codes);
  return orEmpty({ kind: "string", codes, levels });
}
