import type { DressedFigure, DressedGlyph } from "../figure/types.js";
import type { SceneItem, TextItem } from "../model/items.js";
import { Color } from "../style/color.js";
import type { Style } from "../style/style.js";
import { isGroup, type SceneGroup } from "./types.js";

interface Ground {
  readonly figure: DressedFigure;
  readonly style: Style;
  /** Whether marks of a colour are hatched. */
  readonly isHatched: (color: string) => boolean;
}

/**
 * A group with a rim around the texts that stand on hatched marks, for lines run behind them. The numbers of marks, whose ink
 * was chosen for a full fill, take that of the paper; other texts keep theirs.
 */
export function onHatches(group: SceneGroup, ground: Ground): SceneGroup {
  const { part } = group;
  const glyph = part.kind === "labels" || part.kind === "series" ? ground.figure.glyphs[part.glyph] : undefined;
  const withRim = part.kind === "labels" ? numberOn(glyph, ground) : glyph?.kind === "text" ? rimmed : null;
  const items = group.items.map((node): SceneItem | SceneGroup => {
    if (isGroup(node)) return onHatches(node, ground);
    return withRim !== null && node.kind === "text" && node.halo === undefined ? withRim(node) : node;
  });
  return { ...group, items };
}

function numberOn(glyph: DressedGlyph | undefined, { style, isHatched }: Ground): (item: TextItem) => TextItem {
  const own = glyph !== undefined && "labels" in glyph ? (glyph.labels?.color ?? null) : null;
  const ink = { color: style.text.color, halo: style.background };
  return (item) => {
    const color = typeof glyph?.color === "string" ? glyph.color : (glyph?.color[item.rows?.[0] ?? -1] ?? "");
    return !isHatched(color) ? item : own === null ? { ...item, ...ink } : rimmed(item);
  };
}

function rimmed(item: TextItem): TextItem {
  return { ...item, halo: Color.from(item.color).foreground.hex };
}
