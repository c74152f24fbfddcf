import type { Figure, LegendItem } from "./types.js";

/** An entry of the legend. */
export interface ListedItem extends LegendItem {
  /** Number of the first glyph that carries it. */
  readonly glyph: number;
  /** The glyphs whose looks make its sample: the first of each kind, in drawing order. */
  readonly glyphs: readonly number[];
}

/** The legend's entries, each look (a label in a colour) once, in the order that the legend lists them. */
export function legendEntries({ glyphs, legend: { reversed } }: Figure): ListedItem[] {
  const entries = new Map<string, ListedItem & { readonly glyphs: number[] }>();
  for (const [glyph, { legend, kind }] of glyphs.entries()) {
    for (const item of legend) {
      const look = `${item.color} ${item.size ?? ""} ${item.label}`;
      const known = entries.get(look);
      if (known === undefined) entries.set(look, { ...item, glyph, glyphs: [glyph] });
      else if (known.glyphs.every((other) => glyphs[other]?.kind !== kind)) known.glyphs.push(glyph);
    }
  }
  return reversed ? [...entries.values()].reverse() : [...entries.values()];
}
