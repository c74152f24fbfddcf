import type { Fill, PixelsItem, PolygonItem, Rect, SceneItem } from "../model/items.js";
import { isFilledByCoverage } from "../scene/paint-steps.js";
import { isGroup, type Scene, type SceneGroup } from "../scene/types.js";
import { Layer } from "./layer.js";
import { runsOf } from "./runs.js";
import { inkOf } from "./stamp.js";
import { Winding } from "./winding.js";

/** Pixels of an image of polygons, 24 bytes each while it is made; what is larger is left to the painter. */
const MAX_POLYGON_PIXELS = 20_000_000;

type Node = SceneItem | SceneGroup;
type Filled = PolygonItem & { readonly fill: Fill };

/**
 * A scene in which polygons whose edges pass very many rows, such as areas of noise, are images: painters sort all edges in each
 * row, which takes minutes where each edge by itself takes no time. Those that follow each other share one.
 */
export function polygonsAsPixels(scene: Scene, scale: number): Scene {
  const picture = { x: 0, y: 0, width: scene.widthPx, height: scene.heightPx };
  const known = new Map<Node, boolean>();
  const isMeant = (node: Node): node is Filled => {
    if (isGroup(node) || node.kind !== "polygon") return false;
    const is = known.get(node) ?? isFilledByCoverage(node, { picture, scale });
    known.set(node, is);
    return is;
  };
  const inNodes = (nodes: readonly Node[], clip: Rect): Node[] =>
    runsOf(nodes, (last, node) => isMeant(last) && isMeant(node)).flatMap((run): readonly Node[] => {
      const [first] = run as [Node];
      if (isGroup(first)) return [{ ...first, items: inNodes(first.items, first.clip ?? clip) }];
      return isMeant(first) ? (imageOf(run.filter(isMeant), { clip, scale }) ?? run) : run;
    });
  return { ...scene, groups: inNodes(scene.groups, picture) as SceneGroup[] };
}

/** The image of some polygons, the first of which lies behind; null where it would be too large. */
function imageOf(polygons: readonly Filled[], view: { readonly clip: Rect; readonly scale: number }): readonly PixelsItem[] | null {
  const rect = outline(polygons, view);
  if (!(rect.width > 0 && rect.height > 0)) return [];
  if (rect.width * rect.height > MAX_POLYGON_PIXELS) return null;
  const layer = new Layer(rect);
  const box = { left: 0, top: 0, right: rect.width, bottom: rect.height };
  for (const { points, fill } of polygons.toReversed()) {
    const winding = new Winding(rect);
    winding.add(points, view.scale);
    layer.addBehind(box, { coverage: winding.toCoverage(), start: 0, stride: rect.width }, inkOf(fill));
  }
  return [{ kind: "pixels", ...rect, scale: view.scale, bytes: layer.toBytes() }];
}

/** The device pixels that polygons in view touch. */
function outline(polygons: readonly Filled[], { clip, scale }: { readonly clip: Rect; readonly scale: number }): Rect {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { points } of polygons) {
    for (let i = 0; i < points.length; i += 2) {
      const [x, y] = [points[i] as number, points[i + 1] as number];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  const [x, y] = [Math.floor(Math.max(left, clip.x) * scale), Math.floor(Math.max(top, clip.y) * scale)];
  return {
    x,
    y,
    width: Math.ceil(Math.min(right, clip.x + clip.width) * scale) - x,
    height: Math.ceil(Math.min(bottom, clip.y + clip.height) * scale) - y,
  };
}
