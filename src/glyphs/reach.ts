import type { AxisName } from "../model/columns.js";
import { defOf, type Glyph } from "./index.js";

/** Marks that reach farther beyond their places than this want room of their own: the usual padding may not hold them. */
const FAR_PX = 15;

/** How far the marks of a glyph reach beyond their places, in pixels; 0 for what the usual padding holds. */
export function farReach(glyph: Glyph): number {
  const reach = defOf(glyph.kind).reachPx?.(glyph) ?? 0;
  return reach > FAR_PX ? reach : 0;
}

/** The share of a range that is added at each of its ends so that the marks on an axis end within its length in pixels. */
export function paddingFor(glyphs: readonly Glyph[], name: AxisName, lengthPx: number): number {
  const reaches = glyphs.filter((glyph) => name === "x" || glyph.axis === name).map(farReach);
  // Half of the length is the most that padding takes.
  const reach = Math.min(Math.max(0, ...reaches), lengthPx / 4);
  return reach / Math.max(1, lengthPx - 2 * reach);
}
