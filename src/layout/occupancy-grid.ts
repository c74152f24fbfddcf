import type { Rect } from "../scene/types.js";

/** Side of a cell: finer than any gap that matters. In a figure of many megapixels gaps that matter are larger. */
const CELL_PX = 6;
const MAX_CELLS_A_SIDE = 300;

/** Which parts of the plot area marks cover, to the nearest few pixels. */
export interface Occupancy {
  /** True if no mark is in the rectangle. */
  isFree(rect: Rect): boolean;
}

export type Corner = readonly [x: number, y: number];

/** Where a side runs between two heights: x where it comes in and goes out; nothing where it does not. */
function crossing([x0, y0]: Corner, [x1, y1]: Corner, top: number, bottom: number): readonly number[] {
  if (Math.max(y0, y1) < top || Math.min(y0, y1) > bottom) return [];
  if (y0 === y1) return [x0, x1];
  const at = (y: number): number => x0 + ((x1 - x0) * (Math.max(Math.min(y0, y1), Math.min(y, Math.max(y0, y1))) - y0)) / (y1 - y0);
  return [at(top), at(bottom)];
}

interface Cells {
  readonly fromColumn: number;
  readonly toColumn: number;
  readonly fromRow: number;
  readonly toRow: number;
}

/** A grid of cells over a plot area, some of them covered. */
export class Grid implements Occupancy {
  readonly #plot: Rect;
  readonly #columns: number;
  readonly #rows: number;
  /** Side of a cell. */
  readonly cellPx: number;
  /** For each cell the first free one of its row that is not before it, as far as is known; each row ends with one beyond. */
  readonly #free: Int32Array;

  constructor(plot: Rect) {
    this.#plot = plot;
    this.cellPx = Math.max(CELL_PX, Math.max(plot.width, plot.height) / MAX_CELLS_A_SIDE);
    this.#columns = Math.max(1, Math.ceil(plot.width / this.cellPx));
    this.#rows = Math.max(1, Math.ceil(plot.height / this.cellPx));
    this.#free = Int32Array.from({ length: (this.#columns + 1) * this.#rows }, (_, cell) => cell);
  }

  /** Marks a rectangle. A cell is marked once: marks on what is covered already cost a step for each row. */
  markRect(left: number, top: number, right: number, bottom: number): void {
    const cells = this.#cellsOf(left, top, right, bottom);
    if (cells === null) return;
    for (let row = cells.fromRow; row <= cells.toRow; row++) {
      const [from, to] = [row * (this.#columns + 1) + cells.fromColumn, row * (this.#columns + 1) + cells.toColumn];
      for (let cell = this.#freeFrom(from); cell <= to; cell = this.#freeFrom(cell)) this.#free[cell] = cell + 1;
    }
  }

  markSegment(x0: number, y0: number, x1: number, y1: number, radius: number): void {
    // Wide lines are stamped in wider steps: a stamp covers as much on both sides.
    const stepPx = Math.max(this.cellPx, radius / 2);
    const steps = Math.max(1, Math.min(5000, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / stepPx)));
    for (let i = 0; i <= steps; i++) {
      const [x, y] = [x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps];
      this.markRect(x - radius, y - radius, x + radius, y + radius);
    }
  }

  /** Marks a triangle, row by row; nothing where a corner is missing. */
  markTriangle(corners: readonly [Corner, Corner, Corner]): void {
    if (!corners.flat().every(Number.isFinite)) return;
    const ys = corners.map(([, y]) => y);
    const cells = this.#cellsOf(Number.NEGATIVE_INFINITY, Math.min(...ys), Number.POSITIVE_INFINITY, Math.max(...ys));
    if (cells === null) return;
    for (let row = cells.fromRow; row <= cells.toRow; row++) {
      const top = this.#plot.y + row * this.cellPx;
      const bottom = top + this.cellPx;
      let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const [i, from] of corners.entries()) {
        for (const x of crossing(from, corners[(i + 1) % 3] as Corner, top, bottom)) {
          left = Math.min(left, x);
          right = Math.max(right, x);
        }
      }
      this.markRect(left, (top + bottom) / 2, right, (top + bottom) / 2);
    }
  }

  isFree({ x, y, width, height }: Rect): boolean {
    const cells = this.#cellsOf(x, y, x + width, y + height);
    if (cells === null) return true;
    for (let row = cells.fromRow; row <= cells.toRow; row++) {
      for (let column: number = cells.fromColumn; column <= cells.toColumn; column++) {
        const cell: number = row * (this.#columns + 1) + column;
        if (this.#free[cell] !== cell) return false;
      }
    }
    return true;
  }

  /** The first free cell of a row from a cell on; ways to it are shortened as they are gone. */
  #freeFrom(start: number): number {
    let cell = start;
    for (let next = this.#free[cell] as number; next !== cell; next = this.#free[cell] as number) {
      this.#free[cell] = this.#free[next] as number;
      cell = next;
    }
    return cell;
  }

  /** The cells that a rectangle touches; null for one outside the plot area. */
  #cellsOf(left: number, top: number, right: number, bottom: number): Cells | null {
    const clampTo = (value: number, last: number): number => Math.max(0, Math.min(last, Math.floor(value / this.cellPx)));
    const { x, y, width, height } = this.#plot;
    if (!(right >= x && left <= x + width && bottom >= y && top <= y + height)) return null;
    return {
      fromColumn: clampTo(left - x, this.#columns - 1),
      toColumn: clampTo(right - x, this.#columns - 1),
      fromRow: clampTo(top - y, this.#rows - 1),
      toRow: clampTo(bottom - y, this.#rows - 1),
    };
  }
}
