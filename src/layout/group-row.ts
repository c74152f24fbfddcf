import type { TickOrientation } from "../figure/types.js";
import type { FactorGroup } from "../scales/types.js";
import { cutMiddle } from "../text/wrap.js";
import type { AxisRoom } from "./axis-block.js";
import { GAP_PX, type LabelRow, turnedRow } from "./label-rows.js";
import { smallerThan } from "./label-sizes.js";
import { type LevelLines, levelLines } from "./level-lines.js";
import { lineHeight, linesFrom } from "./text-lines.js";

/** The share of the figure's height that upright labels of groups may take. */
const MAX_GROUP_SHARE = 0.25;
/** Groups that are narrower have their labels upright where these do not fit: too little would be left of them. */
const NARROW_PX = 60;

/**
 * Labels of an outer level, each in the middle of its group: level, wrapped, in smaller type, hyphenated; where that does not fit,
 * upright in narrow groups, and shortened in the middle in others.
 */
export function groupRow(groups: readonly FactorGroup[], asked: TickOrientation | null, room: AxisRoom): LabelRow {
  const { style, measurer } = room;
  const font = style.groupLabel;
  const widthOf = (group: FactorGroup): number => (group.end - group.start) * room.lengthPx - GAP_PX / 2;
  if (asked !== null && asked !== "horizontal") return turnedGroups(groups, asked, widthOf, room);
  const fitted = groups.map((group) => ({ label: group.label, widthPx: Math.max(font.sizePx, widthOf(group)) }));
  const small = smallerThan(font);
  const level = levelLines(fitted, [font, small], room);
  if (level !== null) return levelGroups(groups, level, room);
  if (asked === null && fitted.some(({ widthPx }) => widthPx < NARROW_PX)) return turnedGroups(groups, "vertical", widthOf, room);
  const lines = fitted.map(({ label, widthPx }) => [cutMiddle(label, widthPx, small, measurer)]);
  return { ...levelGroups(groups, { lines, font: small }, room), isTight: true };
}

/** Level labels in their lines. */
function levelGroups(groups: readonly FactorGroup[], { lines, font }: LevelLines, { measurer }: AxisRoom): LabelRow {
  const most = lines.reduce((count, each) => Math.max(count, each.length), 1);
  return {
    height: most * lineHeight(font),
    overhang: [0, 0],
    place: (plot, top) =>
      groups.flatMap(({ start, end }, i) =>
        linesFrom(lines[i] ?? [], { x: plot.x + ((start + end) / 2) * plot.width, top }, font, "middle", measurer),
      ),
  };
}

/** Upright or slanted labels, as many as do not touch. */
function turnedGroups(
  groups: readonly FactorGroup[],
  turned: "vertical" | "diagonal",
  widthOf: (group: FactorGroup) => number,
  room: AxisRoom,
): LabelRow {
  const { style, measurer, figureHeight } = room;
  const font = style.groupLabel;
  const every = Math.max(1, ...groups.map((group) => Math.ceil(lineHeight(font) / Math.max(1, widthOf(group) + GAP_PX / 2))));
  const kept = groups
    .filter((_, i) => i % every === 0)
    .map((group) => ({ group, label: cutMiddle(group.label, figureHeight * MAX_GROUP_SHARE, font, measurer) }));
  const row = turnedRow(
    kept.map(({ group }) => (group.start + group.end) / 2),
    kept.map(({ label }) => label),
    turned,
    font,
    room,
  );
  return { ...row, isTight: kept.length < groups.length || kept.some(({ group, label }) => label !== group.label) };
}
