import type { PolylineItem, RectsItem, SceneItem, Stroke } from "../../model/items.js";
import { isGroup, type Scene, type SceneGroup } from "../../scene/types.js";

/**
 * A scene whose level and upright edges lie on the pixels of a canvas: rectangles, and lines with square ends. Each edge moves by half
 * a pixel at most, equal places to equal ones, so that what touches still does. Everything else stays where it is.
 */
export function sharpen(scene: Scene, scale: number): Scene {
  return { ...scene, groups: scene.groups.map((group) => sharpGroup(group, scale)) };
}

function sharpGroup(group: SceneGroup, scale: number): SceneGroup {
  return { ...group, items: group.items.map((node) => (isGroup(node) ? sharpGroup(node, scale) : sharpItem(node, scale))) };
}

function sharpItem(item: SceneItem, scale: number): SceneItem {
  if (item.kind === "rects") return sharpRects(item, scale);
  return item.kind === "polyline" && isSquare(item) ? sharpLines(item, scale) : item;
}

function sharpRects(item: RectsItem, scale: number): RectsItem {
  const stroke = item.stroke === null ? null : wholeWidth(item.stroke, scale);
  const at = gridOf(stroke, scale);
  const rects = new Float64Array(item.rects.length);
  for (let i = 0; i < rects.length; i += 4) {
    const [x, y, width, height] = item.rects.subarray(i, i + 4) as unknown as [number, number, number, number];
    const [left, top] = [at(x), at(y)];
    // What is there stays a pixel thick.
    const length = (start: number, from: number, size: number): number => (size > 0 ? Math.max(at(start + size) - from, 1 / scale) : size);
    rects.set([left, top, length(x, left, width), length(y, top, height)], i);
  }
  return { ...item, rects, stroke };
}

function sharpLines(item: PolylineItem, scale: number): PolylineItem {
  const stroke = wholeWidth(item.stroke, scale);
  return { ...item, points: item.points.map(gridOf(stroke, scale)), stroke };
}

/** A stroke of so many whole pixels. */
function wholeWidth(stroke: Stroke, scale: number): Stroke {
  return stroke.width === 0 ? stroke : { ...stroke, width: Math.max(1, Math.round(stroke.width * scale)) / scale };
}

/** Moves a coordinate to where an edge of this stroke is sharp: between two pixels, or of an odd width to the middle of one. */
function gridOf(stroke: Stroke | null, scale: number): (value: number) => number {
  const isOdd = stroke !== null && Math.round(stroke.width * scale) % 2 === 1;
  return isOdd ? (value) => (Math.floor(value * scale) + 0.5) / scale : (value) => Math.round(value * scale) / scale;
}

/** True for lines that go along the axes alone and end square. */
function isSquare({ points, stroke }: PolylineItem): boolean {
  if (stroke.cap !== "butt") return false;
  for (let i = 2; i < points.length; i += 2) {
    const [dx, dy] = [(points[i] as number) - (points[i - 2] as number), (points[i + 1] as number) - (points[i - 1] as number)];
    if (dx !== 0 && dy !== 0 && !Number.isNaN(dx + dy)) return false;
  }
  return true;
}
