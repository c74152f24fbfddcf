import type { Panel } from "../figure/types.js";
import { defOf, type Glyph } from "../glyphs/index.js";
import { columnsIn } from "../glyphs/roles.js";
import type { AxisName } from "../model/columns.js";
import type { Numbers } from "./types.js";

/** Whole numbers from here to there are taken for years, which have no thousands comma. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 3000;

/** What the values of the marks on an axis are: looked through up to the first that is no whole number. */
export function numbersOf(panel: Panel, axis: AxisName): Numbers {
  const direction = axis === "x" ? "x" : "y";
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const glyph of panel.glyphs) {
    if (axis !== "x" && glyph.axis !== axis) continue;
    if (defOf(glyph.kind).extent !== undefined) return "any";
    const unit = unitOf(glyph);
    for (const { column } of columnsIn(glyph, direction)) {
      for (let i = 0; i < column.length; i++) {
        const value = column[i];
        if (typeof value !== "number" || !Number.isFinite(value)) continue;
        if (!Number.isInteger(value / unit)) return "any";
        if (value < min) min = value;
        if (value > max) max = value;
      }
    }
  }
  if (min > max) return "any";
  return isYears(min, max) ? "years" : "whole";
}

/** Whether whole numbers from the least to the largest are taken for years. */
export function isYears(min: number, max: number): boolean {
  return min >= FIRST_YEAR && max <= LAST_YEAR;
}

/** Bins centred on whole numbers end halfway between them. */
function unitOf({ kind }: Glyph): number {
  return kind === "histogram" ? 0.5 : 1;
}

/** Whether ticks of an axis of years are years too. */
export function areYears(numbers: Numbers, values: readonly number[]): boolean {
  return numbers === "years" && values.every((value) => Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR);
}
