import type { Fill, PixelsItem, RectsItem, SceneItem } from "../model/items.js";
import { isGroup, type Scene, type SceneGroup } from "../scene/types.js";
import { MAX_VECTOR_MARKERS } from "../util/limits.js";
import { runsOf } from "./runs.js";

/** Pixels of an image of cells, 4 bytes each; a larger one is drawn cell by cell. */
const MAX_CELL_PIXELS = 50_000_000;

/** Opaque rectangles of one colour without an outline. */
type Cells = RectsItem & { readonly fill: Fill };

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/**
 * A scene in which very many cells that follow each other are one image: opaque rectangles without an outline, whose edges lie on
 * device pixels as `sharpen` puts them.
 */
export function cellsAsPixels(scene: Scene, scale: number): Scene {
  const picture = { width: Math.round(scene.widthPx * scale), height: Math.round(scene.heightPx * scale), scale };
  const inGroup = (group: SceneGroup): SceneGroup => ({
    ...group,
    items: runsOf(group.items, (last, item) => isCells(last) && isCells(item)).flatMap((run): readonly (SceneItem | SceneGroup)[] => {
      const [first] = run;
      if (first !== undefined && isGroup(first)) return [inGroup(first)];
      const cells = run.filter(isCells);
      const image = countOf(cells) > MAX_VECTOR_MARKERS ? imageOf(cells, picture) : null;
      return image === null ? run : [image];
    }),
  });
  return { ...scene, groups: scene.groups.map(inGroup) };
}

function isCells(item: SceneItem | SceneGroup): item is Cells {
  if (isGroup(item) || item.kind !== "rects" || item.stroke !== null || item.fill === null || !("color" in item.fill)) return false;
  return item.fill.alpha === 1 && item.fill.hatch === undefined;
}

function countOf(batches: readonly Cells[]): number {
  return batches.reduce((sum, { rects }) => sum + rects.length / 4, 0);
}

function imageOf(batches: readonly Cells[], picture: Picture): PixelsItem | null {
  const { scale } = picture;
  let [left, top, right, bottom] = [picture.width, picture.height, 0, 0];
  for (const { rects } of batches) {
    for (let i = 0; i < rects.length; i += 4) {
      const [[x0, x1], [y0, y1]] = [edgesOf(rects, i, scale), edgesOf(rects, i + 1, scale)];
      left = Math.min(left, x0);
      top = Math.min(top, y0);
      right = Math.max(right, x1);
      bottom = Math.max(bottom, y1);
    }
  }
  [left, top, right, bottom] = [Math.max(0, left), Math.max(0, top), Math.min(picture.width, right), Math.min(picture.height, bottom)];
  const [width, height] = [right - left, bottom - top];
  if (!(width > 0 && height > 0) || width * height > MAX_CELL_PIXELS) return null;
  const pixels = new Uint32Array(width * height);
  for (const batch of batches) fillCells(pixels, batch, { left, top, width, height, scale });
  return { kind: "pixels", x: left, y: top, width, height, scale, bytes: new Uint8ClampedArray(pixels.buffer) };
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

function fillCells(pixels: Uint32Array, { rects, fill }: Cells, { left, top, width, height, scale }: Area): void {
  const color = wordOf(fill.color);
  for (let i = 0; i < rects.length; i += 4) {
    const [[x0, x1], [y0, y1]] = [edgesOf(rects, i, scale), edgesOf(rects, i + 1, scale)];
    const [from, to] = [Math.max(0, x0 - left), Math.min(width, x1 - left)];
    const last = Math.min(height, y1 - top);
    for (let row = Math.max(0, y0 - top); row < last; row++) pixels.fill(color, row * width + from, row * width + to);
  }
}

/** Where a rectangle begins and ends in device pixels, along x at `i` or along y at `i + 1`; what is there stays a pixel thick. */
function edgesOf(rects: Float64Array, i: number, scale: number): [start: number, end: number] {
  const [from, size] = [rects[i] as number, rects[i + 2] as number];
  const start = Math.round(from * scale);
  return [start, size > 0 ? Math.max(start + 1, Math.round((from + size) * scale)) : start];
}

/** A colour as the four bytes of a pixel lie in memory. */
function wordOf(color: string): number {
  const parts = Number.parseInt(color.slice(1), 16);
  return new Uint32Array(Uint8Array.of(parts >> 16, (parts >> 8) & 255, parts & 255, 255).buffer)[0] as number;
}
