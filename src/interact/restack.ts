import type { AreaGlyph, BarGlyph, Glyph } from "../figure/types.js";
import { isOnZero } from "../glyphs/glyph.js";

/** The columns of kinds that stand on each other. */
const ENDS = {
  bar: (glyph: BarGlyph) => ({ at: glyph.factor, from: glyph.start, to: glyph.end }),
  area: (glyph: AreaGlyph) => ({ at: glyph.x, from: glyph.y0, to: glyph.y1 }),
} as const;

/** Stacks put together again from the parts that are left: up from zero, and down from it where parts are negative. */
export function restacked(glyphs: readonly Glyph[]): Glyph[] {
  const tops = new Map<string, Map<string, [above: number, below: number]>>();
  const stacks = new Set(glyphs.filter(isStacked).map(stackOf));
  return glyphs.map((glyph) => {
    if ((glyph.kind !== "bar" && glyph.kind !== "area") || !stacks.has(stackOf(glyph))) return glyph;
    const { at, from, to } = glyph.kind === "bar" ? ENDS.bar(glyph) : ENDS.area(glyph);
    const stack = tops.get(stackOf(glyph)) ?? new Map<string, [number, number]>();
    tops.set(stackOf(glyph), stack);
    const [starts, ends] = [new Float64Array(to.length), new Float64Array(to.length)];
    for (let row = 0; row < to.length; row++) {
      const size = (to[row] ?? Number.NaN) - (from[row] ?? Number.NaN);
      const key = JSON.stringify(at[row]);
      const top = stack.get(key) ?? [0, 0];
      const side = size < 0 ? 1 : 0;
      starts[row] = top[side];
      ends[row] = top[side] + size;
      if (Number.isFinite(size)) top[side] += size;
      stack.set(key, top);
    }
    return glyph.kind === "bar" ? { ...glyph, start: starts, end: ends, labels: null } : { ...glyph, y0: starts, y1: ends };
  });
}

function isStacked(glyph: Glyph): boolean {
  if (glyph.kind === "bar") return !isOnZero(glyph.start);
  return glyph.kind === "area" && !isOnZero(glyph.y0);
}

/** Parts of one stack are of one plot call, axis and panel. */
function stackOf({ plot, axis, panel = null }: Glyph): string {
  return `${plot} ${axis} ${panel}`;
}
