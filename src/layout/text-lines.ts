import type { TextItem } from "../model/items.js";
import type { TextStyle } from "../style/style.js";
import { HALF_CAP, LINE_HEIGHT } from "../text/line.js";
import type { Measurer } from "../text/measurer.js";

export function lineHeight(style: Pick<TextStyle, "sizePx">): number {
  return style.sizePx * LINE_HEIGHT;
}

/** One line of text as the scene has it. */
export function textItem(
  text: string,
  { x, y }: Pick<TextItem, "x" | "y">,
  style: TextStyle,
  anchor: TextItem["anchor"] = "start",
  rotateDeg = 0,
): TextItem {
  return { kind: "text", text, x, y, sizePx: style.sizePx, bold: style.bold, color: style.color, anchor, rotateDeg };
}

/** Lines under each other, the first one's top at `top`. */
export function linesFrom(
  lines: readonly string[],
  { x, top }: { readonly x: number; readonly top: number },
  style: TextStyle,
  anchor: TextItem["anchor"],
  measurer: Measurer,
): TextItem[] {
  const ascent = measurer.ascentPx(style) + (lineHeight(style) - style.sizePx) / 2;
  return lines.map((line, i) => textItem(line, { x, y: top + ascent + i * lineHeight(style) }, style, anchor));
}

/** Lines around a middle. */
export function linesAround(lines: readonly string[], x: number, middle: number, style: TextStyle, anchor: TextItem["anchor"]): TextItem[] {
  const first = middle - ((lines.length - 1) * lineHeight(style)) / 2 + HALF_CAP * style.sizePx;
  return lines.map((line, i) => textItem(line, { x, y: first + i * lineHeight(style) }, style, anchor));
}

/** How wide the widest of some texts is. */
export function widest(texts: readonly string[], style: TextStyle, measurer: Measurer): number {
  let most = 0;
  for (const text of texts) most = Math.max(most, measurer.widthPx(text, style));
  return most;
}
