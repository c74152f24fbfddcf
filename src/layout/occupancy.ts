import type { Cloud, Rect, SceneItem, TextItem } from "../model/items.js";
import { HALF_CAP } from "../text/line.js";
import type { Measurer } from "../text/measurer.js";
import { Grid, type Occupancy } from "./occupancy-grid.js";

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
        grid.markInside(item.points, runsOf(item.points));
        break;
      case "rects":
        for (let i = 0; i < item.rects.length; i += 4) {
          const [x, y, width, height] = item.rects.subarray(i, i + 4) as unknown as [number, number, number, number];
          grid.markRect(x, y, x + width, y + height);
        }
        break;
      case "markers":
        if (item.cloud !== undefined && typeof item.size === "number") {
          markCloud(grid, item.cloud, item.size / 2);
          break;
        }
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

function markCloud(grid: Grid, cloud: Cloud, radius: number): void {
  cloud.fromBack((points, count) => {
    for (let i = 0; i < 2 * count; i += 2) grid.markSquare(points[i] as number, points[i + 1] as number, radius);
  });
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
  const [startX, startY] = [x + left * dx + HALF_CAP * sizePx * dy, y + left * dy - HALF_CAP * sizePx * dx];
  grid.markSegment(startX, startY, startX + width * dx, startY + width * dy, half);
}
