import type { Rect } from "../model/items.js";

/** Side of a cell: finer than any gap that matters. In a figure of many megapixels gaps that matter are larger. */
const CELL_PX = 6;
const MAX_CELLS_A_SIDE = 300;

/** Which parts of the plot area marks cover, to the nearest few pixels. */
export interface Occupancy {
  /** True if no mark is in the rectangle. */
  isFree(rect: Rect): boolean;
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
  readonly #cellPx: number;
  /** For each cell the first free one of its row that is not before it, as far as is known; each row ends with one beyond. */
  readonly #free: Int32Array;

  constructor(plot: Rect) {
    this.#plot = plot;
    this.#cellPx = Math.max(CELL_PX, Math.max(plot.width, plot.height) / MAX_CELLS_A_SIDE);
    this.#columns = Math.max(1, Math.ceil(plot.width / this.#cellPx));
    this.#rows = Math.max(1, Math.ceil(plot.height / this.#cellPx));
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

  /** As `markRect` of a square around a point; one that spans no more than two cells a side and is all on covered ones is soon done. */
  markSquare(x: number, y: number, radius: number): void {
    const width = this.#columns + 1;
    const left = Math.floor((x - radius - this.#plot.x) / this.#cellPx);
    const top = Math.floor((y - radius - this.#plot.y) / this.#cellPx);
    const right = Math.floor((x + radius - this.#plot.x) / this.#cellPx);
    const bottom = Math.floor((y + radius - this.#plot.y) / this.#cellPx);
    if (left >= 0 && top >= 0 && right < this.#columns && bottom < this.#rows && right - left <= 1 && bottom - top <= 1) {
      const free = this.#free;
      const first = top * width;
      const second = bottom * width;
      if (
        free[first + left] !== first + left &&
        free[first + right] !== first + right &&
        free[second + left] !== second + left &&
        free[second + right] !== second + right
      )
        return;
    }
    this.markRect(x - radius, y - radius, x + radius, y + radius);
  }

  markSegment(x0: number, y0: number, x1: number, y1: number, radius: number): void {
    // Wide lines are stamped in wider steps: a stamp covers as much on both sides.
    const stepPx = Math.max(this.#cellPx, radius / 2);
    const steps = Math.max(1, Math.min(5000, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / stepPx)));
    for (let i = 0; i <= steps; i++) {
      const [x, y] = [x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps];
      this.markRect(x - radius, y - radius, x + radius, y + radius);
    }
  }

  /** Marks what is inside a closed outline, by how often each row crosses it; runs are `[start, end)` places in `points`. */
  markInside(points: Float64Array, runs: Iterable<readonly [start: number, end: number]>): void {
    const width = this.#columns + 1;
    const isOdd = new Uint8Array(width * this.#rows);
    for (const [start, end] of runs) {
      for (let i = start; i < end; i += 2) {
        const next = i + 2 < end ? i + 2 : start;
        const [x0, y0, x1, y1] = [points[i], points[i + 1], points[next], points[next + 1]] as [number, number, number, number];
        const last = Math.min(this.#rows, this.#rowBelow(Math.max(y0, y1)));
        for (let row = Math.max(0, this.#rowBelow(Math.min(y0, y1))); row < last; row++) {
          const x = x0 + ((x1 - x0) * (this.#middleOf(row) - y0)) / (y1 - y0);
          const column = Math.max(0, Math.min(this.#columns, Math.ceil((x - this.#plot.x) / this.#cellPx)));
          isOdd[row * width + column] = (isOdd[row * width + column] as number) ^ 1;
        }
      }
    }
    for (let row = 0; row < this.#rows; row++) {
      let isInside = 0;
      for (let cell = row * width; cell < (row + 1) * width - 1; cell++) {
        isInside ^= isOdd[cell] as number;
        if (isInside === 1 && this.#free[cell] === cell) this.#free[cell] = cell + 1;
      }
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

  /** The first row whose middle is at a height or below it. */
  #rowBelow(y: number): number {
    return Math.ceil((y - this.#plot.y) / this.#cellPx - 0.5);
  }

  #middleOf(row: number): number {
    return this.#plot.y + (row + 0.5) * this.#cellPx;
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
    const clampTo = (value: number, last: number): number => Math.max(0, Math.min(last, Math.floor(value / this.#cellPx)));
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
