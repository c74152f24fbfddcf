import type { Fill, Mark, Stroke } from "../model/items.js";

/** What is drawn at all is at least this thick: less would be faint, or not there. */
export const MIN_VISIBLE_PX = 1;

/** Marks that stand on an axis are at least this long: its line covers a part of them. */
const MIN_LENGTH_PX = 2;

/** Where a length ends that begins at a pixel: so far away that it is seen, unless there is none. */
export function visibleEnd(from: number, to: number): number {
  return to === from || Math.abs(to - from) >= MIN_LENGTH_PX ? to : from + Math.sign(to - from) * MIN_LENGTH_PX;
}

/** A stretch along an axis that is seen: one thinner than a pixel fills the pixel in which it lies. */
export function visibleStretch(from: number, to: number): [start: number, length: number] {
  const length = Math.abs(to - from);
  return length >= MIN_VISIBLE_PX ? [Math.min(from, to), length] : [Math.floor((from + to) / 2), MIN_VISIBLE_PX];
}

/** A growing list of rectangles, each with the row that it draws. */
export class Rects {
  readonly #rects: number[] = [];
  readonly #rows: number[] = [];

  add(rect: readonly [x: number, y: number, width: number, height: number], row: number): void {
    this.#rects.push(...rect);
    this.#rows.push(row);
  }

  /** A batch of them, or nothing; `fill` is one for all, or that of each row. */
  marks(fill: Fill | ((row: number) => Fill), stroke: Stroke | null): Mark[] {
    if (this.#rows.length === 0) return [];
    const fills = typeof fill === "function" ? this.#rows.map(fill) : fill;
    return [{ kind: "rects", rects: Float64Array.from(this.#rects), rows: Uint32Array.from(this.#rows), fill: fills, stroke }];
  }
}
