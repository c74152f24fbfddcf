import type { Axis, TickOrientation } from "../figure/types.js";
import type { TextItem } from "../model/items.js";
import { axisTicks } from "../scales/ticks.js";
import type { FactorGroup, Scale, Ticks } from "../scales/types.js";
import { cutMiddle, ellipsize, wrapText } from "../text/wrap.js";
import type { AxisBlock, AxisRoom } from "./axis-block.js";
import { labelBlockHeight, NO_TICKS, NOTHING_LOST, noAxis } from "./axis-block.js";
import { categoryRow } from "./category-row.js";
import { GAP_PX, isSpaced, type LabelRow, levelRow, thin, turnedRow } from "./label-rows.js";
import { lineHeight, linesFrom } from "./text-lines.js";

const SPACING_PX = 110;
/** Labels of values and groups may take this share of the figure's height where they are upright. */
const MAX_UPRIGHT_SHARE = 0.33;
const MAX_GROUP_SHARE = 0.25;

/** The x axis below a plot area of the given width. */
export function xAxisBlock(axis: Axis, scale: Scale, room: AxisRoom): AxisBlock {
  const { style, measurer } = room;
  if (axis.hidden) return noAxis(axisTicks(axis, scale, { ...room, spacingPx: SPACING_PX }));
  const [innermost = null, ...outer] = axis.tickOrientation ?? [];
  const all = axisTicks(axis, scale, { ...room, spacingPx: SPACING_PX });
  const { ticks, row, cut, isTurned } = room.hasTickLabels
    ? scale.kind === "categorical"
      ? categoryRow(all, innermost, scale.step * room.lengthPx, room)
      : { ...valueRow(axis, scale, innermost, room), cut: 0, isTurned: false }
    : { ticks: NO_TICKS, row: null, cut: 0, isTurned: false };
  const groupRows = room.hasTickLabels
    ? ticks.groups.map((groups, i) => groupRow(groups, outer[i] ?? (innermost === null ? null : (outer.at(-1) ?? innermost)), room))
    : [];
  const rows = (row === null ? [] : [row, ...groupRows]).filter((_, level) => level !== room.unlabelled);
  const ticksHeight = rows.length === 0 ? 0 : style.axis.tickLength + style.axis.tickPadding;
  const labelLines =
    room.hasLabel && axis.label !== "" ? wrapText(axis.label, room.lengthPx, style.axisLabel, measurer, { maxLines: 2 }) : [];
  const rowsHeight = rows.reduce((sum, each) => sum + each.height + ROW_GAP, 0);
  const lost = scale.kind === "categorical" ? { unlabelled: all.major.length - ticks.major.length, cut } : NOTHING_LOST;
  return {
    thickness: ticksHeight + rowsHeight + labelBlockHeight(labelLines, style),
    overhang: [Math.max(0, ...rows.map((each) => each.overhang[0])), Math.max(0, ...rows.map((each) => each.overhang[1]))],
    place(plot) {
      const bottom = plot.y + plot.height;
      let top = bottom + ticksHeight;
      const tickLabels: TextItem[] = [];
      for (const each of rows) {
        tickLabels.push(...each.place(plot, top));
        top += each.height + ROW_GAP;
      }
      const at = (position: number): number => plot.x + position * plot.width;
      return {
        ticks,
        majorPx: ticks.major.map((tick) => at(tick.position)),
        minorPx: ticks.minor.map(at),
        tickLabels,
        label: linesFrom(labelLines, { x: plot.x + plot.width / 2, top: top + LABEL_GAP }, style.axisLabel, "middle", measurer),
        isVisible: true,
        tight: [lost.unlabelled + cut > 0 || (isTurned && innermost === null), ...groupRows.map((each) => each.isTight === true)],
        lost: room.unlabelled === 0 ? NOTHING_LOST : lost,
      };
    },
  };
}

const ROW_GAP = 3;
const LABEL_GAP = 4;

/** Labels of a continuous axis; where they would touch, fewer ticks are taken, or fewer of the user's are labelled. */
function valueRow(axis: Axis, scale: Scale, orientation: TickOrientation | null, room: AxisRoom): { ticks: Ticks; row: LabelRow } {
  const { style, measurer } = room;
  const turned = orientation ?? "horizontal";
  let ticks = axisTicks(axis, scale, { ...room, spacingPx: SPACING_PX });
  const touch = (): boolean => !isSpaced(ticks.major, turned, room.lengthPx, style.tickLabel, measurer);
  if (axis.tickValues === null) {
    for (let spacing = SPACING_PX * 1.3; touch() && ticks.major.length > 2 && spacing < room.lengthPx * 2; spacing *= 1.3) {
      ticks = axisTicks(axis, scale, { ...room, spacingPx: spacing });
    }
  }
  const labelled = thin(ticks.major, (kept) => isSpaced(kept, turned, room.lengthPx, style.tickLabel, measurer));
  const shown = axis.tickValues === null ? { ...ticks, major: labelled } : ticks;
  const labels = labelled.map(({ label }) =>
    turned === "horizontal" ? label : ellipsize(label, room.figureHeight * MAX_UPRIGHT_SHARE, style.tickLabel, measurer),
  );
  const row =
    turned === "horizontal"
      ? levelRow(
          labelled,
          labels.map((label) => [label]),
          style.tickLabel,
          room,
        )
      : turnedRow(
          labelled.map(({ position }) => position),
          labels,
          turned,
          style.tickLabel,
          room,
        );
  return { ticks: shown, row };
}

/** Labels of an outer level, each in the middle of its group. */
function groupRow(groups: readonly FactorGroup[], asked: TickOrientation | null, room: AxisRoom): LabelRow {
  const { style, measurer } = room;
  const font = style.groupLabel;
  const widthOf = (group: FactorGroup): number => (group.end - group.start) * room.lengthPx - GAP_PX / 2;
  const middles = groups.map((group) => (group.start + group.end) / 2);
  const isTight = groups.some((group) => measurer.widthPx(group.label, font) > Math.max(widthOf(group), 1) * 1.8 && widthOf(group) < 60);
  const turned = asked ?? (isTight ? "vertical" : "horizontal");
  if (turned === "horizontal") {
    const lines = groups.map((group) => wrapText(group.label, Math.max(font.sizePx, widthOf(group)), font, measurer, { maxLines: 2 }));
    const most = lines.reduce((count, each) => Math.max(count, each.length), 1);
    return {
      height: most * lineHeight(font),
      overhang: [0, 0],
      isTight: lines.some((each) => each.at(-1)?.endsWith("…")),
      place: (plot, top) =>
        groups.flatMap((_, i) =>
          linesFrom(lines[i] ?? [], { x: plot.x + (middles[i] as number) * plot.width, top }, font, "middle", measurer),
        ),
    };
  }
  const every = Math.max(1, ...groups.map((group) => Math.ceil(lineHeight(font) / Math.max(1, widthOf(group) + GAP_PX / 2))));
  const kept = groups.flatMap((group, i) =>
    i % every === 0
      ? [{ label: cutMiddle(group.label, room.figureHeight * MAX_GROUP_SHARE, font, measurer), middle: middles[i] as number }]
      : [],
  );
  const row = turnedRow(
    kept.map((group) => group.middle),
    kept.map((group) => group.label),
    turned,
    font,
    room,
  );
  return { ...row, isTight: kept.length < groups.length || kept.some(({ label }, i) => label !== groups[i]?.label) };
}
