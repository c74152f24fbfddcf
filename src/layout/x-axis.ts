import type { Axis, TickOrientation } from "../figure/types.js";
import type { TextItem } from "../model/items.js";
import { axisTicks } from "../scales/ticks.js";
import type { FactorGroup, Scale, Tick, Ticks } from "../scales/types.js";
import { cutMiddle, ellipsize, wrapText } from "../text/wrap.js";
import type { AxisBlock, AxisRoom } from "./axis-block.js";
import { labelBlockHeight, NO_TICKS, NOTHING_LOST, noAxis } from "./axis-block.js";
import { categoryRow } from "./category-row.js";
import { GAP_PX, isSpaced, type LabelRow, levelRow, thin, turnedRow } from "./label-rows.js";
import { lineHeight, linesFrom } from "./text-lines.js";

/** Labels of values and groups may take this share of the figure's height where they are upright. */
const MAX_UPRIGHT_SHARE = 0.33;
const MAX_GROUP_SHARE = 0.25;

/** The x axis below a plot area of the given width. */
export function xAxisBlock(axis: Axis, scale: Scale, room: AxisRoom): AxisBlock {
  const { style, measurer } = room;
  const [innermost = null, ...outer] = axis.tickOrientation ?? [];
  const setting = { lengthPx: room.lengthPx, font: style.tickLabel, measurer };
  const fits = (ticks: readonly Tick[], gapEm: number): boolean =>
    isSpaced(ticks, innermost ?? "horizontal", { ...setting, gapPx: gapEm * style.tickLabel.sizePx });
  const all = axisTicks(axis, scale, { ...room, fits });
  if (axis.hidden) return noAxis(all);
  const { ticks, row, cut, isTurned } = room.hasTickLabels
    ? scale.kind === "categorical"
      ? categoryRow(all, innermost, scale.step * room.lengthPx, room)
      : { ...valueRow(all, axis.tickValues === null, innermost, room), cut: 0, isTurned: false }
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

/** Labels of a continuous axis; where they would touch, fewer are written: of ticks that are not the user's, fewer stand. */
function valueRow(
  ticks: Ticks,
  areChosen: boolean,
  orientation: TickOrientation | null,
  room: AxisRoom,
): { readonly ticks: Ticks; readonly row: LabelRow } {
  const { style, measurer, lengthPx } = room;
  const font = style.tickLabel;
  const turned = orientation ?? "horizontal";
  const labelled = thin(ticks.major, (kept) => isSpaced(kept, turned, { lengthPx, font, measurer }));
  const shown = areChosen ? { ...ticks, major: labelled } : ticks;
  if (turned === "horizontal") {
    const lines = labelled.map((tick) => tick.lines);
    return { ticks: shown, row: levelRow(labelled, lines, font, room) };
  }
  const labels = labelled.map(({ label }) => ellipsize(label, room.figureHeight * MAX_UPRIGHT_SHARE, font, measurer));
  const positions = labelled.map(({ position }) => position);
  return { ticks: shown, row: turnedRow(positions, labels, turned, font, room) };
}

/** Words and numbers of so few characters say nothing in two parts. */
const UNBROKEN = 4;

/** Labels of an outer level, each in the middle of its group. */
function groupRow(groups: readonly FactorGroup[], asked: TickOrientation | null, room: AxisRoom): LabelRow {
  const { style, measurer } = room;
  const font = style.groupLabel;
  const widthOf = (group: FactorGroup): number => (group.end - group.start) * room.lengthPx - GAP_PX / 2;
  const middles = groups.map((group) => (group.start + group.end) / 2);
  const isBroken = (group: FactorGroup): boolean =>
    group.label.split(/\s+/).some((word) => word.length <= UNBROKEN && measurer.widthPx(word, font) > widthOf(group));
  const isTight = groups.some(
    (group) => isBroken(group) || (measurer.widthPx(group.label, font) > Math.max(widthOf(group), 1) * 1.8 && widthOf(group) < 60),
  );
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
