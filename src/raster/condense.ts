import type { MarkersItem, PixelsItem, Rect, SceneItem } from "../model/items.js";
import { isGroup, type Scene, type SceneGroup } from "../scene/types.js";
import { cellsAsPixels } from "./cells.js";
import { Layer } from "./layer.js";
import { runsOf } from "./runs.js";
import { Stamper } from "./stamp.js";

/** Pixels that are worked on at a time, 16 bytes each; larger pictures are made in bands. */
const MAX_LAYER_PIXELS = 4_000_000;

/** How a scene is condensed. */
export interface Condensing {
  /** Device pixels per CSS pixel. */
  readonly scale: number;
  /** Whether so many markers in a row become pixels; by default all do. */
  isWorth?(markers: number): boolean;
}

/**
 * A scene whose markers are pixels: those that follow each other, over the borders of groups too, become one image, in which
 * each covers the exact area of each pixel and lies over those before it. So do very many cells of a heatmap.
 */
export function condense(given: Scene, { scale, isWorth = () => true }: Condensing): Scene {
  const scene = cellsAsPixels(given, scale);
  const condenseAll = (nodes: readonly Node[], clip: Rect): Node[] =>
    runsOf(nodes, belong).flatMap((run): readonly Node[] => {
      const [first] = run as [Node];
      if (!isAllMarkers(first)) return isGroup(first) ? [{ ...first, items: condenseAll(first.items, first.clip ?? clip) }] : run;
      const batches = run.flatMap((node) => (isGroup(node) ? node.items : [node])) as MarkersItem[];
      if (!isWorth(countOf(batches))) return run;
      return merged(run, layersOf(batches, { clip: (isGroup(first) ? first.clip : null) ?? clip, scale }));
    });
  const picture = { x: 0, y: 0, width: scene.widthPx, height: scene.heightPx };
  return { ...scene, groups: condenseAll(scene.groups, picture) as SceneGroup[] };
}

type Node = SceneItem | SceneGroup;

/** Whether two nodes hold nothing but markers, under one clip. */
function belong(last: Node, node: Node): boolean {
  return isAllMarkers(last) && isAllMarkers(node) && isGroup(last) === isGroup(node) && clipOf(last) === clipOf(node);
}

function isAllMarkers(node: Node): boolean {
  return isGroup(node)
    ? node.items.length > 0 && node.items.every((item) => !isGroup(item) && item.kind === "markers")
    : node.kind === "markers";
}

function clipOf(node: Node): Rect | null {
  return isGroup(node) ? node.clip : null;
}

function countOf(batches: readonly MarkersItem[]): number {
  return batches.reduce((sum, batch) => sum + (batch.cloud?.count ?? batch.points.length / 2), 0);
}

/** What stands for a run: its images, in a group that bears the names of all. */
function merged(run: readonly Node[], images: readonly PixelsItem[]): readonly Node[] {
  const groups = run.filter(isGroup);
  const [first] = groups;
  if (first === undefined) return images;
  const labels = groups.flatMap(({ label }) => (label === undefined ? [] : [label]));
  return [{ ...first, ...(labels.length === 0 ? {} : { label: labels.join(", ") }), items: images }];
}

/** Images of markers, from the top down; none where nothing is in view. */
function layersOf(batches: readonly MarkersItem[], { clip, scale }: { readonly clip: Rect; readonly scale: number }): PixelsItem[] {
  const points = countOf(batches);
  return bandsOf(outline(batches, { clip, scale })).map((rect) => {
    const layer = new Layer(rect);
    const stamper = new Stamper(layer, { scale, points });
    for (let i = batches.length - 1; i >= 0; i--) stamper.addBehind(batches[i] as MarkersItem);
    return { kind: "pixels", ...rect, scale, bytes: layer.toBytes() };
  });
}

/** The device pixels that markers in view may touch. */
function outline(batches: readonly MarkersItem[], { clip, scale }: { readonly clip: Rect; readonly scale: number }): Rect {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const batch of batches) {
    const { size, stroke } = batch;
    const largest = typeof size === "number" ? size : size.reduce((most, one) => Math.max(most, one), 0);
    // The corners of a square, and of a triangle, lie further out than half its width.
    const reach = largest * Math.SQRT1_2 + (stroke?.width ?? 0);
    const { cloud } = batch;
    const points = cloud === undefined ? batch.points : [cloud.bounds.left, cloud.bounds.top, cloud.bounds.right, cloud.bounds.bottom];
    for (let i = 0; i < points.length; i += 2) {
      const [x, y] = [points[i] as number, points[i + 1] as number];
      if (x - reach < left) left = x - reach;
      if (x + reach > right) right = x + reach;
      if (y - reach < top) top = y - reach;
      if (y + reach > bottom) bottom = y + reach;
    }
  }
  const [x, y] = [Math.floor(Math.max(left, clip.x, 0) * scale), Math.floor(Math.max(top, clip.y, 0) * scale)];
  return {
    x,
    y,
    width: Math.ceil(Math.min(right, clip.x + clip.width) * scale) - x,
    height: Math.ceil(Math.min(bottom, clip.y + clip.height) * scale) - y,
  };
}

/** A rectangle in parts that are small enough, from the top down; none for an empty one. */
function bandsOf({ x, y, width, height }: Rect): Rect[] {
  if (!(width > 0 && height > 0)) return [];
  const rows = Math.max(1, Math.floor(MAX_LAYER_PIXELS / width));
  return Array.from({ length: Math.ceil(height / rows) }, (_, i) => ({
    x,
    y: y + i * rows,
    width,
    height: Math.min(rows, height - i * rows),
  }));
}
