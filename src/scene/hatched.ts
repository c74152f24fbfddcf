import type { DressedFigure, DressedGlyph } from "../figure/types.js";
import { solid } from "../glyphs/strokes.js";
import type { Fill, Hatch, RectsItem, SceneItem, Stroke } from "../model/items.js";
import { resolveTheme } from "../style/resolve-theme.js";
import type { Style } from "../style/style.js";
import { onHatches } from "./on-hatches.js";
import { isGroup, type SceneGroup } from "./types.js";

/** A fill that is fainter than this lies over others, which have to show through. */
const SEE_THROUGH = 0.6;
const PAPER = "#ffffff";

/** A group with its fills hatched where the theme hatches their places of the palette; an edge goes around them, and a rim around numbers on them. */
export function hatched(group: SceneGroup, { figure, style }: { readonly figure: DressedFigure; readonly style: Style }): SceneGroup {
  const { glyphs } = figure;
  const { palettes, series } = resolveTheme(figure.theme);
  const hatches = new Map<string, Hatch>();
  for (const [place, color] of (palettes.categorical ?? []).entries()) {
    const hatch = series[place % series.length]?.hatch;
    if (hatch != null) hatches.set(color, hatch);
  }
  const isOfPalette = ({ part }: SceneGroup): boolean => part.kind !== "series" || hasSlot(glyphs[part.glyph]);
  if (hatches.size === 0) return group;
  return onHatches(inGroup(group, hatches, isOfPalette), { figure, style, isHatched: (color) => hatches.has(color) });
}

/** Other glyphs may be of the same grey by chance. */
function hasSlot(glyph: DressedGlyph | undefined): boolean {
  // The lines of a hatch would be taken for those of the trend.
  if (glyph?.plot === "trendBand") return false;
  return glyph !== undefined && (glyph.slot !== null || glyph.legend.some(({ slot = null }) => slot !== null));
}

type Hatches = ReadonlyMap<string, Hatch>;

function inGroup(group: SceneGroup, hatches: Hatches, isOfPalette: (group: SceneGroup) => boolean): SceneGroup {
  if (!isOfPalette(group)) return group;
  const items = group.items.flatMap((node): (SceneItem | SceneGroup)[] =>
    isGroup(node) ? [inGroup(node, hatches, isOfPalette)] : inItem(node, hatches),
  );
  return { ...group, items };
}

function inItem(item: SceneItem, hatches: Hatches): SceneItem[] {
  if ((item.kind !== "rects" && item.kind !== "polygon") || item.fill === null) return [item];
  const { fill } = item;
  if (!("color" in fill))
    return item.kind === "rects" && fill.some(({ color }) => hatches.has(color)) ? byFill(item, fill, hatches) : [item];
  const own = hatchedFill(fill, hatches);
  return [own.hatch === undefined ? item : { ...item, fill: own, stroke: edgeOf(own, own.hatch) }];
}

/** Rectangles of several fills as a batch for each, for each has an edge of its own. */
function byFill(item: RectsItem, fills: readonly Fill[], hatches: Hatches): SceneItem[] {
  const groups = new Map<string, number[]>();
  for (const [i, { color, alpha }] of fills.entries()) {
    const look = `${color} ${alpha}`;
    const group = groups.get(look);
    if (group === undefined) groups.set(look, [i]);
    else group.push(i);
  }
  return [...groups.values()].flatMap((own) =>
    inItem(
      {
        ...item,
        rects: Float64Array.from(own.flatMap((i) => [...item.rects.subarray(4 * i, 4 * i + 4)])),
        ...(item.rows === undefined ? {} : { rows: Uint32Array.from(own, (i) => item.rows?.[i] as number) }),
        fill: fills[own[0] as number] as Fill,
      },
      hatches,
    ),
  );
}

function hatchedFill(fill: Fill, hatches: Hatches): Fill {
  const hatch = hatches.get(fill.color);
  if (hatch === undefined) return fill;
  if (fill.alpha >= SEE_THROUGH || hatch.gapPx === 0) return { ...fill, hatch };
  return { ...fill, alpha: 1, hatch: { ...hatch, ground: null, color: edgeOf(fill, hatch).color } };
}

/** In the colour of the lines, or of the ground where the lines are the paper's. */
function edgeOf({ color, alpha }: Fill, hatch: Hatch): Stroke {
  return solid(hatch.color === PAPER ? color : hatch.color, 1, alpha);
}
