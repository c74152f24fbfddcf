import type { DressedPanel } from "../figure/types.js";
import type { Glyph } from "../glyphs/index.js";
import { columnsIn, type PlacedColumn, someValue, valueDirection } from "../glyphs/roles.js";
import type { AxisName } from "../model/columns.js";
import type { ContinuousScale, Scale, Scales } from "../scales/types.js";

/** What the marks of a kind are called whose values a range can leave out, and which of their columns tells. */
const MARKS: Partial<Readonly<Record<Glyph["kind"], { readonly name: string; readonly field: string | null }>>> = {
  scatter: { name: "point", field: null },
  bar: { name: "bar", field: "end" },
  lollipop: { name: "stem", field: "value" },
};

/** Says how many marks a range leaves out of view, in plain sentences: those that the ranges of the data would show. */
export function notesOfRange({ glyphs, xAxis, yAxis, y2Axis }: DressedPanel, scales: Scales): string[] {
  const axes = { x: xAxis, y: yAxis, y2: y2Axis };
  return (["x", "y", "y2"] as const).flatMap((name) => {
    const axis = axes[name];
    const scale = scales[name];
    if (axis === null || !isContinuous(scale) || axis.range.every((end) => end === null)) return [];
    const counts = new Map<string, number>();
    for (const glyph of glyphs) {
      const mark = MARKS[glyph.kind];
      const direction = name === "x" ? "x" : "y";
      if (mark === undefined || (name !== "x" && glyph.axis !== name)) continue;
      if (mark.field !== null && valueDirection(glyph) !== direction) continue;
      const columns = columnsIn(glyph, direction).filter(({ name: field }) => mark.field === null || field === mark.field);
      for (const column of columns) counts.set(mark.name, (counts.get(mark.name) ?? 0) + countOutside(column, scale));
    }
    return [...counts].filter(([, count]) => count > 0).map(([mark, count]) => sentence(mark, count, name));
  });
}

function isContinuous(scale: Scale | null): scale is ContinuousScale {
  return scale !== null && scale.kind !== "categorical";
}

function countOutside(column: PlacedColumn, { domain }: ContinuousScale): number {
  const [low, high] = [Math.min(...domain), Math.max(...domain)];
  // Within a thousandth a mark is seen all the same.
  const slack = (high - low) * 1e-3;
  let count = 0;
  someValue(column, (value) => {
    if (typeof value === "number" && (value < low - slack || value > high + slack)) count++;
    return false;
  });
  return count;
}

const NAMES = { x: "x axis", y: "y axis", y2: "second y axis" } as const satisfies Record<AxisName, string>;

function sentence(mark: string, count: number, name: AxisName): string {
  const what = mark === "point" ? (count === 1 ? "lies" : "lie") : count === 1 ? "reaches" : "reach";
  const shown = mark === "point" ? "not seen" : "cut off";
  return `${count} ${mark}${count === 1 ? "" : "s"} ${what} beyond the range of the ${NAMES[name]} and ${count === 1 ? "is" : "are"} ${shown}. Widen the range to show all.`;
}
