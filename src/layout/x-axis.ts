import type { Axis, TickOrientation } from "../figure/types.js";
import type { TextItem } from "../model/items.js";
import { axisTicks } from "../scales/ticks.js";
import type { Scale, Tick, Ticks } from "../scales/types.js";
import { ellipsize, wrapText } from "../text/wrap.js";
import type { AxisBlock, AxisRoom } from "./axis-block.js";
import { labelBlockHeight, NO_TICKS, NOTHING_LOST, noAxis } from "./axis-block.js";
import { categoryRow } from "./category-row.js";
import { groupRow } from "./group-row.js";
import { isSpaced, type LabelRow, levelRow, thin, turnedRow } from "./label-rows.js";
import { linesFrom } from "./text-lines.js";

/** Labels of values may take this share of the figure's height where they are upright. */
const MAX_UPRIGHT_SHARE = 0.33;

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
