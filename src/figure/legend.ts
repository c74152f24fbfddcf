import type { Figure, LegendItem } from "./types.js";

/** An entry of the legend. */
export interface ListedItem extends LegendItem {
  /** Number of the first glyph that carries it; null for a heading of the entries that follow. */
  readonly glyph: number | null;
  /** The glyphs whose looks make its sample: the first of each kind, in drawing order. */
  readonly glyphs: readonly number[];
}

/**
 * The legend's entries, each look (a label in a colour) once, in the order that the legend lists them; those of sizes come last, behind
 * the name of their column where there are others.
 */
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
  const all = reversed ? [...entries.values()].reverse() : [...entries.values()];
  const sizes = all.filter(isOfSize).sort((a, b) => (a.size ?? 0) - (b.size ?? 0));
  if (sizes.length === 0 || sizes.length === all.length) return all;
  const columns = [...new Set(sizes.map(({ column = null }) => column))];
  const headed = columns.flatMap((column) => [
    ...(column === null ? [] : [{ label: column, color: "", glyph: null, glyphs: [] }]),
    ...sizes.filter((item) => (item.column ?? null) === column),
  ]);
  return [...all.filter((item) => !isOfSize(item)), ...headed];
}

function isOfSize({ size = null }: LegendItem): boolean {
  return size !== null;
}

/** Labels that say little without the name of what they are values of: numbers and years, yes and no, single letters. */
const MUTE = /^(?:[\s\d.,:%+\-\u2212]+|true|false|yes|no|y|n|\p{L})$/iu;

/** What stands before the entries; empty for nothing. */
export function legendTitle(figure: Figure): string {
  if (figure.legend.title !== null) return figure.legend.title;
  const all = figure.glyphs.flatMap(({ legend }) => legend);
  const items = all.filter((item) => !isOfSize(item));
  if (items.length === 0) return all[0]?.column ?? "";
  const [column = null, ...others] = new Set(items.map((item) => item.column ?? null));
  if (column === null || others.length > 0 || !items.every(({ label }) => MUTE.test(label))) return "";
  const onAxes = new Set([figure.xAxis, figure.yAxis].flatMap(({ factors }) => (factors ?? []).flat()));
  if (items.every(({ label }) => onAxes.has(label))) return "";
  const said = [figure.title, figure.subtitle, figure.xAxis.label, figure.yAxis.label, figure.y2Axis?.label ?? ""];
  return said.some((text) => plainWords(text).includes(plainWords(column))) ? "" : column;
}

/** A name as it may be written: `unit_price` for "Unit price". */
function plainWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ")} `;
}
