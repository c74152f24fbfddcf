import type { Axis, Panel } from "../figure/types.js";
import { defOf } from "../glyphs/index.js";
import { columnsIn, valueDirection } from "../glyphs/roles.js";
import type { AxisName } from "../model/columns.js";
import type { Steps } from "./types.js";

/** How wide a mark is that stands alone. */
const ALONE: Readonly<Partial<Record<Axis["kind"], number>>> = { linear: 1, datetime: 86_400_000 };

/**
 * Where the marks of a panel that have a width stand on one of its linear or datetime axes, such as bars over dates; null
 * where none do. Those that are not drawn for want of a value count too: a missing day keeps its place.
 */
export function stepsOf(panel: Panel, axis: Axis, name: AxisName): Steps | null {
  const alone = ALONE[axis.kind];
  if (alone === undefined) return null;
  const direction = name === "x" ? "x" : "y";
  const seen = new Set<number>();
  for (const glyph of panel.glyphs) {
    if (defOf(glyph.kind).takesStep !== true || valueDirection(glyph) === direction) continue;
    if (name !== "x" && glyph.axis !== name) continue;
    const [across] = columnsIn(glyph, direction);
    for (const place of across?.column ?? []) if (typeof place === "number" && Number.isFinite(place)) seen.add(place);
  }
  if (seen.size === 0) return null;
  const places = Float64Array.from(seen).sort();
  return { places, size: places.length < 2 ? alone : leastGap(places) };
}

function leastGap(places: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < places.length; i++) least = Math.min(least, (places[i] as number) - (places[i - 1] as number));
  return least;
}
