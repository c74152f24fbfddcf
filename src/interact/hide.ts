import type { Figure, Glyph, LegendItem } from "../figure/types.js";
import { columnsIn, fieldsOf, isColumn } from "../glyphs/roles.js";
import { restacked } from "./restack.js";

/** What tells an entry of the legend from the others. */
export function lookOf({ label, color }: Pick<LegendItem, "label" | "color">): string {
  return `${color} ${label}`;
}

/** The entries that can be hidden: those of series, not of sizes. */
export function looksIn({ glyphs }: Pick<Figure, "glyphs">): Map<string, LegendItem> {
  const items = glyphs.flatMap(({ legend }) => legend.filter(({ size = null }) => size === null));
  return new Map(items.map((item) => [lookOf(item), item]));
}

const ROW_ROLES = ["x", "y", "across", "along", "row", "color"];

/** A swatch whose marks are hidden. */
const HIDDEN_COLOR = "#a6a6a6";

/**
 * A figure without the marks of some entries, which stay in the legend in pale; stacks close where a part is gone. The same
 * figure where nothing is hidden.
 */
export function withoutHidden(figure: Figure, hidden: ReadonlySet<string>): Figure {
  if (hidden.size === 0) return figure;
  const labels = new Set([...looksIn(figure)].filter(([look]) => hidden.has(look)).map(([, { label }]) => label));
  const glyphs = figure.glyphs.map((glyph) => {
    const { legend, name } = glyph;
    const isGone = legend.some((item) => hidden.has(lookOf(item))) || (legend.length === 0 && name !== null && labels.has(name));
    if (!isGone) return glyph;
    const pale = legend.map((item) => (hidden.has(lookOf(item)) ? { ...item, color: HIDDEN_COLOR, slot: null } : item));
    return { ...withRows(glyph, rowsLeft(glyph, hidden)), legend: pale };
  });
  return { ...figure, glyphs: restacked(glyphs) };
}

/** Whether a row stays: of series with one colour none does, of others those of the entries that are shown. */
function rowsLeft({ legend, color }: Glyph, hidden: ReadonlySet<string>): (row: number) => boolean {
  if (legend.length <= 1 || typeof color === "string" || color === null) return () => false;
  const gone = new Set(legend.filter((item) => hidden.has(lookOf(item))).map((item) => item.color));
  return (row) => !gone.has(color[row] as string);
}

/** How many rows a glyph has. */
function rowCount(glyph: Glyph): number {
  return (columnsIn(glyph, "x")[0] ?? columnsIn(glyph, "y")[0])?.column.length ?? 0;
}

function withRows(glyph: Glyph, isLeft: (row: number) => boolean): Glyph {
  const count = rowCount(glyph);
  const rows = Array.from({ length: count }, (_, row) => row).filter(isLeft);
  const columns = fieldsOf(glyph).flatMap(({ name, field, value }) =>
    ROW_ROLES.includes(field.role) && isColumn(value) && value.length === count ? [[name, rows.map((row) => value[row])] as const] : [],
  );
  return { ...glyph, ...Object.fromEntries(columns), ...("labels" in glyph ? { labels: null } : {}) } as Glyph;
}
