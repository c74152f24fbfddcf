import { type ListedItem, legendEntries } from "../figure/legend.js";
import type { DressedFigure, Factor } from "../figure/types.js";
import { resolveTheme } from "../style/resolve-theme.js";

/** Entries of the legend that are shown and have no other way to tell which series they are than their looks. */
export function seriesByLook(figure: DressedFigure, isShown: boolean): ListedItem[] {
  if (!isShown) return [];
  const entries = legendEntries(figure).filter(({ size = null }) => size === null);
  const axes = [figure.xAxis, figure.yAxis].flatMap(({ factors }) => levelsOf(factors ?? []));
  return axes.some((level) => entries.every(({ label }) => level.has(label))) ? [] : entries;
}

/** The labels of each level of an axis. */
function levelsOf(factors: readonly Factor[]): ReadonlySet<string>[] {
  const depth = factors.reduce((most, factor) => Math.max(most, typeof factor === "string" ? 1 : factor.length), 0);
  return Array.from(
    { length: depth },
    (_, level) => new Set(factors.map((factor) => (typeof factor === "string" ? factor : (factor[level] ?? "")))),
  );
}

/** Points fainter than this are the ground for others. */
const FAINT = 0.3;

/** What tells an entry from others besides its colour: dash, marker, hatching, or that it is far fainter. */
export function lookOf({ glyph, slot = null }: ListedItem, figure: DressedFigure): string {
  const own = glyph === null ? undefined : figure.glyphs[glyph];
  const { series } = resolveTheme(figure.theme);
  if (own === undefined) return "";
  if (own.kind === "line") return `line ${own.lineDash.join(" ")}`;
  if (own.kind === "scatter" || own.kind === "lollipop") return `${own.marker} ${own.fillAlpha < FAINT ? "faint" : ""}`;
  return slot === null || series.length === 0 ? "fill" : `fill ${JSON.stringify(series[slot % series.length]?.hatch ?? null)}`;
}
