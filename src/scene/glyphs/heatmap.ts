import type { HeatmapGlyph } from "../../figure/types.js";
import { parseFontSizePx } from "../../style/font-size.js";
import type { Style } from "../../style/style.js";
import type { Measurer } from "../../text/measurer.js";
import type { Projections } from "../project.js";
import type { SceneItem } from "../types.js";
import { byColor } from "./by-color.js";
import { placeText } from "./text.js";

/** Room that a label needs between itself and the edges of its cell. */
const LABEL_MARGIN_PX = 2;
const SMALLEST_TEXT_PX = 7;

/**
 * Cells that fill the steps of both axes, none where the value is missing. Edges lie on whole pixels, so that no
 * background shows between two cells. Labels shrink until all fit into their cells, and are left out below 7 px.
 */
export function heatmapItems(glyph: HeatmapGlyph, { x, y }: Projections, style: Style, measurer: Measurer): SceneItem[] {
  const [xs, ys] = [x.column(glyph.x), y.column(glyph.y)];
  const isThere = (i: number): boolean => {
    const value = glyph.value[i];
    return typeof value === "number" && Number.isFinite(value + (xs[i] as number) + (ys[i] as number));
  };
  const drawn = [...xs.keys()].filter(isThere);
  const cells = [...byColor(glyph.color, drawn, style.bar.missingColor)].map(([color, indices]): SceneItem => {
    const rects = indices.flatMap((i) => {
      const [left, right] = edges(xs[i] as number, x.stepPx);
      const [top, bottom] = edges(ys[i] as number, y.stepPx);
      return [left, top, right - left, bottom - top];
    });
    return { kind: "rects", rects: Float64Array.from(rects), fill: { color, alpha: 1 }, stroke: null };
  });
  return [...cells, ...labels(glyph, drawn, xs, ys, [x.stepPx, y.stepPx], measurer)];
}

function labels(
  glyph: HeatmapGlyph,
  drawn: readonly number[],
  xs: Float64Array,
  ys: Float64Array,
  [width, height]: readonly [number, number],
  measurer: Measurer,
): SceneItem[] {
  const { text, textColor } = glyph;
  if (text === null) return [];
  const wanted = parseFontSizePx(glyph.fontSize, "figure");
  const [maxWidth, maxHeight] = [width - 2 * LABEL_MARGIN_PX, height - 2 * LABEL_MARGIN_PX];
  let widest = 0;
  for (const i of drawn) widest = Math.max(widest, measurer.widthPx(text[i] ?? "", { sizePx: wanted, bold: false }));
  const sizePx = Math.min(wanted, widest === 0 ? wanted : (wanted * maxWidth) / widest, maxHeight / 1.2);
  if (sizePx < Math.min(SMALLEST_TEXT_PX, wanted)) return [];
  return drawn.flatMap((i) => {
    const color = typeof textColor === "string" ? textColor : (textColor[i] ?? "#000000");
    const setting = { sizePx, color, align: "center", baseline: "middle", angleDeg: 0 } as const;
    return placeText(text[i] ?? "", xs[i] as number, ys[i] as number, setting, measurer);
  });
}

function edges(middle: number, step: number): [number, number] {
  return [Math.round(middle - step / 2), Math.round(middle + step / 2)];
}
