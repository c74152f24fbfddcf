import type { Axis, TickOrientation } from "../figure/types.js";
import type { Rect, TextItem } from "../model/items.js";
import { axisTicks } from "../scales/ticks.js";
import type { Scale, Tick, Ticks } from "../scales/types.js";
import type { TextStyle } from "../style/style.js";
import { HALF_CAP } from "../text/line.js";
import { cutMiddle, hyphenate, wrapText } from "../text/wrap.js";
import { type AxisBlock, type AxisRoom, labelBlockHeight, NO_TICKS, NOTHING_LOST, noAxis } from "./axis-block.js";
import { groupColumn, type LabelColumn } from "./group-column.js";
import { isApart } from "./label-rows.js";
import { SMALL_PX, SMALLEST_PX } from "./label-sizes.js";
import { lineHeight, linesAround, textItem, widest } from "./text-lines.js";

/** Share of the figure's width that category labels may take. */
const MAX_LABEL_SHARE = 0.32;
const COLUMN_GAP = 6;
const LABEL_GAP = 6;

/** A y axis: on the left of the plot area, or the second one on its right. */
export function yAxisBlock(axis: Axis, scale: Scale, side: "left" | "right", room: AxisRoom): AxisBlock {
  const { style, measurer } = room;
  const [innermost = null, ...outer] = axis.tickOrientation ?? [];
  const fits = (ticks: readonly Tick[], gapEm: number): boolean =>
    isFine(ticks, innermost, { ...room, font: style.tickLabel }, gapEm * style.tickLabel.sizePx);
  const allTicks = axisTicks(axis, scale, { ...room, fits });
  if (axis.hidden) return noAxis(allTicks);
  const isCategorical = scale.kind === "categorical";
  const font = isCategorical ? fontFor(scale.step * room.lengthPx, innermost, style.tickLabel) : style.tickLabel;
  const ticks: Thinned = room.hasTickLabels ? thinned(allTicks, scale, innermost, { ...room, font }) : { ...NO_TICKS, labelled: [] };
  const levels = room.hasTickLabels
    ? [
        tickColumn(ticks.labelled, scale, { turned: innermost ?? "horizontal", side }, { ...room, font }),
        ...ticks.groups.map((groups, i) =>
          groupColumn(groups, outer[i] ?? (innermost === null ? null : (outer.at(-1) ?? innermost)), room),
        ),
      ]
    : [];
  const columns = levels.filter((_, level) => level !== room.unlabelled);
  const lost = isCategorical ? { unlabelled: allTicks.major.length - ticks.labelled.length, cut: levels[0]?.cut ?? 0 } : NOTHING_LOST;
  const label = room.hasLabel && axis.label !== "" ? wrapText(axis.label, room.lengthPx, style.axisLabel, measurer, { maxLines: 2 }) : [];
  const ticksWidth = columns.length === 0 ? 0 : style.axis.tickLength + style.axis.tickPadding;
  const columnsWidth = columns.reduce((sum, column) => sum + column.width + COLUMN_GAP, 0);
  const half = columns.length > 0 && scale.kind !== "categorical" ? style.tickLabel.sizePx / 2 : 0;
  return {
    thickness: ticksWidth + columnsWidth + labelBlockHeight(label, style),
    overhang: [half, half],
    place(plot) {
      const outwards = side === "left" ? -1 : 1;
      const line = side === "left" ? plot.x : plot.x + plot.width;
      let edge = line + outwards * ticksWidth;
      const tickLabels: TextItem[] = [];
      for (const column of columns) {
        tickLabels.push(...column.place(plot, edge));
        edge += outwards * (column.width + COLUMN_GAP);
      }
      const at = (position: number): number => plot.y + (1 - position) * plot.height;
      const rotate = side === "left" ? -90 : 90;
      const size = style.axisLabel.sizePx;
      return {
        ticks: { major: ticks.major, minor: ticks.minor, groups: ticks.groups, refined: ticks.refined },
        majorPx: ticks.major.map((tick) => at(tick.position)),
        minorPx: ticks.minor.map(at),
        tickLabels,
        // Turned by a quarter, to the left or to the right, the last line of a label stands nearest to the axis.
        label: label.map((text, i) => {
          const place = label.length - 1 - i;
          const middle = edge + outwards * (LABEL_GAP + size / 2 + place * lineHeight(style.axisLabel));
          const baseline = middle + (side === "left" ? 1 : -1) * HALF_CAP * size;
          return textItem(text, { x: baseline, y: plot.y + plot.height / 2 }, style.axisLabel, "middle", rotate);
        }),
        isVisible: true,
        tight: levels.map((column, level) => (level === 0 ? lost.unlabelled + lost.cut > 0 : column.isTight === true)),
        lost: room.unlabelled === 0 ? NOTHING_LOST : lost,
      };
    },
  };
}

/** Labels are set smaller before some are left out. */
function fontFor(stepPx: number, turned: TickOrientation | null, font: TextStyle): TextStyle {
  if (turned !== null && turned !== "horizontal") return font;
  const sizes = [font.sizePx, SMALL_PX, SMALLEST_PX].filter((size) => size <= font.sizePx);
  return { ...font, sizePx: sizes.find((size) => size * 1.1 <= stepPx) ?? (sizes.at(-1) as number) };
}

/** An axis's room, and the type of its innermost labels. */
interface LabelRoom extends AxisRoom {
  readonly font: TextStyle;
}

interface Thinned extends Ticks {
  readonly labelled: readonly Tick[];
}

/** Whether labels beside the axis do not touch, with so much room between them. */
function isFine(ticks: readonly Tick[], turned: TickOrientation | null, { lengthPx, font, measurer }: LabelRoom, gapPx?: number): boolean {
  const needed = (tick: Tick): number => {
    if (turned === "vertical") return measurer.widthPx(tick.label, font) + (gapPx ?? 6);
    const height = turned === "diagonal" ? font.sizePx * 1.4 : font.sizePx;
    return gapPx === undefined ? height + font.sizePx * 0.1 : height * CAP + gapPx;
  };
  return isApart(
    [...ticks].sort((a, b) => a.position - b.position),
    lengthPx,
    needed,
  );
}

/** Height of digits, as a share of the size. */
const CAP = 2 * HALF_CAP;

/** Drops categories, or labels of the user's own ticks, that would touch. */
function thinned(ticks: Ticks, scale: Scale, turned: TickOrientation | null, room: LabelRoom): Thinned {
  const ordered = [...ticks.major].sort((a, b) => a.position - b.position);
  let step = 1;
  let kept: readonly Tick[] = ordered;
  while (step < ordered.length && !isFine(kept, turned, room)) {
    step = step < 16 ? step + 1 : Math.ceil(step * 1.25);
    kept = ordered.filter((_, i) => i % step === 0);
  }
  return { ...ticks, major: scale.kind === "categorical" ? kept : ticks.major, labelled: kept };
}

function tickColumn(
  ticks: readonly Tick[],
  scale: Scale,
  { turned, side }: { readonly turned: TickOrientation; readonly side: "left" | "right" },
  room: LabelRoom,
): LabelColumn {
  const { font, measurer } = room;
  const at = (plot: Rect, tick: Tick): number => plot.y + (1 - tick.position) * plot.height;
  if (turned !== "horizontal") return turnedColumn(ticks, turned, side, room);
  const widthPx = Math.max(font.sizePx, room.figureWidth * MAX_LABEL_SHARE);
  const rows = scale.kind === "categorical" ? Math.max(1, Math.min(3, Math.floor((scale.step * room.lengthPx) / lineHeight(font)))) : 1;
  const lines = ticks.map(
    ({ label }) =>
      (rows === 1 ? null : hyphenate(label, widthPx, font, measurer, { maxLines: rows })) ?? [cutMiddle(label, widthPx, font, measurer)],
  );
  return {
    cut: lines.filter(([line = ""], i) => line.includes("…") && line !== ticks[i]?.label).length,
    width: lines.reduce((most, each) => Math.max(most, widest(each, font, measurer)), 0),
    place: (plot, edge) =>
      ticks.flatMap((tick, i) => linesAround(lines[i] ?? [], edge, at(plot, tick), font, side === "left" ? "end" : "start")),
  };
}

function turnedColumn(
  ticks: readonly Tick[],
  turned: "vertical" | "diagonal",
  side: "left" | "right",
  { font, measurer, figureWidth }: LabelRoom,
): LabelColumn {
  const labels = ticks.map((tick) => cutMiddle(tick.label, Math.max(font.sizePx, figureWidth * MAX_LABEL_SHARE), font, measurer));
  const [outwards, shift] = [side === "left" ? -1 : 1, HALF_CAP * font.sizePx];
  if (turned === "vertical") {
    return {
      width: font.sizePx,
      place: (plot, edge) =>
        labels.map((label, i) => {
          const y = plot.y + (1 - (ticks[i] as Tick).position) * plot.height;
          return textItem(label, { x: edge + (outwards * font.sizePx) / 2 + shift, y }, font, "middle", -90);
        }),
    };
  }
  return {
    width: (widest(labels, font, measurer) + font.sizePx) * Math.SQRT1_2,
    place: (plot, edge) =>
      labels.map((label, i) => {
        const y = plot.y + (1 - (ticks[i] as Tick).position) * plot.height;
        return textItem(
          label,
          { x: edge + shift * Math.SQRT1_2, y: y + shift * Math.SQRT1_2 },
          font,
          side === "left" ? "end" : "start",
          -45,
        );
      }),
  };
}
