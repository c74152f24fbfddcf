import type {
  Fill,
  Hatch,
  ImageItem,
  MarkersItem,
  PixelsItem,
  PolygonItem,
  PolylineItem,
  RectsItem,
  SceneItem,
  Stroke,
  TextItem,
} from "../../model/items.js";
import { condense } from "../../raster/condense.js";
import { polygonsAsPixels } from "../../raster/polygons.js";
import { isStrokedInParts, POINTS_PER_STROKE } from "../../scene/paint-steps.js";
import { isGroup, type Scene, type SceneGroup } from "../../scene/types.js";
import { MAX_DRAWN_PIXELS } from "../../util/limits.js";
import type { Canvas2D } from "./context.js";
import { boundsOf, hatchWith } from "./hatch.js";
import { sharpen } from "./sharpen.js";
import { paintText, type TextMaterials } from "./text.js";

/** What only the surroundings can make for a context. */
export interface Materials extends TextMaterials {
  /** Decoded images by their base64 data: what a context's `drawImage` takes. */
  readonly images: ReadonlyMap<string, unknown>;
  /** What a context's `drawImage` takes for pixels. */
  imageOf(pixels: PixelsItem): unknown;
}

const PLAIN: Materials = { images: new Map(), inkOf: (color) => color, outlinesOf: () => null, imageOf: (pixels) => pixels };

/** The images of a scene, to be decoded before it is painted. */
export function imagesOf(nodes: readonly (SceneItem | SceneGroup)[]): ImageItem[] {
  return nodes.flatMap((node) => (isGroup(node) ? imagesOf(node.items) : node.kind === "image" ? [node] : []));
}

/** The size at which an image of shapes is to be drawn apart from the picture; null for one that can be drawn into it. */
export function sizeApart({ width, height, mediaType }: ImageItem, scale: number): { width: number; height: number } | null {
  const shrink = Math.sqrt(MAX_DRAWN_PIXELS / (width * height)) / scale;
  if (shrink >= 1 || mediaType === "image/png") return null;
  return { width: Math.max(1, Math.round(width * scale * shrink)), height: Math.max(1, Math.round(height * scale * shrink)) };
}

/** Draws a scene on a canvas of at least its size, at `scale` device pixels per CSS pixel. */
export function paintCanvas(scene: Scene, context: Canvas2D, scale: number, materials: Materials = PLAIN): void {
  context.save();
  context.scale(scale, scale);
  context.fillStyle = scene.background;
  context.fillRect(0, 0, scene.widthPx, scene.heightPx);
  const surroundings = { fontFamily: scene.fontFamily, scale, materials };
  for (const group of sharpen(condense(polygonsAsPixels(scene, scale), { scale }), scale).groups) paintGroup(group, context, surroundings);
  context.restore();
}

/** What all items are drawn with. */
interface Surroundings {
  readonly fontFamily: string;
  readonly scale: number;
  readonly materials: Materials;
}

function paintGroup(group: SceneGroup, context: Canvas2D, surroundings: Surroundings): void {
  if (group.items.length === 0) return;
  context.save();
  if (group.clip !== null) {
    context.beginPath();
    context.rect(group.clip.x, group.clip.y, group.clip.width, group.clip.height);
    context.clip();
  }
  for (const node of group.items) {
    if (isGroup(node)) paintGroup(node, context, surroundings);
    else if (node.kind === "image") paintImage(node, surroundings.materials, context);
    else if (node.kind === "pixels") paintPixels(node, surroundings.materials, context);
    else if (node.kind === "text") paintText(node, context, surroundings);
    else if (node.kind !== "markers") paintItem(node, context);
  }
  context.restore();
}

function paintImage({ data, x, y, width, height }: ImageItem, { images }: Materials, context: Canvas2D): void {
  const image = images.get(data);
  if (image === undefined) return;
  // Layers of an image of shapes would else be as large as the picture.
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.drawImage(image as never, x, y, width, height);
  context.restore();
}

/** Each of them falls on a pixel of the canvas, which is scaled so. */
function paintPixels(pixels: PixelsItem, { imageOf }: Materials, context: Canvas2D): void {
  const { x, y, width, height, scale } = pixels;
  context.save();
  context.scale(1 / scale, 1 / scale);
  context.globalAlpha = 1;
  context.imageSmoothingEnabled = false;
  context.drawImage(imageOf(pixels) as never, x, y, width, height);
  context.restore();
}

function paintItem(item: Exclude<SceneItem, ImageItem | MarkersItem | PixelsItem | TextItem>, context: Canvas2D): void {
  switch (item.kind) {
    case "polyline":
      paintPolyline(item, context);
      break;
    case "polygon":
      paintPolygon(item, context);
      break;
    case "rects":
      paintRects(item, context);
      break;
  }
}

/** A path that crosses itself takes time in proportion to the square of its length, and so is stroked in parts where it may be. */
function paintPolyline(item: PolylineItem, context: Canvas2D): void {
  const { points, stroke } = item;
  const length = isStrokedInParts(item) ? 2 * POINTS_PER_STROKE : points.length;
  // Each part begins with the point that the one before ends with.
  for (let start = 0; start === 0 || start + 2 < points.length; start += length) {
    tracePoints(points.subarray(start, start + length + 2), context, false);
    strokeWith(stroke, context);
  }
}

function paintPolygon({ points, fill, stroke }: PolygonItem, context: Canvas2D): void {
  tracePoints(points, context, true);
  if (fill?.hatch !== undefined) {
    hatchWith(fill.hatch, fill.alpha, boundsOf(points), context);
    tracePoints(points, context, true);
  } else if (fill !== null) fillWith(fill, context);
  if (stroke !== null) strokeWith(stroke, context);
}

/** All rectangles of a hatching at once: lines are traced for what is around them. */
function hatchRects(rects: Float64Array, { hatch, alpha }: Fill & { readonly hatch: Hatch }, context: Canvas2D): void {
  const corners = new Float64Array(rects.length);
  context.beginPath();
  for (let i = 0; i < rects.length; i += 4) {
    const [x, y, width, height] = rects.subarray(i, i + 4) as unknown as [number, number, number, number];
    context.rect(x, y, width, height);
    corners.set([x, y, x + width, y + height], i);
  }
  hatchWith(hatch, alpha, boundsOf(corners), context);
}

function paintRects({ rects, fill: given, stroke }: RectsItem, context: Canvas2D): void {
  const hatch = given !== null && "color" in given ? given.hatch : undefined;
  if (hatch !== undefined) hatchRects(rects, { ...(given as Fill), hatch }, context);
  const fill = hatch === undefined ? given : null;
  for (let i = 0; i < rects.length; i += 4) {
    const [x, y, width, height] = rects.subarray(i, i + 4) as unknown as [number, number, number, number];
    const own = fill === null || "color" in fill ? fill : (fill[i / 4] ?? null);
    context.beginPath();
    context.rect(x, y, width, height);
    if (own !== null) fillWith(own, context);
    if (stroke !== null) strokeWith(stroke, context);
  }
}

function tracePoints(points: Float64Array, context: Canvas2D, isClosed: boolean): void {
  context.beginPath();
  let isOpen = false;
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] as number, points[i + 1] as number];
    if (Number.isNaN(x + y)) {
      if (isOpen && isClosed) context.closePath();
      isOpen = false;
    } else if (isOpen) context.lineTo(x, y);
    else {
      context.moveTo(x, y);
      isOpen = true;
    }
  }
  if (isOpen && isClosed) context.closePath();
}

function fillWith({ color, alpha }: Fill, context: Canvas2D): void {
  context.globalAlpha = alpha;
  context.fillStyle = color;
  context.fill();
}

function strokeWith({ color, width, dash, alpha, cap, join }: Stroke, context: Canvas2D): void {
  context.globalAlpha = alpha;
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineCap = cap;
  context.lineJoin = join;
  context.setLineDash([...dash]);
  context.stroke();
}
