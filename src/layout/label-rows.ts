import type { TickOrientation } from "../figure/types.js";
import type { Rect, TextItem } from "../model/items.js";
import type { Tick } from "../scales/types.js";
import type { TextStyle } from "../style/style.js";
import { HALF_CAP } from "../text/line.js";
import type { Measurer } from "../text/measurer.js";
import type { AxisRoom } from "./axis-block.js";
import { lineHeight, linesFrom, textItem, widest } from "./text-lines.js";

/** Room between neighbouring labels. */
export const GAP_PX = 8;
export const COS45 = Math.SQRT1_2;

/** One row of labels under the axis, still without a place along y. */
export interface LabelRow {
  readonly height: number;
  /** How far labels stick out on the left and right of the plot area. */
  readonly overhang: readonly [left: number, right: number];
  /** Whether some are shortened or left out. */
  readonly isTight?: boolean;
  place(plot: Rect, top: number): TextItem[];
}

/** Level labels, each of one or more lines. */
export function levelRow(
  ticks: readonly Tick[],
  lines: readonly (readonly string[])[],
  font: TextStyle,
  { lengthPx, measurer }: Pick<AxisRoom, "lengthPx" | "measurer">,
): LabelRow {
  const most = lines.reduce((count, each) => Math.max(count, each.length), 1);
  return {
    height: most * lineHeight(font),
    overhang: overhangOf(ticks, lengthPx, (i) => widest(lines[i] ?? [], font, measurer) / 2),
    place: (plot, top) =>
      ticks.flatMap((tick, i) => linesFrom(lines[i] ?? [], { x: plot.x + tick.position * plot.width, top }, font, "middle", measurer)),
  };
}

/** Labels of one line, upright or slanted, that end under their positions. */
export function turnedRow(
  positions: readonly number[],
  labels: readonly string[],
  turned: "vertical" | "diagonal",
  font: TextStyle,
  { lengthPx, measurer }: Pick<AxisRoom, "lengthPx" | "measurer">,
): LabelRow {
  const lengths = labels.map((label) => measurer.widthPx(label, font));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const shift = HALF_CAP * font.sizePx;
  const at = (plot: Rect, i: number): number => plot.x + (positions[i] as number) * plot.width;
  if (turned === "vertical") {
    return {
      height: longest,
      overhang: [0, 0],
      place: (plot, top) => labels.map((label, i) => textItem(label, { x: at(plot, i) + shift, y: top }, font, "end", -90)),
    };
  }
  const left = lengths.reduce((most, length, i) => Math.max(most, length * COS45 - (positions[i] as number) * lengthPx), 0);
  return {
    height: (longest + font.sizePx) * COS45,
    overhang: [left, font.sizePx * COS45],
    place: (plot, top) =>
      labels.map((label, i) => textItem(label, { x: at(plot, i) + shift * COS45, y: top + font.sizePx * 0.6 }, font, "end", -45)),
  };
}

function overhangOf(ticks: readonly Tick[], lengthPx: number, halfWidth: (index: number) => number): [number, number] {
  let [left, right] = [0, 0];
  for (const [i, tick] of ticks.entries()) {
    left = Math.max(left, halfWidth(i) - tick.position * lengthPx);
    right = Math.max(right, halfWidth(i) - (1 - tick.position) * lengthPx);
  }
  return [left, right];
}

/**
 * Whether labels do not touch: level ones in each of their rows, turned ones on one line.
 *
 * @param gapPx Room between level labels of the first row. Default 8; rows below it, which are sparse, need no more.
 */
export function isSpaced(
  ticks: readonly Tick[],
  turned: TickOrientation,
  { lengthPx, font, measurer, gapPx = GAP_PX }: RowRoom & { readonly gapPx?: number },
): boolean {
  const ordered = [...ticks].sort((a, b) => a.position - b.position);
  if (turned !== "horizontal") return isApart(ordered, lengthPx, () => leastStep(turned, font));
  const rows = ordered.reduce((most, { lines }) => Math.max(most, lines.length), 1);
  return Array.from({ length: rows }, (_, row) => row).every((row) => {
    const gap = row === 0 ? gapPx : Math.min(gapPx, GAP_PX);
    return isApart(
      ordered.filter(({ lines }) => lines.length > row),
      lengthPx,
      ({ lines }) => measurer.widthPx(lines[row] as string, font) + gap,
    );
  });
}

/** Where labels stand, and how they are set. */
interface RowRoom {
  readonly lengthPx: number;
  readonly font: TextStyle;
  readonly measurer: Measurer;
}

/** Whether what stands around places along an axis does not meet. */
export function isApart(ordered: readonly Tick[], lengthPx: number, sizeOf: (tick: Tick) => number): boolean {
  let end = Number.NEGATIVE_INFINITY;
  for (const tick of ordered) {
    const [middle, half] = [tick.position * lengthPx, sizeOf(tick) / 2];
    if (middle - half < end) return false;
    end = middle + half;
  }
  return true;
}

/** How near to each other turned labels may stand. */
export function leastStep(turned: "vertical" | "diagonal", { sizePx }: TextStyle): number {
  return turned === "diagonal" ? (sizePx * 1.05) / COS45 : sizePx * 1.05;
}

/** Every k-th of the items, with the smallest k that is fine. */
export function thin(ticks: readonly Tick[], isFine: (ticks: readonly Tick[]) => boolean): readonly Tick[] {
  let step = 1;
  while (step < ticks.length && !isFine(every(ticks, step))) step = step < 16 ? step + 1 : Math.ceil(step * 1.25);
  return every(ticks, step);
}

export function every(ticks: readonly Tick[], step: number): readonly Tick[] {
  return step === 1 ? ticks : ticks.filter((_, i) => i % step === 0);
}
