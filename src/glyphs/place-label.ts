import type { TextAlign, TextBaseline } from "../model/columns.js";
import type { Rect, TextItem } from "../model/items.js";
import type { Measurer } from "../text/measurer.js";
import type { View } from "./glyph.js";
import { isWithin } from "./label-room.js";
import { placeText, type TextSetting } from "./place-text.js";

/** How far letters reach above and below their baseline, as shares of the size; the rest of a line may be shared. */
const ABOVE = 0.74;
const BELOW = 0.1;

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

/**
 * The lines of a label where it lies on no other and inside the picture: at its own place, else on another side of its
 * point, else moved just inside the picture. One that finds no place is not drawn, and counted.
 */
export function placeLabel(label: Label, setting: TextSetting, { room, plot, measurer, x: across, y: up }: View): Item[] {
  const own = placed(label, setting, measurer);
  if (setting.angleDeg % 90 !== 0 || own.length === 0) return own;
  const { text, x, y, xOffset, yOffset } = label;
  if (!room.isNew(text, x + xOffset, y + yOffset)) return [];
  const boxes = boxesOf(own, measurer);
  const shift = room.shiftInside(around(boxes));
  const isWhole = shift?.every((px) => px === 0) ?? false;
  if (isWhole && room.isFree(boxes)) return take(own);
  for (const side of otherSides(setting, across.stepPx === 0 && up.stepPx === 0)) {
    const items = placed(mirrored(label, setting, side), side, measurer);
    const there = boxesOf(items, measurer);
    if (isWithin(around(there), plot) && room.isFree(there)) return take(items);
  }
  if (shift !== null && !isWhole) {
    const items = own.map((item) => ({ ...item, x: item.x + shift[0], y: item.y + shift[1] }));
    if (room.isFree(boxesOf(items, measurer))) return take(items);
  }
  room.lose();
  return [];

  function take(items: Item[]): Item[] {
    room.take(boxesOf(items, measurer));
    return items;
  }
}

function placed({ text, x, y, xOffset, yOffset, rows }: Label, setting: TextSetting, measurer: Measurer): Item[] {
  return placeText({ text, x: x + xOffset, y: y + yOffset, rows }, setting, measurer);
}

/** Beside, below, and both. Over categories a centred label has no other side: it would leave the bar that it stands on. */
function otherSides(setting: TextSetting, isAtPoint: boolean): TextSetting[] {
  const { align, baseline, angleDeg } = setting;
  if (angleDeg !== 0 || (align === "center" && (!isAtPoint || baseline === "middle"))) return [];
  const aligns: readonly TextAlign[] = align === "center" ? ["left", "right"] : [OPPOSITE[align]];
  const beside = aligns.map((each) => ({ ...setting, align: each }));
  if (baseline === "middle") return beside;
  const below = OTHER_SIDE[baseline];
  return [...beside, { ...setting, baseline: below }, ...beside.map((side) => ({ ...side, baseline: below }))];
}

/** The offsets keep the label away from its point on whichever side it is. */
function mirrored(label: Label, own: TextSetting, side: TextSetting): Label {
  const xOffset = side.align === own.align ? label.xOffset : -label.xOffset;
  const yOffset = side.baseline === own.baseline ? label.yOffset : -label.yOffset;
  return { ...label, xOffset, yOffset };
}

/** A box around each line, turned by a multiple of 90 degrees. */
function boxesOf(items: readonly TextItem[], measurer: Measurer): Rect[] {
  return items.map(({ text, x, y, sizePx, bold, anchor, rotateDeg }) => {
    const width = measurer.widthPx(text, { sizePx, bold });
    const start = anchor === "middle" ? -width / 2 : anchor === "end" ? -width : 0;
    const turn = (rotateDeg * Math.PI) / 180;
    const [cos, sin] = [Math.round(Math.cos(turn)), Math.round(Math.sin(turn))];
    const corner = (dx: number, dy: number): readonly [number, number] => [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
    const [[x1, y1], [x2, y2]] = [corner(start, -ABOVE * sizePx), corner(start + width, BELOW * sizePx)];
    return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  });
}

function around(boxes: readonly Rect[]): Rect {
  const edge = (pick: (box: Rect) => number, best: (a: number, b: number) => number): number => boxes.map(pick).reduce(best);
  const [x, y] = [edge((box) => box.x, Math.min), edge((box) => box.y, Math.min)];
  return { x, y, width: edge((box) => box.x + box.width, Math.max) - x, height: edge((box) => box.y + box.height, Math.max) - y };
}
