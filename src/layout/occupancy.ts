import { valuesOf } from "../figure/positions.js";
import type { Annotation, Figure, Glyph, PolygonGlyph, PositionColumn } from "../figure/types.js";
import { hexCenters, hexHalfSize } from "../scales/hex-grid.js";
import type { Scale, Scales } from "../scales/types.js";
import type { Rect } from "../scene/types.js";
import { parseFontSizePx } from "../style/font-size.js";
import type { Measurer } from "../text/measurer.js";

/** Side of a cell: finer than any gap that matters. */
const CELL_PX = 6;

/** Which parts of the plot area marks cover, to the nearest few pixels. */
export interface Occupancy {
  /** True if no mark is in the rectangle. */
  isFree(rect: Rect): boolean;
}

/** Draws all marks of a figure coarsely into a grid over its plot area. */
export function occupancyOf(figure: Figure, scales: Scales, plot: Rect, measurer: Measurer): Occupancy {
  const grid = new Grid(plot);
  for (const glyph of figure.glyphs) {
    const y = glyph.axis === "y2" && scales.y2 !== null ? scales.y2 : scales.y;
    const frame: Frame = {
      steps: { x: stepOf(scales.x, plot.width), y: stepOf(y, plot.height) },
      plotStart: plot.x,
      plotEnd: plot.y + plot.height,
    };
    markGlyph(grid, glyph, place(scales.x, plot.x, plot.width, false), place(y, plot.y, plot.height, true), frame, measurer);
  }
  const [x, y] = [place(scales.x, plot.x, plot.width, false), place(scales.y, plot.y, plot.height, true)];
  for (const annotation of figure.annotations) markAnnotation(grid, annotation, x, y, plot, measurer);
  return grid;
}

class Grid implements Occupancy {
  readonly #plot: Rect;
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells: Uint8Array;

  constructor(plot: Rect) {
    this.#plot = plot;
    this.#columns = Math.max(1, Math.ceil(plot.width / CELL_PX));
    this.#rows = Math.max(1, Math.ceil(plot.height / CELL_PX));
    this.#cells = new Uint8Array(this.#columns * this.#rows);
  }

  markRect(left: number, top: number, right: number, bottom: number): void {
    this.#visit(left, top, right, bottom, (cell) => {
      this.#cells[cell] = 1;
      return true;
    });
  }

  markSegment(x0: number, y0: number, x1: number, y1: number, radius: number): void {
    const steps = Math.max(1, Math.min(5000, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / CELL_PX)));
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
    const { x, y, width, height } = this.#plot;
    if (!(right >= x && left <= x + width && bottom >= y && top <= y + height)) return true;
    const [fromColumn, toColumn] = [clampTo(left - x, this.#columns - 1), clampTo(right - x, this.#columns - 1)];
    const [fromRow, toRow] = [clampTo(top - y, this.#rows - 1), clampTo(bottom - y, this.#rows - 1)];
    for (let row = fromRow; row <= toRow; row++) {
      for (let column = fromColumn; column <= toColumn; column++) if (!visit(row * this.#columns + column)) return false;
    }
    return true;
  }
}

type Place = (column: PositionColumn, index: number) => number;

/** Pixels of a column's values; NaN for what is not shown. */
function place(scale: Scale, start: number, length: number, isY: boolean): Place {
  return (column, index) => {
    const value = column[index];
    const position =
      scale.kind === "categorical"
        ? typeof value === "number" || value == null
          ? Number.NaN
          : scale.position(value)
        : typeof value === "number"
          ? scale.position(value)
          : Number.NaN;
    return start + (isY ? 1 - position : position) * length;
  };
}

/** Pixels of a category's step; and where marks stand whose baseline the axis cannot show. */
interface Frame {
  readonly steps: { readonly x: number; readonly y: number };
  readonly plotStart: number;
  readonly plotEnd: number;
}

function stepOf(scale: Scale, length: number): number {
  return scale.kind === "categorical" ? scale.step * length : 0;
}

function markGlyph(grid: Grid, glyph: Glyph, x: Place, y: Place, { steps, plotStart, plotEnd }: Frame, measurer: Measurer): void {
  switch (glyph.kind) {
    case "line":
      for (let i = 0; i < glyph.x.length; i++) {
        const [x1, y1] = [x(glyph.x, i), y(glyph.y, i)];
        const [x0, y0] = i === 0 ? [x1, y1] : [x(glyph.x, i - 1), y(glyph.y, i - 1)];
        const isJoined = Number.isFinite(x0) && Number.isFinite(y0);
        if (Number.isFinite(x1) && Number.isFinite(y1))
          grid.markSegment(isJoined ? x0 : x1, isJoined ? y0 : y1, x1, y1, glyph.lineWidth / 2);
      }
      break;
    case "area": {
      const isVertical = glyph.orientation === "vertical";
      const [across, along] = isVertical ? [x, y] : [y, x];
      for (let i = 1; i < glyph.x.length; i++) {
        const pair = (place: Place, column: PositionColumn): [number, number] => [place(column, i - 1), place(column, i)];
        markTrapezoid(grid, pair(across, glyph.x), pair(along, glyph.y0), pair(along, glyph.y1), isVertical);
      }
      break;
    }
    case "scatter":
      for (let i = 0; i < glyph.x.length; i++) {
        const radius = (typeof glyph.size === "number" ? glyph.size : (glyph.size[i] ?? 0)) / 2;
        const [cx, cy] = [x(glyph.x, i), y(glyph.y, i)];
        if (Number.isFinite(cx + cy)) grid.markRect(cx - radius, cy - radius, cx + radius, cy + radius);
      }
      break;
    case "text": {
      const sizePx = parseFontSizePx(glyph.fontSize, "figure");
      for (let i = 0; i < glyph.text.length; i++) {
        markText(
          grid,
          glyph.text[i] ?? "",
          x(glyph.x, i) + glyph.xOffset,
          y(glyph.y, i) + glyph.yOffset,
          sizePx,
          glyph.textAlign,
          glyph.angleDeg,
          measurer,
        );
      }
      break;
    }
    case "bar":
    case "lollipop":
    case "interval":
    case "boxplot": {
      const isVertical = glyph.orientation === "vertical";
      const [across, along] = isVertical ? [x, y] : [y, x];
      const [ends, starts] = valuesOf(glyph);
      for (let i = 0; i < glyph.factor.length; i++) {
        const middle = across(glyph.factor, i);
        const half = (isVertical ? steps.x : steps.y) / 2;
        const to = along(ends, i);
        const from = starts === undefined ? along([0], 0) : along(starts, i);
        const base = Number.isFinite(from) ? from : isVertical ? plotEnd : plotStart;
        if (isVertical) grid.markRect(middle - half, Math.min(base, to), middle + half, Math.max(base, to));
        else grid.markRect(Math.min(base, to), middle - half, Math.max(base, to), middle + half);
      }
      break;
    }
    case "histogram": {
      const isVertical = glyph.orientation === "vertical";
      const [across, along] = isVertical ? [x, y] : [y, x];
      for (let i = 0; i < glyph.value.length; i++) {
        const [from, to, end] = [across(glyph.minEdge, i), across(glyph.maxEdge, i), along(glyph.value, i)];
        const zero = along([0], 0);
        const base = Number.isFinite(zero) ? zero : isVertical ? plotEnd : plotStart;
        if (glyph.value[i] === 0) continue;
        if (isVertical) grid.markRect(Math.min(from, to), Math.min(base, end), Math.max(from, to), Math.max(base, end));
        else grid.markRect(Math.min(base, end), Math.min(from, to), Math.max(base, end), Math.max(from, to));
      }
      break;
    }
    case "hexbin": {
      const [centersX, centersY] = hexCenters(glyph);
      const [halfX, halfY] = hexHalfSize(glyph);
      for (let i = 0; i < centersX.length; i++) {
        const [cx, cy] = [centersX[i] as number, centersY[i] as number];
        grid.markRect(x([cx - halfX], 0), y([cy + halfY], 0), x([cx + halfX], 0), y([cy - halfY], 0));
      }
      break;
    }
    case "heatmap":
      for (let i = 0; i < glyph.x.length; i++) {
        const [cx, cy] = [x(glyph.x, i), y(glyph.y, i)];
        grid.markRect(cx - steps.x / 2, cy - steps.y / 2, cx + steps.x / 2, cy + steps.y / 2);
      }
      break;
    case "spokes":
      for (let i = 0; i < glyph.x.length; i++) {
        const [toX, toY] = [x(glyph.x, i), y(glyph.y, i)];
        if (Number.isFinite(toX + toY)) grid.markSegment(x([0], 0), y([0], 0), toX, toY, glyph.lineWidth / 2);
      }
      break;
    case "polygon":
      markPolygon(grid, glyph, x, y);
      break;
  }
}

/** A filled outline, as a fan of triangles' worth of lines from its first point: coarse, but it covers what convex shapes cover. */
function markPolygon(grid: Grid, { x: xs, y: ys }: PolygonGlyph, x: Place, y: Place): void {
  const [fromX, fromY] = [x(xs, 0), y(ys, 0)];
  for (let i = 1; i < xs.length; i++) {
    const [x0, y0, x1, y1] = [x(xs, i - 1), y(ys, i - 1), x(xs, i), y(ys, i)];
    if (!Number.isFinite(x0 + y0 + x1 + y1)) continue;
    const steps = Math.max(1, Math.min(500, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / CELL_PX)));
    for (let k = 0; k <= steps; k++) grid.markSegment(fromX, fromY, x0 + ((x1 - x0) * k) / steps, y0 + ((y1 - y0) * k) / steps, 0);
  }
}

function markTrapezoid(
  grid: Grid,
  [x0, x1]: readonly number[],
  lower: readonly number[],
  upper: readonly number[],
  isVertical: boolean,
): void {
  const [left, right] = [x0 as number, x1 as number];
  if (!Number.isFinite(left + right)) return;
  const steps = Math.max(1, Math.min(5000, Math.ceil(Math.abs(right - left) / CELL_PX)));
  for (let i = 0; i <= steps; i++) {
    const mix = (pair: readonly number[]): number => (pair[0] as number) + (((pair[1] as number) - (pair[0] as number)) * i) / steps;
    const [a, b] = [mix(lower), mix(upper)];
    if (!Number.isFinite(a + b)) continue;
    const at = left + ((right - left) * i) / steps;
    if (isVertical) grid.markRect(at, Math.min(a, b), at, Math.max(a, b));
    else grid.markRect(Math.min(a, b), at, Math.max(a, b), at);
  }
}

function markText(
  grid: Grid,
  text: string,
  x: number,
  y: number,
  sizePx: number,
  align: string,
  angleDeg: number,
  measurer: Measurer,
): void {
  if (!Number.isFinite(x + y) || text === "") return;
  const width = Math.max(...text.split("\n").map((line) => measurer.widthPx(line, { sizePx, bold: false })));
  const left = align === "center" ? -width / 2 : align === "right" ? -width : 0;
  const angle = (-angleDeg * Math.PI) / 180;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  grid.markSegment(x + left * dx, y + left * dy, x + (left + width) * dx, y + (left + width) * dy, sizePx);
}

function markAnnotation(grid: Grid, annotation: Annotation, x: Place, y: Place, plot: Rect, measurer: Measurer): void {
  switch (annotation.kind) {
    case "span":
      if (annotation.orientation === "width") {
        const at = y([annotation.location] as PositionColumn, 0);
        if (Number.isFinite(at)) grid.markSegment(plot.x, at, plot.x + plot.width, at, annotation.lineWidth / 2);
      } else {
        const at = x([annotation.location] as PositionColumn, 0);
        if (Number.isFinite(at)) grid.markSegment(at, plot.y, at, plot.y + plot.height, annotation.lineWidth / 2);
      }
      break;
    case "segment": {
      const column = (value: unknown): PositionColumn => [value] as PositionColumn;
      const ends = [
        x(column(annotation.xStart), 0),
        y(column(annotation.yStart), 0),
        x(column(annotation.xEnd), 0),
        y(column(annotation.yEnd), 0),
      ] as const;
      if (ends.every(Number.isFinite)) grid.markSegment(...ends, annotation.lineWidth / 2);
      break;
    }
    case "label":
      markText(
        grid,
        annotation.text,
        x([annotation.x] as PositionColumn, 0),
        y([annotation.y] as PositionColumn, 0),
        parseFontSizePx(annotation.fontSize, "figure"),
        annotation.textAlign,
        annotation.angleDeg,
        measurer,
      );
      break;
    case "box": // Translucent, and meant to lie behind things.
      break;
  }
}
