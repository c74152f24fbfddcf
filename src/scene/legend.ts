import type { DressedFigure } from "../figure/types.js";
import { defOf } from "../glyphs/index.js";
import { solid } from "../glyphs/strokes.js";
import type { LegendEntry, LegendLayout, SeriesName } from "../layout/types.js";
import type { SceneItem } from "../model/items.js";
import type { Style } from "../style/style.js";
import { crisp } from "./axes.js";
import type { SceneGroup } from "./types.js";

/** The legend's box, and a group for each entry with its sample and label. */
export function legendGroup(figure: DressedFigure, legend: LegendLayout | null, style: Style): SceneGroup {
  const group = { part: { kind: "legend" }, role: "legend", clip: null } as const;
  if (legend === null) return { ...group, items: [] };
  const { background, backgroundAlpha, borderColor } = style.legend;
  const { x, y, width, height } = legend.box;
  const box: SceneItem = {
    kind: "rects",
    rects: Float64Array.of(crisp(x), crisp(y), Math.round(width), Math.round(height)),
    fill: { color: background, alpha: backgroundAlpha },
    stroke: solid(borderColor, 1),
  };
  return {
    ...group,
    label: "Legend",
    items: [...(legend.hasBox ? [box] : []), ...legend.entries.map((entry) => entryGroup(figure, entry, style))],
  };
}

/** The names of series, each in a group with its leader. */
export function namesGroup(names: readonly SeriesName[]): SceneGroup[] {
  if (names.length === 0) return [];
  const items = names.map(
    ({ label, glyph, lines, leader }): SceneGroup => ({
      part: { kind: "legendEntry", label, glyph },
      role: "name",
      clip: null,
      items: [...(leader === null ? [] : [leader]), ...lines],
    }),
  );
  return [{ part: { kind: "names" }, role: "names", label: "Names of the series", clip: null, items }];
}

function entryGroup(
  figure: DressedFigure,
  { glyph, glyphs, label, color, size = null, swatch: box, text }: LegendEntry,
  style: Style,
): SceneGroup {
  const samples = glyphs.flatMap((index) => {
    const own = figure.glyphs[index];
    return own === undefined ? [] : defOf(own.kind).swatch(own, { color, box, size, style });
  });
  return { part: { kind: "legendEntry", label, glyph }, role: "legend-entry", clip: null, items: [...samples, text] };
}
