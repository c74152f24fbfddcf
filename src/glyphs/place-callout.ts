import type { TextItem } from "../model/items.js";
import { wrapText } from "../text/wrap.js";
import type { View } from "./glyph.js";
import { around, boxesOf } from "./label-boxes.js";
import { shiftInto } from "./label-room.js";
import { placeText, type TextSetting } from "./place-text.js";

interface Callout {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** How far a text moves from another one, in steps of its height, up and down in turn. */
const STEPS = [0, -1, 1, -2, 2, -3, 3] as const;

/**
 * The lines of a text that points something out: at its place, moved into the picture, wrapped where it is wider than the
 * plot area, and above or below another one that it would lie on. It is drawn in any case: somebody wrote it for this place.
 */
export function placeCallout(callout: Callout, setting: TextSetting, { room, plot, measurer }: View): TextItem[] {
  const wide = placeText(callout, setting, measurer);
  if (wide.length === 0) return wide;
  const isWide = setting.angleDeg === 0 && around(boxesOf(wide, measurer)).width > plot.width;
  const font = { sizePx: setting.sizePx, bold: false };
  const text = isWide ? wrapText(callout.text, plot.width, font, measurer).join("\n") : callout.text;
  const own = isWide ? placeText({ ...callout, text }, setting, measurer) : wide;
  const whole = around(boxesOf(own, measurer));
  // Beyond the plot area stand the labels of the axes.
  const inside = moved(own, shiftInto(plot, whole) ?? room.shiftInside(whole) ?? [0, 0]);
  const { height } = around(boxesOf(inside, measurer));
  const tries = STEPS.map((step) => moved(inside, [0, step * (height + 2)]));
  const free = tries.find((items) => {
    const boxes = boxesOf(items, measurer);
    return room.isFree(boxes) && room.shiftInside(around(boxes))?.every((px) => Math.abs(px) < 0.01);
  });
  const items = free ?? inside;
  room.take(boxesOf(items, measurer));
  return items;
}

function moved(items: readonly TextItem[], [dx, dy]: readonly [number, number]): TextItem[] {
  return items.map((item) => ({ ...item, x: item.x + dx, y: item.y + dy }));
}
