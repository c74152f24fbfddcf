import type { Rect } from "../model/items.js";

/**
 * How much of each pixel closed outlines cover, exactly and at the cost of the rows that their edges pass: each edge adds what it
 * covers to its right, and the sum along a row is what is inside (Levien, "Inside the fastest font renderer in the world", 2016).
 */
export class Winding {
  readonly #width: number;
  readonly #height: number;
  /** What edges add at each pixel, one more a row for what lies beyond the last. */
  readonly #added: Float32Array;
  readonly #left: number;
  readonly #top: number;

  /** Nothing, over whole device pixels. */
  constructor({ x, y, width, height }: Rect) {
    [this.#left, this.#top, this.#width, this.#height] = [x, y, width, height];
    this.#added = new Float32Array((width + 1) * height);
  }

  /** Adds outlines `x0 y0 x1 y1 …` in pixels times `scale`, which NaN ends. */
  add(points: Float64Array, scale: number): void {
    let start = 0;
    for (let i = 0; i <= points.length; i += 2) {
      if (i < points.length && !Number.isNaN((points[i] as number) + (points[i + 1] as number))) continue;
      for (let from = start; from < i; from += 2) {
        const to = from + 2 < i ? from + 2 : start;
        this.#edge(
          (points[from] as number) * scale - this.#left,
          (points[from + 1] as number) * scale - this.#top,
          (points[to] as number) * scale - this.#left,
          (points[to + 1] as number) * scale - this.#top,
        );
      }
      start = i + 2;
    }
  }

  /** The share of each pixel, row by row. Where outlines overlap it stays 1. */
  toCoverage(): Float32Array {
    const coverage = new Float32Array(this.#width * this.#height);
    for (let row = 0; row < this.#height; row++) {
      let inside = 0;
      for (let column = 0; column < this.#width; column++) {
        inside += this.#added[row * (this.#width + 1) + column] as number;
        // What rounding leaves of nothing would be a veil over the row.
        const share = Math.min(1, Math.abs(inside));
        coverage[row * this.#width + column] = share < 1e-4 ? 0 : share;
      }
    }
    return coverage;
  }

  #edge(x0: number, y0: number, x1: number, y1: number): void {
    if (y0 === y1) return;
    const way = y0 < y1 ? 1 : -1;
    const [fromX, fromY, toY] = way === 1 ? [x0, y0, y1] : [x1, y1, y0];
    const slope = (x1 - x0) / (y1 - y0);
    const last = Math.min(this.#height, toY);
    let y = Math.max(0, fromY);
    let x = fromX + (y - fromY) * slope;
    for (let row = Math.floor(y); y < last; row++) {
      const nextY = Math.min(row + 1, last);
      const nextX = x + (nextY - y) * slope;
      this.#rowOfEdge(row * (this.#width + 1), { from: Math.min(x, nextX), to: Math.max(x, nextX) }, way * (nextY - y));
      [x, y] = [nextX, nextY];
    }
  }

  /** What an edge adds in one row of pixels, through which it goes from one place to another. */
  #rowOfEdge(row: number, { from, to }: { readonly from: number; readonly to: number }, height: number): void {
    const [left, right] = [Math.max(0, Math.min(this.#width, from)), Math.max(0, Math.min(this.#width, to))];
    const [first, last] = [Math.floor(left), Math.max(Math.floor(left) + 1, Math.ceil(right))];
    if (last - first === 1) {
      const toRight = height * (first + 1 - (left + right) / 2);
      this.#put(row + first, toRight);
      if (first < this.#width) this.#put(row + first + 1, height - toRight);
      return;
    }
    // As much height falls on each pixel as the edge is in it; of it, what lies right of the edge counts in that pixel.
    const perPixel = height / (right - left);
    let carried = 0;
    for (let column = first; column < last; column++) {
      const [begin, end] = [Math.max(left, column), Math.min(right, column + 1)];
      const here = perPixel * (end - begin);
      const toRight = here * (column + 1 - (begin + end) / 2);
      this.#put(row + column, carried + toRight);
      carried = here - toRight;
    }
    if (last <= this.#width) this.#put(row + last, carried);
  }

  #put(at: number, amount: number): void {
    this.#added[at] = (this.#added[at] as number) + amount;
  }
}
