import type { Rect, TextItem } from "../model/items.js";
import type { Measurer } from "../text/measurer.js";

/** How far letters reach above and below their baseline, as shares of the size; the rest of a line may be shared. */
const ABOVE = 0.74;
const BELOW = 0.1;

/** A box around each line, also of turned ones. */
export function boxesOf(items: readonly TextItem[], measurer: Measurer): Rect[] {
  return items.map(({ text, x, y, sizePx, bold, anchor, rotateDeg }) => {
    const width = measurer.widthPx(text, { sizePx, bold });
    const start = anchor === "middle" ? -width / 2 : anchor === "end" ? -width : 0;
    const turn = (rotateDeg * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)].map((part) => Number(part.toFixed(9))) as [number, number];
    const corners = [start, start + width].flatMap((dx) =>
      [-ABOVE * sizePx, BELOW * sizePx].map((dy) => [x + dx * cos - dy * sin, y + dx * sin + dy * cos] as const),
    );
    const [xs, ys] = [corners.map(([at]) => at), corners.map(([, at]) => at)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  });
}

/** A box around some boxes. */
export function around(boxes: readonly Rect[]): Rect {
  const edge = (pick: (box: Rect) => number, best: (a: number, b: number) => number): number => boxes.map(pick).reduce(best);
  const [x, y] = [edge((box) => box.x, Math.min), edge((box) => box.y, Math.min)];
  return { x, y, width: edge((box) => box.x + box.width, Math.max) - x, height: edge((box) => box.y + box.height, Math.max) - y };
}
