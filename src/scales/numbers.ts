import type { Panel } from "../figure/types.js";
import { defOf, type Glyph } from "../glyphs/index.js";
import { columnsIn, type PlacedColumn, someValue, valueDirection } from "../glyphs/roles.js";
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
    for (const column of valuesOf(glyph, direction)) {
      const isAny = someValue(column, (value) => {
        if (typeof value !== "number" || !Number.isFinite(value)) return false;
        if (value < min) min = value;
        if (value > max) max = value;
        return !Number.isInteger(value);
      });
      if (isAny) return "any";
    }
  }
  if (min > max) return "any";
  const { unit } = { x: panel.xAxis, y: panel.yAxis, y2: panel.y2Axis }[axis] ?? { unit: null };
  // Nothing is a year of which something is said to be counted, such as dollars.
  return unit === null && isYear(min) && isYear(max) ? "years" : "whole";
}

/** The columns of a glyph in a direction; of a histogram, along its bins, the values that these tell of. */
function valuesOf(glyph: Glyph, direction: "x" | "y"): readonly Pick<PlacedColumn, "column" | "lent">[] {
  if (glyph.kind !== "histogram" || valueDirection(glyph) === direction) return columnsIn(glyph, direction);
  const edges = [...glyph.minEdge, ...glyph.maxEdge];
  const ends = [glyph.minEdge[0] ?? Number.NaN, glyph.maxEdge.at(-1) ?? Number.NaN];
  // Bins centred on whole numbers end halfway between them; other bins of years begin and end with the data.
  const isHalf = (value: number): boolean => Number.isInteger(value * 2);
  const telling = ends.every((end) => isHalf(end) && isYear(end)) ? ends : edges;
  return [{ column: telling.map((edge) => (edge !== null && isHalf(edge) ? Math.round(edge) : edge)), lent: null }];
}

/** Whether a whole number is taken for a year. */
export function isYear(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** Whether ticks of an axis of years are years too. */
export function areYears(numbers: Numbers, values: readonly number[]): boolean {
  return numbers === "years" && values.every((value) => Number.isInteger(value) && isYear(value));
}
