import type { LegendItem } from "../model/columns.js";
import type { Figure } from "./types.js";

/** The legend's entries, each label once with the number of the first glyph that carries it, in the order that the legend lists them. */
export function legendEntries({ glyphs, legend: { reversed } }: Figure): (LegendItem & { readonly glyph: number })[] {
  const entries = new Map<string, LegendItem & { readonly glyph: number }>();
  for (const [glyph, { legend }] of glyphs.entries()) {
    for (const item of legend) if (!entries.has(item.label)) entries.set(item.label, { ...item, glyph });
  }
  return reversed ? [...entries.values()].reverse() : [...entries.values()];
}
