import type { Locale } from "../format/locale.js";
import type { Rect } from "../model/items.js";
import type { Ticks } from "../scales/types.js";
import type { Style } from "../style/style.js";
import type { Measurer } from "../text/measurer.js";
import { smallerThan } from "./label-sizes.js";
import { lineHeight } from "./text-lines.js";
import type { AxisLayout } from "./types.js";

/** What an axis may use, and how its texts are set and measured. */
export interface AxisRoom {
  readonly style: Style;
  readonly measurer: Measurer;
  readonly locale: Locale;
  /** The size from which numbers have a word such as `M`. */
  readonly compactFrom: number;
  /** Length of the axis. */
  readonly lengthPx: number;
  /** Where the axis begins, measured from the figure's left or top edge. */
  readonly startPx: number;
  readonly figureWidth: number;
  readonly figureHeight: number;
  /** False where the figure is too small for them. */
  readonly hasTickLabels: boolean;
  readonly hasLabel: boolean;
  /** The level of categories that goes without labels, counted from the innermost; null for none. */
  readonly unlabelled: number | null;
}

/** An axis measured, to be placed once the plot area is known. */
export interface AxisBlock {
  /** Room that it takes beside the plot area. */
  readonly thickness: number;
  /** How far its labels stick out beyond the ends of the plot area: left and right, or top and bottom. */
  readonly overhang: readonly [number, number];
  place(plot: Rect): AxisLayout;
}

/** The share of their usual room that labels have in a small figure. */
const TIGHT = 0.6;
/** The type that they are set in. */
const TIGHT_PX = 10;

/** The room of an axis whose labels are to leave more to the plot area. */
export function tightened(room: AxisRoom): AxisRoom {
  const { style, figureWidth, figureHeight } = room;
  const { tickLabel, groupLabel } = style;
  return {
    ...room,
    figureWidth: figureWidth * TIGHT,
    figureHeight: figureHeight * TIGHT,
    style: { ...style, tickLabel: smallerThan(tickLabel, TIGHT_PX), groupLabel: smallerThan(groupLabel, TIGHT_PX) },
  };
}

export const NOTHING_LOST = { unlabelled: 0, cut: 0 } as const;

export const NO_TICKS: Ticks = { major: [], minor: [], groups: [] };

/** A hidden axis takes no room; its ticks are still known to `describe()`. */
export function noAxis(ticks: Ticks): AxisBlock {
  return {
    thickness: 0,
    overhang: [0, 0],
    place: () => ({ ticks, majorPx: [], minorPx: [], tickLabels: [], label: [], isVisible: false, tight: [], lost: NOTHING_LOST }),
  };
}

/** Height of an axis label with the room before it. */
export function labelBlockHeight(lines: readonly string[], style: Style): number {
  return lines.length === 0 ? 0 : lines.length * lineHeight(style.axisLabel) + 4;
}
