import type { TextAlign, TextBaseline, TextGlyph } from "../../figure/types.js";
import { parseFontSizePx } from "../../style/font-size.js";
import type { Measurer } from "../../text/measurer.js";
import type { Projections } from "../project.js";
import type { Rect, SceneItem, TextItem } from "../types.js";

const LINE_HEIGHT = 1.2;
const ANCHORS: Record<TextAlign, TextItem["anchor"]> = { left: "start", center: "middle", right: "end" };
/** An anchor this far outside the plot area, in pixels, is out of view. */
const SLACK_PX = 1;

export interface TextSetting {
  readonly sizePx: number;
  readonly color: string;
  readonly align: TextAlign;
  readonly baseline: TextBaseline;
  readonly angleDeg: number;
}

/** Labels whose points are in view; they may stick out of the plot area, but are never cut. */
export function textItems(glyph: TextGlyph, { x, y }: Projections, plot: Rect, measurer: Measurer): SceneItem[] {
  const setting: TextSetting = {
    sizePx: parseFontSizePx(glyph.fontSize, "figure"),
    color: glyph.color,
    align: glyph.textAlign,
    baseline: glyph.textBaseline,
    angleDeg: glyph.angleDeg,
  };
  return glyph.text.flatMap((text, i) => {
    const [px, py] = [x.at(glyph.x[i]), y.at(glyph.y[i])];
    return isInside(px, py, plot) ? placeText(text, px + glyph.xOffset, py + glyph.yOffset, setting, measurer) : [];
  });
}

export function isInside(x: number, y: number, { x: left, y: top, width, height }: Rect): boolean {
  return x >= left - SLACK_PX && x <= left + width + SLACK_PX && y >= top - SLACK_PX && y <= top + height + SLACK_PX;
}

/** The lines of a text around its anchor, turned counter-clockwise. */
export function placeText(
  text: string,
  x: number,
  y: number,
  { sizePx, color, align, baseline, angleDeg }: TextSetting,
  measurer: Measurer,
): TextItem[] {
  const font = { sizePx, bold: false };
  const lines = text.split(/\r\n|\r|\n/);
  const rest = (lines.length - 1) * LINE_HEIGHT * sizePx;
  const first =
    baseline === "top" ? measurer.ascentPx(font) : baseline === "middle" ? 0.36 * sizePx - rest / 2 : -measurer.descentPx(font) - rest;
  const angle = (-angleDeg * Math.PI) / 180;
  return lines.flatMap((line, i): TextItem[] => {
    if (line === "") return [];
    const shift = first + i * LINE_HEIGHT * sizePx;
    return [
      {
        kind: "text",
        text: line,
        x: x - shift * Math.sin(angle),
        y: y + shift * Math.cos(angle),
        sizePx,
        bold: false,
        color,
        anchor: ANCHORS[align],
        rotateDeg: angleDeg === 0 ? 0 : -angleDeg,
      },
    ];
  });
}
