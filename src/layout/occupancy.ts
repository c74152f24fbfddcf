import { valuesOf } from "../figure/positions.js";
import type { Annotation, Figure, Glyph, PolygonGlyph, PositionColumn } from "../figure/types.js";
import { hexCenters, hexHalfSize } from "../scales/hex-grid.js";
import type { Scale, Scales } from "../scales/types.js";
import type { Rect } from "../scene/types.js";
import { parseFontSizePx } from "../style/font-size.js";
import type { Measurer } from "../text/measurer.js";
import { type Corner, Grid, type Occupancy } from "./occupancy-grid.js";

/** Bands that are this many cells wide or less are marked column by column. */
const MAX_COLUMNS = 4;

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

/** A filled outline, as a fan of triangles from its first point: it covers what convex shapes cover. */
function markPolygon(grid: Grid, { x: xs, y: ys }: PolygonGlyph, x: Place, y: Place): void {
  const cornerOf = (i: number): Corner => [x(xs, i), y(ys, i)];
  for (let i = 1; i < xs.length; i++) grid.markTriangle([cornerOf(0), cornerOf(i - 1), cornerOf(i)]);
}

function markTrapezoid(
  grid: Grid,
  [x0, x1]: readonly [number, number],
  [lower0, lower1]: readonly [number, number],
  [upper0, upper1]: readonly [number, number],
  isVertical: boolean,
): void {
  const at = (across: number, along: number): Corner => (isVertical ? [across, along] : [along, across]);
  if (!Number.isFinite(x0 + x1 + lower0 + lower1 + upper0 + upper1)) return;
  const steps = Math.max(1, Math.ceil(Math.abs(x1 - x0) / grid.cellPx));
  if (steps <= MAX_COLUMNS) {
    markColumns(grid, steps, (share) => [
      at(mix(x0, x1, share), mix(lower0, lower1, share)),
      at(mix(x0, x1, share), mix(upper0, upper1, share)),
    ]);
    return;
  }
  grid.markTriangle([at(x0, lower0), at(x0, upper0), at(x1, upper1)]);
  grid.markTriangle([at(x0, lower0), at(x1, upper1), at(x1, lower1)]);
}

/** A narrow band, column by column: less work than its triangles, row by row. */
function markColumns(grid: Grid, steps: number, sideAt: (share: number) => readonly [Corner, Corner]): void {
  for (let i = 0; i <= steps; i++) {
    const [[ax, ay], [bx, by]] = sideAt(i / steps);
    grid.markRect(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
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
