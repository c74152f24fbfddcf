import { columnsIn } from "../glyphs/roles.js";
import type { Factor, Figure, Glyph } from "./types.js";

/** A level of the categories along an axis, counted from the innermost one. */
export interface AxisLevel {
  readonly axis: "x" | "y";
  readonly level: number;
}

/** The level of categories whose labels say all that the legend says: each colour stands where its name does. Null for none. */
export function repeatedLevel(figure: Figure): AxisLevel | null {
  const named = figure.glyphs.filter(({ legend }) => legend.length > 0);
  if (named.length === 0) return null;
  for (const name of ["x", "y"] as const) {
    const { kind, factors, hidden } = name === "x" ? figure.xAxis : figure.yAxis;
    if (kind !== "categorical" || hidden) continue;
    const [first = ""] = factors ?? [];
    for (let level = 0; level < depthOf(first); level++) {
      if (named.every((glyph) => isNamedBy(glyph, { axis: name, level }))) return { axis: name, level };
    }
  }
  return null;
}

/** True where each row of a glyph stands at the category that its legend calls it. */
function isNamedBy(glyph: Glyph, { axis, level }: AxisLevel): boolean {
  const [categories] = columnsIn(glyph, axis);
  const [values] = columnsIn(glyph, axis === "x" ? "y" : "x");
  if (categories === undefined || glyph.legend.some(({ size = null }) => size !== null)) return false;
  const names = new Map<string, Set<string>>();
  for (const { color, label } of glyph.legend) names.set(color, (names.get(color) ?? new Set()).add(label));
  const own = "color" in glyph ? glyph.color : null;
  const shared = typeof own === "string" || own === null ? names.get(own ?? glyph.legend[0]?.color ?? "") : undefined;
  for (let i = 0; i < categories.column.length; i++) {
    const factor = categories.column[i];
    const value = values?.column[i];
    if (value === null || (typeof value === "number" && Number.isNaN(value))) continue;
    if (typeof factor === "number" || factor === null || factor === undefined) return false;
    const known = shared ?? (Array.isArray(own) ? names.get(own[i] ?? "") : undefined);
    if (known?.has(labelAt(factor, level)) !== true) return false;
  }
  return true;
}

function depthOf(factor: Factor): number {
  return typeof factor === "string" ? 1 : factor.length;
}

function labelAt(factor: Factor, level: number): string {
  return typeof factor === "string" ? factor : (factor[factor.length - 1 - level] ?? "");
}
