import type { FacetPanel } from "../../figure/types.js";
import type { Rect, TextItem } from "../../model/items.js";
import type { Style, TextStyle } from "../../style/style.js";
import { HALF_CAP } from "../../text/line.js";
import type { Measurer } from "../../text/measurer.js";
import { cutMiddle, wrapText } from "../../text/wrap.js";
import { lineHeight, linesFrom, textItem } from "../text-lines.js";
import type { Shown } from "./outer.js";

const MAX_LINES = 2;
/** Room between a title and its plot area. */
const TITLE_GAP = 4;
/** Room between a plot area, or what stands at its right, and the title of its row. */
const ROW_TITLE_GAP = 8;

/** Titles of panels are set like the labels of an outer level of categories. */
export function titleFont({ groupLabel, title }: Style): TextStyle {
  return { ...groupLabel, color: title.color };
}

/** The lines of each panel's title; none where it shows none. */
export function titleLines(
  panels: readonly FacetPanel[],
  shown: readonly Shown[],
  { widthPx, style, measurer }: { readonly widthPx: number; readonly style: Style; readonly measurer: Measurer },
): string[][] {
  const font = titleFont(style);
  return panels.map(({ title }, i) => {
    if (shown[i]?.title !== true) return [];
    const lines = wrapText(title, widthPx, font, measurer, { maxLines: MAX_LINES + 1 });
    const isWhole = lines.length <= MAX_LINES && title.split(/\s/).every((word) => measurer.widthPx(word, font) <= widthPx);
    return isWhole ? lines : [cutMiddle(oneLine(title), widthPx, font, measurer)];
  });
}

/** Room above a row of panels for the highest of their titles. */
export function titleHeight(lines: readonly (readonly string[])[], style: Style): number {
  const most = lines.reduce((count, each) => Math.max(count, each.length), 0);
  return most === 0 ? 0 : most * lineHeight(titleFont(style)) + TITLE_GAP;
}

/** A title above its plot area. */
export function placeTitle(lines: readonly string[], plot: Rect, style: Style, measurer: Measurer): TextItem[] {
  const font = titleFont(style);
  const top = plot.y - TITLE_GAP - lines.length * lineHeight(font);
  return linesFrom(lines, { x: plot.x, top }, font, "start", measurer);
}

/** Room at the right for the titles of rows. */
export function rowTitleWidth(shown: readonly Shown[], style: Style): number {
  return shown.some(({ rowTitle }) => rowTitle) ? lineHeight(titleFont(style)) + ROW_TITLE_GAP : 0;
}

/** The title of a row, upright beside its last panel, read from the top down. */
export function placeRowTitle(title: string, plot: Rect, edge: number, style: Style, measurer: Measurer): TextItem[] {
  const font = titleFont(style);
  const text = cutMiddle(oneLine(title), plot.height, font, measurer);
  const middle = edge + ROW_TITLE_GAP + lineHeight(font) / 2;
  return [textItem(text, { x: middle - HALF_CAP * font.sizePx, y: plot.y + plot.height / 2 }, font, "middle", 90)];
}

function oneLine(title: string): string {
  return title.replaceAll(/\s+/g, " ");
}
