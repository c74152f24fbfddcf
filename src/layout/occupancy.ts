import type { PolygonItem, Rect, SceneItem, TextItem } from "../model/items.js";
import type { Measurer } from "../text/measurer.js";

/** Side of a cell: finer than any gap that matters. */
const CELL_PX = 6;
/** A line is followed in no more steps than this; what lies further out is beyond any plot area. */
const MAX_STEPS = 5000;

/** Which parts of the plot area marks cover, to the nearest few pixels. */
export interface Occupancy {
  /** True if no mark is in the rectangle. */
  isFree(rect: Rect): boolean;
}

/** Draws batches coarsely into a grid over the plot area. */
export function occupancyOf(items: Iterable<SceneItem>, plot: Rect, measurer: Measurer): Occupancy {
  const grid = new Grid(plot);
  for (const item of items) {
    switch (item.kind) {
      case "polyline":
        markLines(grid, item.points, item.stroke.width / 2, false);
        break;
      case "polygon":
        markLines(grid, item.points, (item.stroke?.width ?? 0) / 2, true);
        markInside(grid, item);
        break;
      case "rects":
        for (let i = 0; i < item.rects.length; i += 4) {
          const [x, y, width, height] = item.rects.subarray(i, i + 4) as unknown as [number, number, number, number];
          grid.markRect(x, y, x + width, y + height);
        }
        break;
      case "markers":
        for (let i = 0; i < item.points.length; i += 2) {
          const radius = (typeof item.size === "number" ? item.size : (item.size[i / 2] ?? 0)) / 2;
          const [x, y] = [item.points[i] as number, item.points[i + 1] as number];
          grid.markRect(x - radius, y - radius, x + radius, y + radius);
        }
        break;
      case "text":
        markText(grid, item, measurer);
        break;
      case "image":
        grid.markRect(item.x, item.y, item.x + item.width, item.y + item.height);
        break;
    }
  }
  return grid;
}

class Grid implements Occupancy {
  readonly plot: Rect;
  readonly rows: number;
  readonly #columns: number;
  readonly #cells: Uint8Array;

  constructor(plot: Rect) {
    this.plot = plot;
    this.#columns = Math.max(1, Math.ceil(plot.width / CELL_PX));
    this.rows = Math.max(1, Math.ceil(plot.height / CELL_PX));
    this.#cells = new Uint8Array(this.#columns * this.rows);
  }

  markRect(left: number, top: number, right: number, bottom: number): void {
    this.#visit(left, top, right, bottom, (cell) => {
      this.#cells[cell] = 1;
      return true;
    });
  }

  markSegment(x0: number, y0: number, x1: number, y1: number, radius: number): void {
    const steps = Math.max(1, Math.min(MAX_STEPS, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / CELL_PX)));
    for (let i = 0; i <= steps; i++) {
      const [x, y] = [x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps];
      this.markRect(x - radius, y - radius, x + radius, y + radius);
    }
  }

  isFree({ x, y, width, height }: Rect): boolean {
    return this.#visit(x, y, x + width, y + height, (cell) => this.#cells[cell] === 0);
  }

  /** Visits the cells of a rectangle until one says false. */
  #visit(left: number, top: number, right: number, bottom: number, visit: (cell: number) => boolean): boolean {
    const clampTo = (value: number, last: number): number => Math.max(0, Math.min(last, Math.floor(value / CELL_PX)));
    const { x, y, width, height } = this.plot;
    if (!(right >= x && left <= x + width && bottom >= y && top <= y + height)) return true;
    const [fromColumn, toColumn] = [clampTo(left - x, this.#columns - 1), clampTo(right - x, this.#columns - 1)];
    const [fromRow, toRow] = [clampTo(top - y, this.rows - 1), clampTo(bottom - y, this.rows - 1)];
    for (let row = fromRow; row <= toRow; row++) {
      for (let column = fromColumn; column <= toColumn; column++) if (!visit(row * this.#columns + column)) return false;
    }
    return true;
  }
}

/** The lines between neighbouring points; closed ones also from the last back to the first. */
function markLines(grid: Grid, points: Float64Array, radius: number, isClosed: boolean): void {
  for (const [start, end] of runsOf(points)) {
    for (let i = start; i < end; i += 2) {
      const isLast = i + 2 >= end;
      const next = isLast ? (isClosed ? start : i) : i + 2;
      if (isLast && !isClosed && i > start) break;
      grid.markSegment(points[i] as number, points[i + 1] as number, points[next] as number, points[next + 1] as number, radius);
    }
  }
}

/** What lies between the outline's crossings of each row of cells, at its middle. */
function markInside(grid: Grid, { points }: PolygonItem): void {
  const { y: top } = grid.plot;
  const crossings: number[][] = Array.from({ length: grid.rows }, () => []);
  const rowOf = (y: number): number => Math.ceil((y - top) / CELL_PX - 0.5);
  for (const [start, end] of runsOf(points)) {
    for (let i = start; i < end; i += 2) {
      const next = i + 2 < end ? i + 2 : start;
      const [x0, y0, x1, y1] = [points[i], points[i + 1], points[next], points[next + 1]] as [number, number, number, number];
      const [low, high] = y0 < y1 ? [y0, y1] : [y1, y0];
      const last = Math.min(grid.rows - 1, rowOf(high) - 1);
      for (let row = Math.max(0, rowOf(low)); row <= last; row++) {
        const at = top + (row + 0.5) * CELL_PX;
        crossings[row]?.push(x0 + ((x1 - x0) * (at - y0)) / (y1 - y0));
      }
    }
  }
  for (const [row, xs] of crossings.entries()) {
    xs.sort((a, b) => a - b);
    const at = top + (row + 0.5) * CELL_PX;
    for (let i = 0; i + 1 < xs.length; i += 2) grid.markRect(xs[i] as number, at, xs[i + 1] as number, at);
  }
}

/** Where each line or outline begins and ends in a list of coordinates with gaps. */
function* runsOf(points: Float64Array): Iterable<[start: number, end: number]> {
  let start = 0;
  for (let i = 0; i <= points.length; i += 2) {
    if (i < points.length && !Number.isNaN((points[i] as number) + (points[i + 1] as number))) continue;
    if (i > start) yield [start, i];
    start = i + 2;
  }
}

function markText(grid: Grid, { text, x, y, sizePx, bold, anchor, rotateDeg }: TextItem, measurer: Measurer): void {
  const width = measurer.widthPx(text, { sizePx, bold });
  const left = anchor === "middle" ? -width / 2 : anchor === "end" ? -width : 0;
  const angle = (rotateDeg * Math.PI) / 180;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  // Along the middle of the letters, with half their height around it.
  const half = sizePx / 2;
  const [startX, startY] = [x + left * dx + 0.36 * sizePx * dy, y + left * dy - 0.36 * sizePx * dx];
  grid.markSegment(startX, startY, startX + width * dx, startY + width * dy, half);
}
