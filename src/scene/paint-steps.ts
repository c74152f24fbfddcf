import type { MarkersItem, PolygonItem, PolylineItem, Rect, SceneItem, Stroke } from "../model/items.js";
import { crossingsOf } from "./crossings.js";
import { isGroup, type Scene, type SceneGroup } from "./types.js";

/*
 * What a scene costs a painter of pixels, in steps of about a nanosecond, as measured on Skia. Only what multiplies is
 * counted: what each mark costs by itself grows as the input does.
 */

/** A path is worked out for each row of pixels that a segment passes; many in one pixel are slow to fill. */
const STEPS_PER_STROKE_ROW = 50;
const STEPS_PER_FILL_ROW = 500;
/** Of what is filled by coverage. */
const STEPS_PER_COVERED_ROW = 10;
const MANY_ROWS = 20_000;
/** Coordinates that few polygons have but areas of many rows. */
const MANY_POINTS = 1000;
const STEPS_PER_DASH = 5000;
/** Skia draws a line solid that would have more dashes than this (`kMaxDashCount` in SkDashPath.cpp). */
const MAX_DASHES = 1_000_000;

/** How many points of a line one stroke takes where it is stroked in parts: enough to be fast, few enough to be sorted soon. */
export const POINTS_PER_STROKE = 512;

/**
 * True for a line that turns back too often for one stroke and shows the same in several: it is opaque, and round where
 * two of them meet.
 */
export function isStrokedInParts({ points, stroke: { alpha, dash, cap, join } }: PolylineItem): boolean {
  return alpha === 1 && dash.length === 0 && cap === "round" && join === "round" && turnsOf(points) > POINTS_PER_STROKE;
}

/** How often a line turns back along x, and once for its beginning. */
function turnsOf(points: Float64Array): number {
  let [turns, direction] = [1, 0];
  for (let i = 2; i < points.length; i += 2) {
    const sign = Math.sign((points[i] as number) - (points[i - 2] as number));
    if (sign === 0 || Number.isNaN(sign)) continue;
    if (sign === -direction) turns++;
    direction = sign;
  }
  return turns;
}

/** The steps that a painter takes for a scene at `scale` device pixels per CSS pixel. */
export function paintSteps(scene: Scene, scale: number): number {
  const picture = { x: 0, y: 0, width: scene.widthPx, height: scene.heightPx };
  return stepsOf(scene.groups, { picture, scale });
}

/** What pixels there are. */
export interface View {
  readonly picture: Rect;
  readonly scale: number;
}

function stepsOf(nodes: readonly (SceneItem | SceneGroup)[], view: View): number {
  return nodes.reduce((sum, node) => sum + (isGroup(node) ? stepsOf(node.items, view) : itemSteps(node, view)), 0);
}

function itemSteps(item: SceneItem, view: View): number {
  switch (item.kind) {
    case "polyline":
      return strokeSteps(item.points, item.stroke, view) + lineCrossings(item, view);
    case "polygon":
      return polygonSteps(item, view);
    case "rects":
      return rectSteps(item.rects, view);
    case "markers":
      return markerSteps(item, view);
    case "text":
      return area(item.x, item.y - item.sizePx, item.text.length * item.sizePx, item.sizePx, view);
    case "image":
    case "pixels":
      return area(item.x, item.y, item.width, item.height, view);
  }
}

/**
 * True for a polygon of one colour without an outline whose edges pass so many rows of pixels that it is filled by the share of each
 * pixel that it covers, not as a path.
 */
export function isFilledByCoverage(item: PolygonItem, view: View): boolean {
  return mayBeCovered(item) && measurePath(item.points, view).rows > MANY_ROWS;
}

function mayBeCovered({ points, fill, stroke }: PolygonItem): boolean {
  return fill !== null && fill.hatch === undefined && stroke === null && points.length >= MANY_POINTS;
}

function polygonSteps(item: PolygonItem, view: View): number {
  const { points, stroke } = item;
  const { rows } = measurePath(points, view);
  if (rows > MANY_ROWS && mayBeCovered(item)) return STEPS_PER_COVERED_ROW * rows;
  const sides = stroke === null ? 1 : 3;
  return STEPS_PER_FILL_ROW * rows + sides * crossingsOf(points, view.picture) + (stroke === null ? 0 : strokeSteps(points, stroke, view));
}

/** A stroke has two sides. */
function lineCrossings(item: PolylineItem, { picture }: View): number {
  return 2 * (isStrokedInParts(item) ? item.points.length * POINTS_PER_STROKE : crossingsOf(item.points, picture));
}

function strokeSteps(points: Float64Array, stroke: Stroke, view: View): number {
  const { rows, lengthPx } = measurePath(points, view);
  const period = stroke.dash.reduce((sum, length) => sum + length, 0);
  const dashes = period > 0 ? (lengthPx / period) * stroke.dash.length : 0;
  const width = stroke.width * view.scale;
  return STEPS_PER_STROKE_ROW * rows + lengthPx * view.scale * width + STEPS_PER_DASH * (dashes > MAX_DASHES ? 0 : dashes);
}

/** The rows that the segments of a path pass, and their length. One that leaves the picture counts as far as it can be in it. */
function measurePath(points: Float64Array, { picture, scale }: View) {
  const [across, down] = [picture.width, picture.height];
  let [rows, lengthPx] = [0, 0];
  for (let i = 2; i < points.length; i += 2) {
    const [fromX, fromY, toX, toY] = points.subarray(i - 2, i + 2) as unknown as [number, number, number, number];
    if (Number.isNaN(fromX + toX)) continue;
    const height = Math.min(Math.abs(toY - fromY), down);
    rows += height * scale + 1;
    lengthPx += Math.hypot(Math.min(Math.abs(toX - fromX), across), height);
  }
  return { rows, lengthPx };
}

function rectSteps(rects: Float64Array, view: View): number {
  let sum = 0;
  for (let i = 0; i < rects.length; i += 4) {
    const [x, y, width, height] = rects.subarray(i, i + 4) as unknown as [number, number, number, number];
    sum += area(x, y, width, height, view);
  }
  return sum;
}

function markerSteps(item: MarkersItem, view: View): number {
  const { size, cloud } = item;
  // Of very many, each is looked at, and few are drawn.
  if (cloud !== undefined) return cloud.count;
  const { points } = item;
  let sum = 0;
  for (let i = 0; i < points.length; i += 2) {
    const diameter = typeof size === "number" ? size : (size[i / 2] as number);
    const [x, y] = [(points[i] as number) - diameter / 2, (points[i + 1] as number) - diameter / 2];
    sum += area(x, y, diameter, diameter, view);
  }
  return sum;
}

/** Device pixels of a rectangle, as far as it lies in the picture. */
function area(x: number, y: number, width: number, height: number, { picture, scale }: View): number {
  const across = Math.min(x + width, picture.width) - Math.max(x, 0);
  const down = Math.min(y + height, picture.height) - Math.max(y, 0);
  return across > 0 && down > 0 ? across * down * scale * scale : 0;
}
