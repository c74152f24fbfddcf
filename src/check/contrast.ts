import type { DressedFigure, Figure, Glyph } from "../figure/types.js";
import type { Scene, SceneGroup } from "../scene/types.js";
import { contrastOf, MARK_CONTRAST, TEXT_CONTRAST } from "../style/contrast.js";
import { chartifyColors } from "../style/palettes.js";
import { quote } from "../util/show.js";
import { isOnCourse } from "./courses.js";
import type { RawFinding } from "./finding.js";
import { textsOn } from "./grounds.js";
import { placeOf } from "./places.js";

/**
 * The library's palettes have colours of 2 : 1, whose marks are broad: as WCAG asks two thirds of its contrast of large text, so
 * does this of them.
 */
const BROAD_MARK_CONTRAST = 2;
/** Rounding of colours to 256 steps must not count. */
const SLACK = 0.03;

/** Texts that are too faint on what lies behind them; one finding for each part of the picture and colour. */
export function faintTexts(scene: Scene): RawFinding[] {
  const findings = new Map<string, RawFinding>();
  for (const group of partsOf(scene)) {
    for (const { text, color, ground } of textsOn(group, scene.background)) {
      const contrast = contrastOf(color, ground);
      const place = placeOf(group.part);
      if (contrast >= TEXT_CONTRAST - SLACK || text.trim() === "" || findings.has(`${place} ${color}`)) continue;
      findings.set(`${place} ${color}`, {
        code: "low-text-contrast",
        place,
        message: `${quote(text)} in ${color} has a contrast of ${ratio(contrast)} on ${ground}; text needs ${TEXT_CONTRAST} : 1.`,
        remedy: "Make the text darker on a light ground, or lighter on a dark one.",
      });
    }
  }
  return [...findings.values()];
}

/** The groups whose parts are told apart; of the legend, each entry alone would be. */
function partsOf(scene: Scene): readonly SceneGroup[] {
  return scene.groups.flatMap((group) =>
    group.part.kind === "panel" ? group.items.filter((node): node is SceneGroup => "part" in node) : [group],
  );
}

/** Marks that are too faint on the background; one finding for each colour. */
export function faintMarks(figure: DressedFigure, before: Figure, background: string): RawFinding[] {
  const findings = new Map<string, RawFinding>();
  const context = contextColors(figure);
  for (const [i, glyph] of figure.glyphs.entries()) {
    if (isExempt(glyph) || (typeof glyph.color === "string" && context.has(glyph.color))) continue;
    const own = before.glyphs[i] as Glyph;
    for (const { color, name, isOfLibrary } of colorsOf(glyph, own)) {
      const least = isOfLibrary ? BROAD_MARK_CONTRAST : MARK_CONTRAST;
      const contrast = contrastOf(color, background);
      if (contrast >= least - SLACK || findings.has(color)) continue;
      findings.set(color, {
        code: "low-mark-contrast",
        place: name === null ? "plot area" : quote(name),
        message: `The marks in ${color} have a contrast of ${ratio(contrast)} on ${background}; marks need ${least} : 1.`,
        remedy: "Give the series a darker colour on a light ground, or a lighter one on a dark ground.",
      });
    }
  }
  return [...findings.values()];
}

/** Texts are held to more elsewhere; courses of colour and what says nothing by itself begin faintly on purpose. */
function isExempt(glyph: DressedFigure["glyphs"][number]): boolean {
  if (glyph.kind === "text" || glyph.kind === "heatmap" || glyph.kind === "hexbin") return true;
  return glyph.kind === "line" && glyph.slot === null && glyph.legend.length === 0 && (glyph.lineWidth <= 1 || glyph.lineDash.length > 0);
}

/** So many series of one colour are not there to be told apart: they are the ground for others, such as the rings of a radar. */
const LEAST_IN_CONTEXT = 3;

function contextColors({ glyphs }: DressedFigure): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { color } of glyphs) if (typeof color === "string") counts.set(color, (counts.get(color) ?? 0) + 1);
  const isGround = counts.size > 1;
  return new Set([...counts].flatMap(([color, count]) => (isGround && count >= LEAST_IN_CONTEXT ? [color] : [])));
}

interface MarkColor {
  readonly color: string;
  readonly name: string | null;
  readonly isOfLibrary: boolean;
}

function colorsOf(glyph: DressedFigure["glyphs"][number], before: Glyph): MarkColor[] {
  const known = libraryColors();
  const old = before.color;
  if (typeof glyph.color === "string") {
    if (old === null || (glyph.slot === null && glyph.legend.length > 0 && isOnCourse(glyph.color))) return [];
    return [{ color: glyph.color, name: glyph.name, isOfLibrary: typeof old === "string" && known.has(old) }];
  }
  return glyph.legend.flatMap(({ color, slot = null, label, size = null }, i) => {
    const was = before.legend[i]?.color ?? color;
    return size !== null || (slot === null && isOnCourse(color)) ? [] : [{ color, name: label, isOfLibrary: known.has(was) }];
  });
}

const NAMES = ["Category20", "Category10", "Colorblind", "Dark2"] as const;

function libraryColors(): ReadonlySet<string> {
  return new Set(NAMES.flatMap((name) => chartifyColors(name)));
}

function ratio(contrast: number): string {
  return `${(Math.floor(contrast * 10) / 10).toFixed(1)} : 1`;
}
