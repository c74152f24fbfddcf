import type { TickOrientation } from "../figure/types.js";
import type { Tick, Ticks } from "../scales/types.js";
import type { TextStyle } from "../style/style.js";
import { cutMiddle } from "../text/wrap.js";
import type { AxisRoom } from "./axis-block.js";
import { COS45, every, GAP_PX, isSpaced, type LabelRow, leastStep, levelRow, thin, turnedRow } from "./label-rows.js";
import { SMALLEST_PX, smallerThan } from "./label-sizes.js";
import { levelLines } from "./level-lines.js";

/** The share of the figure's height that turned labels may take, and of its width that slanted ones may stick out to the left. */
const MAX_SLANTED_SHARE = 0.3;
const MAX_UPRIGHT_SHARE = 0.33;
const MAX_SMALL_SHARE = 0.25;
const MAX_OVERHANG_SHARE = 0.18;
/** Between level labels of one word each, such as years and codes: nobody reads them as one. */
const WORD_GAP_PX = 5;
/** Figures up to this height are small. */
const SMALL_FIGURE_PX = 300;

/** The labels of categories under an axis. */
export interface CategoryRow {
  readonly ticks: Ticks;
  readonly row: LabelRow;
  /** How many labels are shortened. */
  readonly cut: number;
  readonly isTurned: boolean;
}

/**
 * Labels of categories, in the first of these ways that fits: level, wrapped, wrapped in smaller type, hyphenated in smaller type,
 * slanted, upright, upright in the smallest type; then some are left out. Above the labels of groups none are slanted. Long ones are
 * shortened in the middle, where they are turned.
 */
export function categoryRow(ticks: Ticks, asked: TickOrientation | null, stepPx: number, room: AxisRoom): CategoryRow {
  const font = room.style.tickLabel;
  const small = smallerThan(font);
  if (asked === null || asked === "horizontal") {
    const widthPx = Math.max(1, stepPx - (ticks.major.some(({ label }) => /\s/.test(label)) ? GAP_PX : WORD_GAP_PX));
    const level = levelLines(
      ticks.major.map(({ label }) => ({ label, widthPx })),
      [font, small],
      room,
    );
    if (level !== null) return { ticks, row: levelRow(ticks.major, level.lines, level.font, room), cut: 0, isTurned: false };
  }
  if (asked === "horizontal") return levelThinned(ticks, font, room);
  const smallest = { ...font, sizePx: Math.min(font.sizePx, SMALLEST_PX) };
  const upright = [font, small, smallest].map((inFont) => ({ turned: "vertical" as const, inFont }));
  const ways =
    asked === "diagonal"
      ? [font, small, smallest].map((inFont) => ({ turned: "diagonal" as const, inFont }))
      : asked === "vertical" || ticks.groups.length > 0
        ? upright
        : [{ turned: "diagonal" as const, inFont: font }, ...upright];
  const way = ways.find(({ turned, inFont }) => leastStep(turned, inFont) <= stepPx) ?? (ways.at(-1) as (typeof ways)[number]);
  return turnedLabels(ticks, way, stepPx, room);
}

function turnedLabels(
  ticks: Ticks,
  { turned, inFont }: { readonly turned: "vertical" | "diagonal"; readonly inFont: TextStyle },
  stepPx: number,
  room: AxisRoom,
): CategoryRow {
  const { figureHeight, figureWidth, lengthPx, measurer } = room;
  const shown = every(ticks.major, Math.max(1, Math.ceil(leastStep(turned, inFont) / stepPx)));
  const isSlanted = turned === "diagonal";
  const share = figureHeight <= SMALL_FIGURE_PX ? MAX_SMALL_SHARE : isSlanted ? MAX_SLANTED_SHARE : MAX_UPRIGHT_SHARE;
  const longest = (figureHeight * share) / (isSlanted ? COS45 : 1);
  const labels = shown.map(({ label, position }) => {
    // A slanted label runs to the left, beyond the axis's start as far as the margin may grow.
    const toEdge = isSlanted ? (position * lengthPx + figureWidth * MAX_OVERHANG_SHARE) / COS45 : longest;
    return cutMiddle(label, Math.max(inFont.sizePx * 3, Math.min(longest, toEdge)), inFont, measurer);
  });
  return {
    ticks: shown.length === ticks.major.length ? ticks : { ...ticks, major: shown },
    row: turnedRow(
      shown.map(({ position }) => position),
      labels,
      turned,
      inFont,
      room,
    ),
    cut: labels.filter((label, i) => label !== shown[i]?.label).length,
    isTurned: true,
  };
}

/** Level labels as they were asked for, as many as have room, none longer than a third of the axis. */
function levelThinned(ticks: Ticks, font: TextStyle, room: AxisRoom): CategoryRow {
  const { lengthPx, measurer } = room;
  const clip = (tick: Tick): Tick => {
    const label = cutMiddle(tick.label, lengthPx / 3, font, measurer);
    return { ...tick, label, lines: [label] };
  };
  const shown = thin(ticks.major, (kept) => isSpaced(kept.map(clip), "horizontal", { lengthPx, font, measurer }));
  const labels = shown.map((tick) => clip(tick).label);
  return {
    ticks: shown.length === ticks.major.length ? ticks : { ...ticks, major: shown },
    row: levelRow(
      shown,
      labels.map((label) => [label]),
      font,
      room,
    ),
    cut: labels.filter((label, i) => label !== shown[i]?.label).length,
    isTurned: false,
  };
}
