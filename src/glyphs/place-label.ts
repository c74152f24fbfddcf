import type { TextAlign, TextBaseline } from "../model/columns.js";
import type { Mark, Rect, TextItem } from "../model/items.js";
import type { Measurer } from "../text/measurer.js";
import type { View } from "./glyph.js";
import { around, boxesOf } from "./label-boxes.js";
import { isWithin } from "./label-room.js";
import { placeText, type TextSetting } from "./place-text.js";
import { solid } from "./strokes.js";

/** A label and its point; offsets are pixels to the right and down. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly rows: Uint32Array;
}

type Item = TextItem & { readonly rows: Uint32Array };

export const OPPOSITE = { left: "right", right: "left", center: "center" } as const satisfies Record<TextAlign, TextAlign>;
export const OTHER_SIDE = { bottom: "top", top: "bottom", middle: "middle" } as const satisfies Record<TextBaseline, TextBaseline>;

/** How far a label that is moved stands from its point, in pixels; beyond the second distance a line leads to it. */
const DISTANCES_PX = [6, 11, 20, 32, 46] as const;
const NEAR_PX = 11;
/** The line ends this far from the point. */
const LINE_GAP_PX = 4;

/** The label where it is asked for, whatever stands there. */
export function placedAsAsked(label: Label, setting: TextSetting, { measurer }: View): Item[] {
  return placed(label, setting, measurer);
}

/**
 * The lines of a label where it lies on no other, inside the picture, and on no mark as far as there is room: at its own
 * place, else on another side of its point, else farther from it with a line between, else moved just inside the picture. One
 * that finds no place is not drawn, and counted.
 *
 * @param isFixed True for a label that belongs where it is, as in a bar: it may move into the picture alone.
 */
export function placeLabel(label: Label, setting: TextSetting, view: View, isFixed: boolean): Mark[] {
  const { room, plot, measurer } = view;
  const own = placed(label, setting, measurer);
  if (own.length === 0) return own;
  const { text, x, y, xOffset, yOffset } = label;
  if (!room.isNew(text, x + xOffset, y + yOffset)) return [];
  const boxes = boxesOf(own, measurer);
  const shift = room.shiftInside(around(boxes));
  const isWhole = shift?.every((px) => px === 0) ?? false;
  const isFree = isWhole && room.isFree(boxes);
  if (isFree && (isFixed || room.isBare(boxes))) return take(own, null);
  let fitting: Elsewhere | null = null;
  for (const each of isFixed || setting.angleDeg !== 0 ? [] : elsewhere(label, setting, measurer)) {
    const there = boxesOf(each.items, measurer);
    if (!isWithin(around(there), plot) || !room.isFree(there)) continue;
    if (room.isBare(there)) return take(each.items, each.isFar ? label : null);
    fitting ??= each;
  }
  if (isFree) return take(own, null);
  if (fitting !== null) return take(fitting.items, fitting.isFar ? label : null);
  if (shift !== null && !isWhole) {
    const items = own.map((item) => ({ ...item, x: item.x + shift[0], y: item.y + shift[1] }));
    if (room.isFree(boxesOf(items, measurer))) return take(items, null);
  }
  room.lose();
  return [];

  function take(items: Item[], point: Label | null): Mark[] {
    const taken = boxesOf(items, measurer);
    room.take(taken);
    return point === null ? items : [...leader(point, around(taken), items), ...items];
  }
}

function placed({ text, x, y, xOffset, yOffset, rows }: Label, setting: TextSetting, measurer: Measurer): Item[] {
  return placeText({ text, x: x + xOffset, y: y + yOffset, rows }, setting, measurer);
}

/** A thin line from a point to the nearest place of its label. */
function leader({ x, y, rows }: Label, box: Rect, items: readonly Item[]): Mark[] {
  const nearest = (at: number, start: number, size: number): number => Math.max(start, Math.min(start + size, at));
  const [toX, toY] = [nearest(x, box.x, box.width), nearest(y, box.y, box.height)];
  const length = Math.hypot(toX - x, toY - y);
  if (length <= LINE_GAP_PX) return [];
  const share = LINE_GAP_PX / length;
  const points = Float64Array.of(x + (toX - x) * share, y + (toY - y) * share, toX, toY);
  const row = rows[0] as number;
  return [{ kind: "polyline", points, rows: Uint32Array.of(row, row), stroke: solid(items[0]?.color ?? "", 1, 0.6) }];
}

interface Elsewhere {
  readonly items: Item[];
  readonly isFar: boolean;
}

/** Places around the point, those on the side that is asked for first, nearer ones before farther ones. */
function* elsewhere(label: Label, setting: TextSetting, measurer: Measurer): Iterable<Elsewhere> {
  const { align, baseline } = setting;
  const aligns: readonly TextAlign[] = align === "center" ? ["center", "right", "left"] : [align, OPPOSITE[align], "center"];
  const baselines: readonly TextBaseline[] =
    baseline === "middle" ? ["middle", "bottom", "top"] : [baseline, OTHER_SIDE[baseline], "middle"];
  const sides = baselines.flatMap((vertical) =>
    aligns.flatMap((horizontal) => (vertical === "middle" && horizontal === "center" ? [] : [{ vertical, horizontal }])),
  );
  for (const distance of DISTANCES_PX) {
    for (const { vertical, horizontal } of sides) {
      // At a corner of the point both distances count.
      const px = vertical === "middle" || horizontal === "center" ? distance : distance * Math.SQRT1_2;
      const xOffset = horizontal === "left" ? px : horizontal === "right" ? -px : 0;
      const yOffset = vertical === "bottom" ? -px : vertical === "top" ? px : 0;
      const there = { ...label, xOffset, yOffset };
      yield { items: placed(there, { ...setting, align: horizontal, baseline: vertical }, measurer), isFar: distance > NEAR_PX };
    }
  }
}
