import type { TextAlign, TextBaseline } from "../model/columns.js";
import type { Rect, TextItem } from "../model/items.js";
import { HALF_CAP, LINE_HEIGHT } from "../text/line.js";
import type { Measurer } from "../text/measurer.js";
import { numberWithMinus } from "../util/minus.js";

const ANCHORS: Record<TextAlign, TextItem["anchor"]> = { left: "start", center: "middle", right: "end" };
/** An anchor this far outside the plot area, in pixels, is out of view. */
const SLACK_PX = 1;

/** How a text is set at its anchor; angles are degrees counter-clockwise. */
export interface TextSetting {
  readonly sizePx: number;
  readonly color: string;
  readonly align: TextAlign;
  readonly baseline: TextBaseline;
  readonly angleDeg: number;
  /** The colour around its letters; absent for none. */
  readonly halo?: string;
}

export function isInside(x: number, y: number, { x: left, y: top, width, height }: Rect): boolean {
  return x >= left - SLACK_PX && x <= left + width + SLACK_PX && y >= top - SLACK_PX && y <= top + height + SLACK_PX;
}

/** The lines of a text around its anchor. */
export function placeText<R extends object>(
  { text, x, y, ...row }: { readonly text: string; readonly x: number; readonly y: number } & R,
  { sizePx, color, align, baseline, angleDeg, halo }: TextSetting,
  measurer: Measurer,
): (TextItem & Omit<R, "text" | "x" | "y">)[] {
  const font = { sizePx, bold: false };
  const lines = text.split(/\r\n|\r|\n/);
  const rest = (lines.length - 1) * LINE_HEIGHT * sizePx;
  const first =
    baseline === "top" ? measurer.ascentPx(font) : baseline === "middle" ? HALF_CAP * sizePx - rest / 2 : -measurer.descentPx(font) - rest;
  const angle = (-angleDeg * Math.PI) / 180;
  return lines.flatMap((line, i) => {
    if (line === "") return [];
    const shift = first + i * LINE_HEIGHT * sizePx;
    return [
      {
        ...row,
        kind: "text" as const,
        text: numberWithMinus(line),
        x: x - shift * Math.sin(angle),
        y: y + shift * Math.cos(angle),
        sizePx,
        bold: false,
        color,
        anchor: ANCHORS[align],
        ...(halo === undefined ? {} : { halo }),
        rotateDeg: angleDeg === 0 ? 0 : -angleDeg,
      },
    ];
  });
}
