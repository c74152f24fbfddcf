import type { FacetPanel } from "../../figure/types.js";
import type { Shown } from "./outer.js";
import type { PanelBlocks } from "./panel-blocks.js";

/** Room between neighbouring plot areas, at least. */
const MIN_GAP_PX = 14;
/** Between labels of one panel and what belongs to the next. */
const LABEL_GAP_PX = 8;

/** Room that labels need on each side of plot areas. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  /** Half a label at the end of a y axis, where no title stands above it. */
  readonly top: number;
  readonly bottom: number;
  /** How far labels of x axes stick out: they may lie under other labels, but not under a neighbour's. */
  readonly overhang: readonly [left: number, right: number];
}

/** What one panel needs. */
export function marginsOf({ x, y, y2 }: PanelBlocks, shown: Shown): Margins {
  const [top, bottom] = [0, 1].map((end) => Math.max(shown.y ? (y.overhang[end] ?? 0) : 0, shown.y2 ? (y2?.overhang[end] ?? 0) : 0)) as [
    number,
    number,
  ];
  return {
    left: shown.y ? y.thickness : 0,
    right: shown.y2 ? (y2?.thickness ?? 0) : 0,
    top,
    bottom: Math.max(shown.x ? x.thickness : 0, bottom),
    overhang: shown.x ? x.overhang : [0, 0],
  };
}

/** What a row or a column of panels needs. */
export function widestOf(all: readonly Margins[]): Margins {
  const most = (of: (margins: Margins) => number): number => all.reduce((max, each) => Math.max(max, of(each)), 0);
  return {
    left: most(({ left }) => left),
    right: most(({ right }) => right),
    top: most(({ top }) => top),
    bottom: most(({ bottom }) => bottom),
    overhang: [most(({ overhang }) => overhang[0]), most(({ overhang }) => overhang[1])],
  };
}

/** From one column of plot areas to the next. */
export function gapAcross(before: Margins, after: Margins): number {
  const [right, left] = [Math.max(before.right, before.overhang[1]), Math.max(after.left, after.overhang[0])];
  return Math.max(MIN_GAP_PX, right + left + LABEL_GAP_PX);
}

/** From one row of plot areas to the next, or to its titles. */
export function gapDown(before: Margins, after: Margins, hasTitles: boolean): number {
  return Math.max(MIN_GAP_PX, before.bottom + (hasTitles ? 0 : after.top) + LABEL_GAP_PX);
}

/** Whether the room below a panel is its row's: above a gap an axis has that of the gap. */
export function takesRoomBelow(panels: readonly FacetPanel[], { row, column }: FacetPanel): boolean {
  const below = panels.filter((other) => other.row > row);
  return below.length === 0 || below.some((other) => other.row === row + 1 && other.column === column);
}
