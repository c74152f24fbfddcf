import type { Mark, Rect } from "../model/items.js";
import { inkOn } from "../style/contrast.js";
import { parseFontSizePx } from "../style/font-size.js";
import { directionsOf, standing } from "./directions.js";
import type { View, WriteValues } from "./glyph.js";
import { isWithin } from "./label-room.js";
import type { Labelled, LabelledMark, LabelPosition, Reach } from "./labelled.js";
import { placeText } from "./place-text.js";

/** The labels of a glyph, with what they are drawn by. */
export interface LabelledSet extends Labelled {
  readonly view: View;
}

/** No label is smaller than this, unless the user asks for it. */
const SMALLEST_PX = 9;
/** Room between labels side by side, and between a label and the edges of the bar in which it stands. */
const APART_PX = 3;
const INSET_PX = 4;
/** Height of digits with a little room, as a share of the size. */
const HIGH = 0.8;

/** One label: what it says, and how large that is. */
interface Sized {
  readonly mark: LabelledMark;
  readonly text: string;
  readonly sizePx: number;
  readonly isUpright: boolean;
  /** Along the axis of the values, and across it. */
  readonly alongPx: number;
  readonly acrossPx: number;
}

/** The numbers at the marks of each glyph, all of one size; those that find no place are counted. */
export function valueLabelMarks(sets: readonly (LabelledSet | null)[]): Mark[][] {
  const sized = sizeLabels(sets);
  return sets.map((set, i) => (set === null ? [] : (sized[i] as Sized[]).flatMap((label) => place(label, set))));
}

/** The room that the labels of each glyph need along the axis of its values. */
export function labelReach(sets: readonly (LabelledSet | null)[]): Reach[][] {
  return sizeLabels(sets).map((labels, i) => {
    const direction = sets[i]?.orientation === "horizontal" ? "x" : "y";
    return labels.flatMap(({ mark: { position, end, start, gapPx }, alongPx }) => {
      const sign = end < start ? -1 : 1;
      return position === "end" && Number.isFinite(end) ? [{ direction, end, px: sign * (gapPx + alongPx + APART_PX) }] : [];
    });
  });
}

/** What labels say, with equal decimals on each axis, and how large they are: level, smaller, or upright, all alike. */
function sizeLabels(sets: readonly (LabelledSet | null)[]): Sized[][] {
  const texts = textsOf(sets);
  const wide = sets.map((set, i) => (set === null ? [] : widthsOf(texts[i] as string[], set)));
  const fits = (isUpright: boolean): number =>
    sets.reduce((least, set, i) => (set === null ? least : Math.min(least, shrinkage(set, wide[i] as number[], isUpright))), 1);
  const level = fits(false);
  const sizes = sets.map((set) => (set === null ? 0 : wantedPx(set)));
  const isLevel = (share: number): boolean => sizes.every((size, i) => sets[i] == null || size * share >= Math.min(SMALLEST_PX, size));
  const isUpright = !isLevel(level) && isLevel(fits(true));
  const share = isUpright ? fits(true) : level;
  return sets.map((set, i) => {
    if (set === null) return [];
    const size = sizes[i] as number;
    const sizePx = Math.min(size, Math.max(SMALLEST_PX, size * share));
    const isTurned = isUpright && set.orientation === "vertical";
    const isAcross = set.orientation === "vertical" && !isTurned;
    return set.marks.map((mark, k) => {
      const [length, height] = [((wide[i] as number[])[k] as number) * sizePx, HIGH * sizePx];
      const [alongPx, acrossPx] = isAcross ? [height, length] : [length, height];
      return { mark, text: (texts[i] as string[])[k] as string, sizePx, isUpright: isTurned, alongPx, acrossPx };
    });
  });
}

/** Labels in one format on one axis are written together. */
function textsOf(sets: readonly (LabelledSet | null)[]): string[][] {
  const texts: string[][] = sets.map(() => []);
  const groups = new Map<WriteValues, Map<string | null, number[]>>();
  for (const [i, set] of sets.entries()) {
    if (set === null) continue;
    const write = set.view.write[set.orientation === "vertical" ? "y" : "x"];
    const byFormat = groups.get(write) ?? new Map<string | null, number[]>();
    const members = byFormat.get(set.labels.format) ?? [];
    members.push(i);
    groups.set(write, byFormat.set(set.labels.format, members));
  }
  for (const [write, byFormat] of groups) {
    for (const [format, members] of byFormat) {
      const marksOf = (i: number): readonly LabelledMark[] => sets[i]?.marks ?? [];
      const written = write(
        members.flatMap((i) => marksOf(i).map(({ value }) => value)),
        format,
      );
      let first = 0;
      for (const i of members) {
        texts[i] = written.slice(first, first + marksOf(i).length);
        first += marksOf(i).length;
      }
    }
  }
  return texts;
}

function wantedPx({ labels, view }: LabelledSet): number {
  return parseFontSizePx(labels.fontSize ?? view.style.text.size, "figure");
}

/** Widths as shares of the size. */
function widthsOf(texts: readonly string[], { view }: LabelledSet): number[] {
  return texts.map((text) => view.measurer.widthPx(text, { sizePx: 1, bold: false }));
}

/** The share of its size that lets each label stand beside its neighbours; at most 1. */
function shrinkage(set: LabelledSet, widths: readonly number[], isUpright: boolean): number {
  const isAcross = set.orientation === "vertical" && !isUpright;
  const size = wantedPx(set);
  return set.marks.reduce((least, mark, i) => {
    const across = (isAcross ? (widths[i] as number) : HIGH) * size;
    return Math.min(least, Math.max(0, roomOf(mark) - APART_PX) / across);
  }, 1);
}

function roomOf({ position, roomPx, thicknessPx }: LabelledMark): number {
  return position === "end" ? roomPx : thicknessPx;
}

/** The label in its place, or inside where there is no room beyond the end. */
function place(label: Sized, set: LabelledSet): Mark[] {
  const { mark, text } = label;
  const { view } = set;
  const { along, isVertical } = directionsOf(set, view);
  const [low, high] = isVertical ? [view.plot.y, view.plot.y + view.plot.height] : [view.plot.x, view.plot.x + view.plot.width];
  const clamp = (px: number): number => Math.max(low, Math.min(high, px));
  const [from, to] = [standing(along, mark.start), standing(along, mark.end)];
  const isShown = !Number.isNaN(from + to + mark.middlePx);
  // A mark that is out of view, or has no inside where its label should stand.
  if (!isShown || (clamp(from) === clamp(to) && (from !== to || mark.position !== "end"))) return [];
  const sign = from === to ? (isVertical ? -1 : 1) : Math.sign(to - from);
  if (!view.room.isNew(`${mark.position} ${text}`, mark.middlePx, to)) return [];
  for (const position of mark.position === "end" ? (["end", "inside"] as const) : [mark.position]) {
    const ends = position === "end" ? ([from, to] as const) : ([clamp(from), clamp(to)] as const);
    const middle = middleAt(position, ends, { ...label, sign });
    if (middle === null) continue;
    const items = placed(label, set, { middle, isInside: position !== "end" });
    if (items !== null) return items;
  }
  view.room.lose();
  return [];
}

/** The middle of a label along the axis of the values; null where its bar is too small for it. */
function middleAt(
  position: LabelPosition,
  [from, to]: readonly [number, number],
  { mark, alongPx, acrossPx, sign }: Sized & { readonly sign: number },
): number | null {
  if (position === "end") return acrossPx + APART_PX > mark.roomPx + 1 ? null : to + sign * (mark.gapPx + alongPx / 2);
  const length = Math.abs(to - from);
  if (mark.fill === null || length < alongPx + APART_PX || mark.thicknessPx < acrossPx) return null;
  const inset = Math.min(INSET_PX, (length - alongPx) / 2) + alongPx / 2;
  if (position === "center") return (from + to) / 2;
  return position === "inside" ? to - sign * inset : from + sign * inset;
}

/** Null where another label stands already, or the plot area ends. */
function placed(
  { mark, text, sizePx, isUpright, alongPx, acrossPx }: Sized,
  { labels, orientation, view }: LabelledSet,
  { middle, isInside }: { readonly middle: number; readonly isInside: boolean },
): Mark[] | null {
  const [x, y] = orientation === "vertical" ? [mark.middlePx, middle] : [middle, mark.middlePx];
  const [width, height] = orientation === "vertical" ? [acrossPx, alongPx] : [alongPx, acrossPx];
  const box: Rect = { x: x - width / 2, y: y - height / 2, width, height };
  if (!isWithin(box, grown(view.plot)) || !view.room.isFree([box])) return null;
  view.room.take([box]);
  const { text: style, background } = view.style;
  const color = labels.color ?? (isInside && mark.fill !== null ? inkOn(mark.fill, background) : style.color);
  const setting = { sizePx, color, align: "center", baseline: "middle", angleDeg: isUpright ? 90 : 0 } as const;
  return placeText({ text, x, y, rows: Uint32Array.of(mark.row) }, setting, view.measurer);
}

/** Rounding may put a label a hair outside the plot area. */
function grown({ x, y, width, height }: Rect): Rect {
  return { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
}
