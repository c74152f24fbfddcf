import type { TickOrientation } from "../figure/types.js";
import type { Rect, TextItem } from "../model/items.js";
import type { FactorGroup } from "../scales/types.js";
import type { TextStyle } from "../style/style.js";
import { HALF_CAP } from "../text/line.js";
import type { Measurer } from "../text/measurer.js";
import { cutMiddle, hyphenate, wrapText } from "../text/wrap.js";
import type { AxisRoom } from "./axis-block.js";
import { lineHeight, linesAround, textItem, widest } from "./text-lines.js";

/** One column of labels beside the axis. */
export interface LabelColumn {
  width: number;
  /** How many labels of the innermost level are shortened. */
  cut?: number;
  /** Whether some labels of a group are shortened or left out. */
  isTight?: boolean;
  /** `edge` is where the column ends towards the plot area. */
  place(plot: Rect, edge: number): TextItem[];
}

/** The share of the figure's width that level labels of groups may take, and what they may take in any case. */
const MAX_GROUP_SHARE = 0.16;
const MIN_GROUP_PX = 72;
/** Lines that a label beside its group may have. */
const MAX_LINES = 3;
/** Between upright labels. */
const UPRIGHT_GAP = 6;

/** Labels of an outer level in the middle of their groups: level where whole words fit, else upright. */
export function groupColumn(groups: readonly FactorGroup[], asked: TickOrientation | null, room: AxisRoom): LabelColumn {
  const level = levelLines(groups, room);
  if (asked === "vertical" || (asked === null && level === null)) return uprightColumn(groups, room);
  if (level !== null) return levelColumn(groups, level, room);
  const { style, measurer } = room;
  const font = style.groupLabel;
  const step = Math.max(1, ...groups.map((group) => Math.ceil(lineHeight(font) / Math.max(1, heightOf(group, room)))));
  const kept = groups.filter((_, i) => i % step === 0);
  const texts = kept.map((group) => cutMiddle(group.label, widthOf(room), font, measurer));
  const lines = texts.map((text) => [text]);
  return { ...levelColumn(kept, lines, room), isTight: kept.length < groups.length || texts.some((text, i) => text !== kept[i]?.label) };
}

function heightOf({ start, end }: FactorGroup, { lengthPx }: AxisRoom): number {
  return (end - start) * lengthPx;
}

function widthOf({ figureWidth }: AxisRoom): number {
  return Math.max(MIN_GROUP_PX, figureWidth * MAX_GROUP_SHARE);
}

function middleIn(plot: Rect, { start, end }: FactorGroup): number {
  return plot.y + (1 - (start + end) / 2) * plot.height;
}

/** The lines of level labels, broken between words alone; null where one does not fit its group or its share of the figure. */
function levelLines(groups: readonly FactorGroup[], room: AxisRoom): string[][] | null {
  const { style, measurer } = room;
  const font = style.groupLabel;
  const all: string[][] = [];
  for (const group of groups) {
    const maxLines = Math.min(MAX_LINES, Math.floor(heightOf(group, room) / lineHeight(font)));
    if (maxLines < 1 || widest(group.label.split(/\s+/), font, measurer) > widthOf(room)) return null;
    const lines = wrapText(group.label, widthOf(room), font, measurer, { maxLines: maxLines + 1 });
    if (lines.length > maxLines) return null;
    all.push(lines);
  }
  return all;
}

function levelColumn(groups: readonly FactorGroup[], lines: readonly (readonly string[])[], { style, measurer }: AxisRoom): LabelColumn {
  const font = style.groupLabel;
  return {
    width: Math.max(0, ...lines.map((each) => widest(each, font, measurer))),
    place: (plot, edge) => groups.flatMap((group, i) => linesAround(lines[i] ?? [], edge, middleIn(plot, group), font, "end")),
  };
}

/** Labels along the axis; those of groups lower than a line are left out. */
function uprightColumn(groups: readonly FactorGroup[], room: AxisRoom): LabelColumn {
  const { style, measurer } = room;
  const font = style.groupLabel;
  const kept = groups.filter((group) => heightOf(group, room) > font.sizePx * 1.5);
  const lengths = uprightLengths(kept, room);
  const texts = kept.map((group, i) => uprightLines(group.label, lengths[i] as number, font, measurer));
  const rows = texts.reduce((most, lines) => Math.max(most, lines.length), 1);
  return {
    width: font.sizePx * 1.1 + (rows - 1) * lineHeight(font),
    isTight: kept.length < groups.length || texts.some((lines) => lines.some((line) => line.includes("…"))),
    place: (plot, edge) =>
      kept.flatMap((group, i) => {
        const lines = texts[i] as string[];
        const last = edge - font.sizePx / 2 + HALF_CAP * font.sizePx - ((rows - lines.length) / 2) * lineHeight(font);
        return lines.map((text, k) =>
          textItem(text, { x: last - (lines.length - 1 - k) * lineHeight(font), y: middleIn(plot, group) }, font, "middle", -90),
        );
      }),
  };
}

/** An upright label may reach beyond its group: half way to the labels beside it, or a little beyond the axis's end. */
function uprightLengths(groups: readonly FactorGroup[], room: AxisRoom): number[] {
  const centers = groups.map(({ start, end }) => ((start + end) / 2) * room.lengthPx);
  return groups.map((group, i) => {
    const center = centers[i] as number;
    const beside = [centers[i - 1], centers[i + 1]].flatMap((other) => (other === undefined ? [] : [Math.abs(other - center) / 2]));
    const toEnd = Math.min(center, room.lengthPx - center) + UPRIGHT_GAP;
    const half = Math.min(toEnd, ...beside) - UPRIGHT_GAP / 2;
    return Math.max(heightOf(group, room), 2 * half);
  });
}

/** The label in lines of whole words, else of hyphenated ones, else one of them, shortened in the middle. */
function uprightLines(label: string, lengthPx: number, font: TextStyle, measurer: Measurer): string[] {
  const isWhole = widest(label.split(/\s+/), font, measurer) <= lengthPx;
  const whole = isWhole ? wrapText(label, lengthPx, font, measurer, { maxLines: MAX_LINES + 1 }) : [];
  if (isWhole && whole.length <= MAX_LINES) return whole;
  return hyphenate(label, lengthPx, font, measurer, { maxLines: MAX_LINES }) ?? [cutMiddle(label, lengthPx, font, measurer)];
}
