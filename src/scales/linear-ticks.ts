import { ticks } from "d3-array";
import { type NumberWriting, numberTexts } from "../format/number-texts.js";
import { areYears } from "./numbers.js";
import type { Numbers } from "./types.js";

/** Ticks that are asked for at most: some step gives that many, and each sparser one follows. */
const MOST = 14;

/** Numbers that differ by less have no steps between them. */
const LEAST_SPAN = 1e-306;

/** Round values from `low` to `high` in steps of 1, 2 or 5 times a power of ten, the densest first. */
export function linearTicks(low: number, high: number): number[][] {
  const found: number[][] = [];
  if (!(high - low > LEAST_SPAN)) return found;
  for (let count = MOST; count >= 1; count--) {
    const values = ticks(low, high, count).filter(Number.isFinite);
    if (values.length > 0 && values.length < (found.at(-1)?.length ?? Number.POSITIVE_INFINITY)) found.push(values);
  }
  return found;
}

/** Numbers in one unit with equal decimals; years without what parts thousands. */
export function linearLabels(values: readonly number[], { numbers, ...writing }: NumberWriting & { readonly numbers: Numbers }): string[] {
  return areYears(numbers, values) ? values.map(String) : numberTexts(values, writing);
}
