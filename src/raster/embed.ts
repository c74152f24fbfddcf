import type { SceneItem } from "../model/items.js";
import { isGroup, type Scene, type SceneGroup } from "../scene/types.js";
import { toBase64 } from "../util/base64.js";
import { MAX_VECTOR_MARKERS } from "../util/limits.js";
import { condense } from "./condense.js";
import { type Deflate, encodePixels } from "./png.js";

/** Device pixels per CSS pixel of what is embedded: sharp on the screens of today. */
const SCALE = 2;

/** A scene in which markers that are too many for shapes of their own are images, as PNG. */
export function embedMany(scene: Scene, deflate: Deflate): Scene {
  const embedded = (node: SceneItem | SceneGroup): SceneItem | SceneGroup => {
    if (isGroup(node)) return { ...node, items: node.items.map(embedded) };
    if (node.kind !== "pixels") return node;
    const { x, y, width, height, scale } = node;
    const box = { x: x / scale, y: y / scale, width: width / scale, height: height / scale };
    return { kind: "image", ...box, mediaType: "image/png", data: toBase64(encodePixels(node, deflate)) };
  };
  const condensed = condense(scene, { scale: SCALE, isWorth: (markers) => markers > MAX_VECTOR_MARKERS });
  return { ...condensed, groups: condensed.groups.map(embedded) as SceneGroup[] };
}
