import type { RowColors } from "../model/columns.js";
import { withFields } from "../model/lent.js";
import { Color } from "../style/color.js";
import { contrastOf, greyOf, MARK_CONTRAST, standingOut, TEXT_CONTRAST } from "../style/contrast.js";
import { courseOf } from "../style/course.js";
import { DEFAULT_PALETTES } from "../style/palette-order.js";
import { chartifyColors } from "../style/palettes.js";
import type { ResolvedTheme } from "../style/resolve-theme.js";
import { DEFAULT_STYLE } from "../style/style.js";
import type { ThemeSeries } from "../style/theme.js";
import type { Annotation, Figure, Glyph, LegendItem } from "./types.js";

/** The courses of colour that a theme has a counterpart for. */
const COURSES = ["sequential", "diverging"] as const;

/**
 * A figure in the colours of a theme: what was taken from Chartify's palettes becomes what the theme has in its place, by the
 * slots that series keep. Colours of the caller's own stay where they stand out, but in greys. The figure itself is not changed.
 */
export function recolor(figure: Figure, theme: ResolvedTheme): Figure {
  const { categorical, sequential, diverging } = theme.palettes;
  if (theme.others === "keep" && categorical === null && sequential === null && diverging === null) return figure;
  const glyphs = figure.glyphs.map((glyph) => recolorGlyph(glyph, theme));
  return {
    ...figure,
    glyphs: inksOnStacks(glyphs, figure.glyphs, theme),
    annotations: figure.annotations.map((annotation) => recolorAnnotation(annotation, theme)),
    colorBar: figure.colorBar === null ? null : { ...figure.colorBar, colors: recolorCourse(figure.colorBar.colors, theme) },
  };
}

/** Fields of glyphs that a theme may change, where they have them. */
interface Changeable {
  color?: RowColors | null;
  textColor?: RowColors | null;
  lineDash?: number[];
  marker?: string;
}

function recolorGlyph(glyph: Glyph, theme: ResolvedTheme): Glyph {
  const { color, textColor, lineDash, marker }: Changeable = glyph;
  const changed: Changeable & { legend: LegendItem[] } = { legend: glyph.legend.map((item) => recolorItem(item, theme)) };
  if (typeof color === "string")
    changed.color = recolorOne(color, glyph.slot, theme, glyph.kind === "text" ? TEXT_CONTRAST : MARK_CONTRAST);
  else if (color != null) changed.color = recolorRows(color, glyph.legend, theme);
  if (textColor != null && color != null) changed.textColor = recolorTexts(textColor, [color, changed.color], theme);
  const look = lookOf(glyph.slot, theme);
  if (look !== null && lineDash?.length === 0 && glyph.kind === "line") changed.lineDash = [...look.dash];
  if (look !== null && marker === "circle") changed.marker = look.marker;
  return withFields<object>(glyph, changed) as Glyph;
}

function recolorItem(item: LegendItem, theme: ResolvedTheme): LegendItem {
  return { ...item, color: recolorOne(item.color, item.slot ?? null, theme) };
}

/** How a theme shows a place of the palette besides its colour; null where it does not. */
function lookOf(slot: number | null, { series }: ResolvedTheme): ThemeSeries | null {
  return slot === null || series.length === 0 ? null : (series[slot % series.length] as ThemeSeries);
}

function recolorOne(color: string, slot: number | null, theme: ResolvedTheme, least: number = MARK_CONTRAST): string {
  const { categorical } = theme.palettes;
  const base = chartifyColors(DEFAULT_PALETTES.categorical);
  if (slot !== null && categorical !== null && color === base[slot % base.length]) return categorical[slot % categorical.length] as string;
  return OTHERS[theme.others](color, theme.background, least);
}

/** Texts stand out as much as they did from the ground that they were made for, or as much as texts have to. */
function contrastOfText(color: string): number {
  return Math.max(TEXT_CONTRAST, Math.min(MOST_FOR_TEXT, contrastOf(color, DEFAULT_STYLE.background)));
}

/** Nothing stands out more from a ground that is not quite black. */
const MOST_FOR_TEXT = 12;

const OTHERS = {
  keep: (color) => color,
  "stand out": standingOut,
  grey: greyOf,
} as const satisfies Record<ResolvedTheme["others"], (color: string, ground: string, least: number) => string>;

/** Colours of rows: those of the legend's entries, else of a course of colour. */
function recolorRows(rows: readonly (string | null)[], legend: readonly LegendItem[], theme: ResolvedTheme): (string | null)[] {
  const present = rows.filter((color) => color !== null);
  const changed = recolorPresent(present, legend, theme);
  let next = 0;
  return present.length === rows.length ? changed : rows.map((color) => (color === null ? null : (changed[next++] as string)));
}

function recolorPresent(colors: readonly string[], legend: readonly LegendItem[], theme: ResolvedTheme): string[] {
  const missing = DEFAULT_STYLE.bar.missingColor;
  if (legend.some(({ slot = null }) => slot !== null)) {
    const known = new Map(legend.map(({ color, slot = null }) => [color, recolorOne(color, slot, theme)]));
    return colors.map((color) => known.get(color) ?? (color === missing ? missingIn(theme) : inRow(color, theme)));
  }
  return recolorCourse(colors, theme);
}

function missingIn({ style }: ResolvedTheme): string {
  return style.bar?.missingColor ?? DEFAULT_STYLE.bar.missingColor;
}

/** Colours along one of Chartify's courses take the same place on the theme's. */
function recolorCourse(colors: readonly string[], theme: ResolvedTheme): string[] {
  const missing = DEFAULT_STYLE.bar.missingColor;
  const different = [...new Set(colors)];
  const found = new Map<string, string>([[missing, missingIn(theme)]]);
  for (const name of COURSES) {
    const target = theme.palettes[name];
    if (target === null) continue;
    const [from, to] = [courseOf(chartifyColors(DEFAULT_PALETTES[name])), courseOf(target)];
    const shares = different.map((color) => from.shareOf(color));
    if (!different.every((color, i) => shares[i] !== null || color === missing)) continue;
    for (const [i, color] of different.entries()) {
      const share = shares[i];
      if (share != null && color !== missing) found.set(color, to.at(share));
    }
    return colors.map((color) => found.get(color) as string);
  }
  return colors.map((color) => inRow(color, theme));
}

/** A colour of a row stays, for one that is moved might become that of another row. */
function inRow(color: string, theme: ResolvedTheme): string {
  return theme.others === "grey" ? greyOf(color) : color;
}

type Colors = string | readonly (string | null)[] | null | undefined;

/** Inks that were the better ones on their cells still are; others are the caller's. */
function recolorTexts(inks: RowColors, [before, after]: readonly [Colors, Colors], theme: ResolvedTheme): RowColors {
  const isBetter = (ink: string | null, i: number): boolean =>
    ink === null || ink === betterInk(typeof before === "string" ? before : before?.[i]);
  if (typeof inks === "string") return inRow(inks, theme);
  if (!inks.every(isBetter)) return inks.map((ink) => (ink === null ? null : inRow(ink, theme)));
  return inks.map((ink, i) => betterInk(typeof after === "string" ? after : after?.[i]) ?? ink);
}

function betterInk(color: string | null | undefined): string | undefined {
  return color == null ? undefined : Color.from(color).foreground.hex;
}

/** Texts in the parts of stacks had the better ink on them, and have it again. */
function inksOnStacks(glyphs: readonly Glyph[], before: readonly Glyph[], { series, palettes }: ResolvedTheme): Glyph[] {
  const bars = [...glyphs.keys()].filter((i) => glyphs[i]?.plot === "barStacked");
  let next = 0;
  return glyphs.map((glyph, i) => {
    if (glyph.plot !== "textStacked" || glyph.kind !== "text") return glyph;
    const bar = bars[next++ % Math.max(1, bars.length)] ?? -1;
    const [old, now] = [before[bar], glyphs[bar]];
    if (old?.kind !== "bar" || now?.kind !== "bar" || typeof old.color !== "string" || typeof now.color !== "string") return glyph;
    if ((before[i] as typeof glyph).color !== betterInk(old.color)) return glyph;
    const place = palettes.categorical?.indexOf(now.color) ?? -1;
    const hatch = place < 0 ? null : (series[place]?.hatch ?? null);
    return { ...glyph, color: betterInk(hatch === null ? now.color : (hatch.ground ?? "#ffffff")) as string };
  });
}

function recolorAnnotation(annotation: Annotation, theme: ResolvedTheme): Annotation {
  if (annotation.color === null) return annotation;
  // A box lies behind the marks, and may be faint.
  if (annotation.kind === "box") return { ...annotation, color: inRow(annotation.color, theme) };
  return {
    ...annotation,
    color: recolorOne(annotation.color, null, theme, annotation.kind === "label" ? contrastOfText(annotation.color) : MARK_CONTRAST),
  };
}
