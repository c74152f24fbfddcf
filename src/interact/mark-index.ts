import { type Mark, NO_ROW, type Rect, type SceneItem } from "../model/items.js";
import { isGroup, type Scene, type SceneGroup } from "../scene/types.js";

/** All marks of a picture that a reader can point at, in drawing order. Pixels from the top left of the figure. */
export interface MarkIndex {
  readonly count: number;
  /** Four numbers each: left, top, right, bottom; of a point four times its middle. */
  readonly boxes: Float64Array;
  /** The glyph of each, by its number in the figure. */
  readonly glyphs: Uint32Array;
  /** The row of its glyph that each shows. */
  readonly rows: Uint32Array;
  /** The panel that each stands in; 0 where there are none. */
  readonly panels: Uint32Array;
}

/** One mark. */
export interface MarkAt {
  /** Its place in the index. */
  readonly index: number;
  readonly glyph: number;
  readonly row: number;
  readonly panel: number;
  readonly box: Rect;
}

/** Finds the marks of a scene, without those outside their plot area. */
export function marksIn(scene: Scene, plots: readonly Rect[]): MarkIndex {
  const found = new Found();
  collect(scene.groups, { found, glyph: -1, panel: 0, plots });
  return found.take();
}

/** One mark of the index. */
export function markAt({ boxes, glyphs, rows, panels }: MarkIndex, index: number): MarkAt {
  const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(index * 4, index * 4 + 4);
  return {
    index,
    glyph: glyphs[index] as number,
    row: rows[index] as number,
    panel: panels[index] as number,
    box: { x: left, y: top, width: right - left, height: bottom - top },
  };
}

/** The marks of these glyphs and rows, each once; those that are not drawn are passed over. */
export function marksAt(index: MarkIndex, wanted: readonly Pick<MarkAt, "glyph" | "row">[]): MarkAt[] {
  const keys = new Set(wanted.map(({ glyph, row }) => `${glyph} ${row}`));
  const { count, glyphs, rows } = index;
  const marks: MarkAt[] = [];
  for (let i = 0; i < count && keys.size > 0; i++) if (keys.delete(`${glyphs[i]} ${rows[i]}`)) marks.push(markAt(index, i));
  return marks;
}

/**
 * The mark nearest to a point, the topmost of several; null where none is within a distance. One pass over numbers: a million marks
 * take some milliseconds, less than an index of them to be built after each change.
 *
 * @param isIn Which marks count, by their place in the index.
 */
export function nearestMark(
  index: MarkIndex,
  { x, y, within, isIn }: { x: number; y: number; within: number; isIn?: (mark: number) => boolean },
): MarkAt | null {
  const { boxes, count } = index;
  let [best, found] = [within * within, -1];
  for (let i = 0; i < count; i++) {
    const dx = Math.max((boxes[i * 4] as number) - x, 0, x - (boxes[i * 4 + 2] as number));
    if (dx * dx > best) continue;
    const dy = Math.max((boxes[i * 4 + 1] as number) - y, 0, y - (boxes[i * 4 + 3] as number));
    const distance = dx * dx + dy * dy;
    if (distance > best || (isIn !== undefined && !isIn(i))) continue;
    [best, found] = [distance, i];
  }
  return found < 0 ? null : markAt(index, found);
}

/** Marks while they are collected. */
class Found {
  #boxes: number[] = [];
  #glyphs: number[] = [];
  #rows: number[] = [];
  #panels: number[] = [];

  add(
    box: readonly [left: number, top: number, right: number, bottom: number],
    { row, glyph, panel, plots }: Place & { row: number },
  ): void {
    const plot = plots[panel];
    const [left, top, right, bottom] = box;
    if (row === NO_ROW || plot === undefined || Number.isNaN(left + top)) return;
    if (right < plot.x - 1 || left > plot.x + plot.width + 1 || bottom < plot.y - 1 || top > plot.y + plot.height + 1) return;
    this.#boxes.push(left, top, right, bottom);
    this.#glyphs.push(glyph);
    this.#rows.push(row);
    this.#panels.push(panel);
  }

  take(): MarkIndex {
    return {
      count: this.#rows.length,
      boxes: Float64Array.from(this.#boxes),
      glyphs: Uint32Array.from(this.#glyphs),
      rows: Uint32Array.from(this.#rows),
      panels: Uint32Array.from(this.#panels),
    };
  }
}

interface Place {
  readonly found: Found;
  readonly glyph: number;
  readonly panel: number;
  readonly plots: readonly Rect[];
}

function collect(nodes: readonly (SceneItem | SceneGroup)[], place: Place): void {
  for (const node of nodes) {
    if (isGroup(node)) {
      const { part } = node;
      if (part.kind === "panel") collect(node.items, { ...place, panel: part.panel });
      else if (part.kind === "series") collect(node.items, { ...place, glyph: part.glyph });
      else if (part.kind === "plot") collect(node.items, place);
    } else if (place.glyph >= 0 && "rows" in node && node.rows !== undefined) COLLECT[node.kind](node as never, place);
  }
}

type Collect = { readonly [K in Mark["kind"]]: (item: Extract<Mark, { kind: K }>, place: Place) => void };

const COLLECT: Collect = {
  polyline: ({ points, rows }, place) => {
    for (let i = 0; i < rows.length; i++) addPoint(points, i, { ...place, row: rows[i] as number });
  },
  markers: ({ points, rows }, place) => {
    for (let i = 0; i < rows.length; i++) addPoint(points, i, { ...place, row: rows[i] as number });
  },
  rects: ({ rects, rows }, place) => {
    for (let i = 0; i < rows.length; i++) {
      const [x = 0, y = 0, width = 0, height = 0] = rects.subarray(i * 4, i * 4 + 4);
      place.found.add([x, y, x + width, y + height], { ...place, row: rows[i] as number });
    }
  },
  text: ({ x, y, rows }, place) => place.found.add([x, y, x, y], { ...place, row: rows[0] as number }),
  polygon: addPolygons,
};

function addPoint(points: Float64Array, i: number, place: Place & { row: number }): void {
  const [x, y] = [points[i * 2] as number, points[i * 2 + 1] as number];
  place.found.add([x, y, x, y], place);
}

/** A polygon of one row is one mark, such as a hexagon; of others, such as areas, each corner is one. */
function addPolygons({ points, rows }: Extract<Mark, { kind: "polygon" }>, place: Place): void {
  let start = 0;
  while (start < rows.length) {
    let end = start;
    while (end < rows.length && rows[end] !== NO_ROW) end++;
    const own = rows.subarray(start, end);
    if (own.length > 0 && own.every((row) => row === own[0])) {
      const [xs, ys] = [0, 1].map((side) => points.subarray(start * 2, end * 2).filter((_, i) => i % 2 === side)) as [
        Float64Array,
        Float64Array,
      ];
      place.found.add([xs.reduce(least), ys.reduce(least), xs.reduce(most), ys.reduce(most)], { ...place, row: own[0] as number });
    } else {
      // An outline passes each row twice: along its upper edge, and back along the lower one.
      const seen = new Set<number>();
      for (let i = start; i < end; i++) {
        const row = rows[i] as number;
        if (!seen.has(row)) addPoint(points, i, { ...place, row });
        seen.add(row);
      }
    }
    start = end + 1;
  }
}

const least = (a: number, b: number): number => Math.min(a, b);
const most = (a: number, b: number): number => Math.max(a, b);
