import type { Fill, PolygonItem, RectsItem, SceneItem, TextItem } from "../model/items.js";
import { isGroup, type SceneGroup } from "../scene/types.js";
import { Color } from "../style/color.js";

/** Something filled, and what is written after it. */
type Layer = RectsItem | PolygonItem | TextItem;

/** A text with the colour that lies behind its middle. */
export interface GroundedText {
  readonly text: string;
  readonly color: string;
  readonly ground: string;
}

/** Texts beyond are not looked at one by one: each is held against all that is filled. */
const MAX_TEXTS = 200;

/** The texts in a group, each with the colour behind it: of the background and what was filled before. */
export function textsOn(group: SceneGroup, background: string): GroundedText[] {
  const layers = layersOf(group);
  const texts = [...layers.keys()].filter((i) => layers[i]?.kind === "text");
  const step = Math.max(1, Math.ceil(texts.length / MAX_TEXTS));
  return texts
    .filter((_, i) => i % step === 0)
    .map((at) => {
      const { text, color, ...place } = layers[at] as TextItem;
      const ground = layers.slice(0, at).reduce((under, layer) => covered(under, layer, middleOf({ text, color, ...place })), background);
      return { text, color, ground };
    });
}

function layersOf(node: SceneItem | SceneGroup): Layer[] {
  if (isGroup(node)) return node.items.flatMap(layersOf);
  return node.kind === "rects" || node.kind === "polygon" || node.kind === "text" ? [node] : [];
}

/** Half the usual width of a letter, and half the height of a small one, in its size. */
const HALF_LETTER = 0.25;

function middleOf({ text, x, y, sizePx, anchor, rotateDeg }: TextItem): readonly [number, number] {
  const half = HALF_LETTER * sizePx * text.length;
  const along = anchor === "start" ? half : anchor === "end" ? -half : 0;
  const [cos, sin] = [Math.cos((rotateDeg * Math.PI) / 180), Math.sin((rotateDeg * Math.PI) / 180)];
  const up = -HALF_LETTER * 1.4 * sizePx;
  return [x + along * cos - up * sin, y + along * sin + up * cos];
}

function covered(under: string, layer: Layer, [x, y]: readonly [number, number]): string {
  if (layer.kind === "text" || layer.fill === null) return under;
  if (layer.kind === "polygon") return "color" in layer.fill && isInPolygon(layer.points, x, y) ? mixed(under, layer.fill) : under;
  let ground = under;
  for (let i = 0; i < layer.rects.length; i += 4) {
    const [left, top, width, height] = layer.rects.subarray(i, i + 4) as unknown as [number, number, number, number];
    if (x < left || x > left + width || y < top || y > top + height) continue;
    const fill = "color" in layer.fill ? layer.fill : layer.fill[i / 4];
    if (fill !== undefined) ground = mixed(ground, fill);
  }
  return ground;
}

function mixed(under: string, { color, alpha, hatch }: Fill): string {
  const own = hatch === undefined ? color : hatch.ground;
  return own === null ? under : Color.from(under).mix(own, alpha).hex;
}

/** By the number of edges to the right, of all the outlines of a batch. */
function isInPolygon(points: Float64Array, x: number, y: number): boolean {
  let isInside = false;
  let start = 0;
  for (let i = 0; i <= points.length; i += 2) {
    if (i < points.length && !Number.isNaN(points[i] as number)) continue;
    for (let at = start; at < i; at += 2) {
      const next = at + 2 < i ? at + 2 : start;
      const [ax, ay, bx, by] = [points[at], points[at + 1], points[next], points[next + 1]] as [number, number, number, number];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
    }
    start = i + 2;
  }
  return isInside;
}
