import type { Axis, TickOrientation } from "../figure/types.js";
import type { Rect, TextItem } from "../model/items.js";
import { axisTicks } from "../scales/ticks.js";
import type { FactorGroup, Scale, Tick, Ticks } from "../scales/types.js";
import type { TextStyle } from "../style/style.js";
import { HALF_CAP } from "../text/line.js";
import type { Measurer } from "../text/measurer.js";
import { ellipsize, wrapText } from "../text/wrap.js";
import type { AxisBlock, AxisRoom } from "./axis-block.js";
import { labelBlockHeight, NO_TICKS, noAxis } from "./axis-block.js";
import { lineHeight, linesFrom, textItem, widest } from "./text-lines.js";

const SPACING_PX = 110;
/** Room between neighbouring labels. */
const GAP_PX = 8;
const MAX_LINES = 3;
const COS45 = Math.SQRT1_2;

/** One row of labels under the axis, still without a place along y. */
interface LabelRow {
  height: number;
  /** How far labels stick out on the left and right of the plot area. */
  overhang: readonly [left: number, right: number];
  place(plot: Rect, top: number): TextItem[];
}

/** The x axis below a plot area of the given width. */
export function xAxisBlock(axis: Axis, scale: Scale, room: AxisRoom): AxisBlock {
  const { style, measurer } = room;
  if (axis.hidden) return noAxis(axisTicks(axis, scale, { ...room, spacingPx: SPACING_PX }));
  const [innermost = null, ...outer] = axis.tickOrientation ?? [];
  const { ticks, row } = room.hasTickLabels
    ? scale.kind === "categorical"
      ? categoryRow(axisTicks(axis, scale, { ...room, spacingPx: SPACING_PX }), innermost, scale.step * room.lengthPx, room)
      : valueRow(axis, scale, innermost, room)
    : { ticks: NO_TICKS, row: null };
  const groupRows = room.hasTickLabels
    ? ticks.groups.map((groups, i) => groupRow(groups, outer[i] ?? (innermost === null ? null : (outer.at(-1) ?? innermost)), room))
    : [];
  const rows = row === null ? [] : [row, ...groupRows];
  const ticksHeight = rows.length === 0 ? 0 : style.axis.tickLength + style.axis.tickPadding;
  const labelLines =
    room.hasLabel && axis.label !== "" ? wrapText(axis.label, room.lengthPx, style.axisLabel, measurer, { maxLines: 2 }) : [];
  const rowsHeight = rows.reduce((sum, each) => sum + each.height + ROW_GAP, 0);
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
  return { ticks: shown, row: tickRow(labelled, turned, room) };
}

/** Labels of categories: side by side if they fit, else wrapped, else slanted (upright above group labels), else thinned out. */
function categoryRow(ticks: Ticks, asked: TickOrientation | null, stepPx: number, room: AxisRoom): { ticks: Ticks; row: LabelRow } {
  const { style, measurer } = room;
  const font = style.tickLabel;
  const available = Math.max(1, stepPx - GAP_PX);
  if (asked === null || asked === "horizontal") {
    const lines = wrapAll(ticks.major, available, font, measurer);
    if (lines !== null) return { ticks, row: horizontalRow(ticks.major, lines, room) };
  }
  const turned = asked ?? (ticks.groups.length > 0 ? "vertical" : "diagonal");
  const minStep = turned === "horizontal" ? 0 : turned === "diagonal" ? (font.sizePx * 1.05) / COS45 : font.sizePx * 1.05;
  const shown =
    turned === "horizontal"
      ? thin(ticks.major, (kept) => isSpaced(clip(kept, room.lengthPx / 3, font, measurer), "horizontal", room.lengthPx, font, measurer))
      : every(ticks.major, Math.max(1, Math.ceil(minStep / stepPx)));
  return {
    ticks: shown.length === ticks.major.length ? ticks : { ...ticks, major: shown },
    row: tickRow(clip(shown, turned === "horizontal" ? room.lengthPx / 3 : Number.POSITIVE_INFINITY, font, measurer), turned, room),
  };
}

/** Each label's lines if all fit their step without breaking a word, else null. */
function wrapAll(ticks: readonly Tick[], widthPx: number, font: TextStyle, measurer: Measurer): string[][] | null {
  const all: string[][] = [];
  for (const { label } of ticks) {
    const words = label.split(/(?<=[\s\-/])/u);
    const isSingle = ticks.length === 1;
    if (
      !isSingle &&
      widest(
        words.map((word) => word.trim()),
        font,
        measurer,
      ) > widthPx
    )
      return null;
    const lines = wrapText(label, widthPx, font, measurer, { maxLines: isSingle ? MAX_LINES : MAX_LINES + 1 });
    if (lines.length > MAX_LINES) return null;
    all.push(lines);
  }
  return all;
}

function horizontalRow(ticks: readonly Tick[], lines: readonly (readonly string[])[], { lengthPx, style, measurer }: AxisRoom): LabelRow {
  const font = style.tickLabel;
  const most = lines.reduce((count, each) => Math.max(count, each.length), 1);
  return {
    height: most * lineHeight(font),
    overhang: overhangOf(ticks, lengthPx, (i) => widest(lines[i] ?? [], font, measurer) / 2),
    place: (plot, top) =>
      ticks.flatMap((tick, i) => linesFrom(lines[i] ?? [], { x: plot.x + tick.position * plot.width, top }, font, "middle", measurer)),
  };
}

/** One line per tick, turned as asked. */
function tickRow(ticks: readonly Tick[], turned: TickOrientation, room: AxisRoom): LabelRow {
  const { style, measurer } = room;
  const font = style.tickLabel;
  if (turned === "horizontal")
    return horizontalRow(
      ticks,
      ticks.map((tick) => [tick.label]),
      room,
    );
  const longest = room.figureHeight * (turned === "diagonal" ? 0.42 : 0.33);
  const labels = ticks.map((tick) => {
    // A slanted label runs to the left: near the figure's edge it has less room.
    const toEdge = turned === "diagonal" ? (room.startPx + tick.position * room.lengthPx - 4) / COS45 : longest;
    return ellipsize(tick.label, Math.max(font.sizePx, Math.min(longest, toEdge)), font, measurer);
  });
  return turnedRow(
    ticks.map((tick) => tick.position),
    labels,
    turned,
    font,
    measurer,
  );
}

function turnedRow(
  positions: readonly number[],
  labels: readonly string[],
  turned: "vertical" | "diagonal",
  font: TextStyle,
  measurer: Measurer,
): LabelRow {
  const length = widest(labels, font, measurer);
  const shift = HALF_CAP * font.sizePx;
  if (turned === "vertical") {
    return {
      height: length,
      overhang: [0, 0],
      place: (plot, top) =>
        labels.map((label, i) => textItem(label, { x: plot.x + (positions[i] as number) * plot.width + shift, y: top }, font, "end", -90)),
    };
  }
  return {
    height: (length + font.sizePx) * COS45,
    overhang: [0, font.sizePx * COS45],
    place: (plot, top) =>
      labels.map((label, i) =>
        textItem(
          label,
          { x: plot.x + (positions[i] as number) * plot.width + shift * COS45, y: top + font.sizePx * 0.6 },
          font,
          "end",
          -45,
        ),
      ),
  };
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
      place: (plot, top) =>
        groups.flatMap((_, i) =>
          linesFrom(lines[i] ?? [], { x: plot.x + (middles[i] as number) * plot.width, top }, font, "middle", measurer),
        ),
    };
  }
  const every = Math.max(1, ...groups.map((group) => Math.ceil(lineHeight(font) / Math.max(1, widthOf(group) + GAP_PX / 2))));
  const kept = groups.flatMap((group, i) =>
    i % every === 0 ? [{ label: ellipsize(group.label, room.figureHeight * 0.25, font, measurer), middle: middles[i] as number }] : [],
  );
  return turnedRow(
    kept.map((group) => group.middle),
    kept.map((group) => group.label),
    turned,
    font,
    measurer,
  );
}

function overhangOf(ticks: readonly Tick[], lengthPx: number, halfWidth: (index: number) => number): [number, number] {
  let [left, right] = [0, 0];
  for (const [i, tick] of ticks.entries()) {
    left = Math.max(left, halfWidth(i) - tick.position * lengthPx);
    right = Math.max(right, halfWidth(i) - (1 - tick.position) * lengthPx);
  }
  return [left, right];
}

function isSpaced(ticks: readonly Tick[], turned: TickOrientation, lengthPx: number, font: TextStyle, measurer: Measurer): boolean {
  const size = (tick: Tick): number =>
    turned === "horizontal"
      ? measurer.widthPx(tick.label, font) + GAP_PX
      : turned === "diagonal"
        ? (font.sizePx * 1.05) / COS45
        : font.sizePx * 1.05;
  let end = Number.NEGATIVE_INFINITY;
  const ordered = [...ticks].sort((a, b) => a.position - b.position);
  for (const tick of ordered) {
    const [middle, half] = [tick.position * lengthPx, size(tick) / 2];
    if (middle - half < end) return false;
    end = middle + half;
  }
  return true;
}

/** Every k-th of the items, with the smallest k that is fine. */
function thin(ticks: readonly Tick[], isFine: (ticks: readonly Tick[]) => boolean): readonly Tick[] {
  let step = 1;
  while (step < ticks.length && !isFine(every(ticks, step))) step = step < 16 ? step + 1 : Math.ceil(step * 1.25);
  return every(ticks, step);
}

function every(ticks: readonly Tick[], step: number): readonly Tick[] {
  return step === 1 ? ticks : ticks.filter((_, i) => i % step === 0);
}

function clip(ticks: readonly Tick[], widthPx: number, font: TextStyle, measurer: Measurer): readonly Tick[] {
  return Number.isFinite(widthPx) ? ticks.map((tick) => ({ ...tick, label: ellipsize(tick.label, widthPx, font, measurer) })) : ticks;
}
