import type { MarkersItem } from "../model/items.js";
import { markerPaths } from "../scene/marker-paths.js";
import { CoverageRow } from "./coverage.js";
import type { Box, Cover, Ink, Layer } from "./layer.js";
import { filledShape, type Shape, strokedShape } from "./shape.js";
import { SpriteSheet } from "./sprites.js";

/** Past so many points, markers are placed on a grid in each pixel, which is at most 8 of 256 levels off. */
const EXACT_POINTS = 20_000;

interface Part {
  readonly shape: Shape;
  readonly ink: Ink;
}

/** What is stamped at each point. */
interface Stamp {
  /** Pixels around the one that the middle lies in. */
  readonly half: number;
  /** From the front to the back: the lines of a marker, then its fill. */
  readonly parts: readonly Part[];
  /** Its parts in pixels, where it is placed on a grid. */
  readonly sheet: SpriteSheet | null;
  /** For each pixel one more than the place in it where the stamp was last found to show nothing; empty where that is not worth it. */
  readonly hidden: Uint16Array;
  /** For each pixel 1 where nothing shows of a stamp whose middle lies in it; empty where that is not worth it. */
  readonly closed: Uint8Array;
}

/** Stamps markers into a layer from the front to the back: the last point of the last batch first. */
export class Stamper {
  readonly #layer: Layer;
  readonly #scale: number;
  readonly #isOnGrid: boolean;
  readonly #sheets = new Map<string, SpriteSheet>();
  readonly #row: CoverageRow;
  #scratch = new Float32Array(0);

  /** @param options.points How many there are in all. */
  constructor(layer: Layer, { scale, points }: { readonly scale: number; readonly points: number }) {
    this.#layer = layer;
    this.#scale = scale;
    this.#isOnGrid = points > EXACT_POINTS;
    this.#row = new CoverageRow(layer.width);
  }

  /** Puts a batch of markers behind all that is there. */
  addBehind(item: MarkersItem): void {
    const { cloud } = item;
    if (cloud === undefined || typeof item.size !== "number") {
      this.#addPoints(item);
      return;
    }
    const stamp = this.#stampOf(item, item.size);
    cloud.fromBack((points, count) => this.#addBlock(stamp, points, count));
  }

  /** A block of points, the last one first; those at whose pixel nothing more shows are passed over at once. */
  #addBlock(stamp: Stamp, points: Float64Array, count: number): void {
    const scale = this.#scale;
    const { x: left, y: top, width, height } = this.#layer;
    const { closed } = stamp;
    for (let i = 2 * count - 2; i >= 0; i -= 2) {
      const x = (points[i] as number) * scale - left;
      const y = (points[i + 1] as number) * scale - top;
      if (x >= 0 && y >= 0 && x < width && y < height && closed[(y | 0) * width + (x | 0)] === 1) continue;
      this.#add(stamp, x, y);
    }
  }

  #addPoints(item: MarkersItem): void {
    const { points, size } = item;
    let [stamp, stamped] = [null as Stamp | null, Number.NaN];
    for (let i = points.length - 2; i >= 0; i -= 2) {
      const diameter = typeof size === "number" ? size : (size[i / 2] as number);
      if (stamp === null || diameter !== stamped) [stamp, stamped] = [this.#stampOf(item, diameter), diameter];
      this.#add(stamp, (points[i] as number) * this.#scale - this.#layer.x, (points[i + 1] as number) * this.#scale - this.#layer.y);
    }
  }

  #stampOf(item: MarkersItem, diameter: number): Stamp {
    const { marker, size, fill, stroke, cloud } = item;
    const count = cloud?.count ?? item.points.length / 2;
    const paths = markerPaths(marker, 0, 0, diameter);
    const lines = stroke === null ? null : strokedShape(paths.lines, { width: stroke.width, scale: this.#scale });
    const filled = filledShape(paths.filled, this.#scale);
    const parts: Part[] = [];
    if (lines !== null && stroke !== null) parts.push({ shape: lines, ink: inkOf(stroke) });
    if (filled !== null) parts.push({ shape: filled, ink: inkOf(fill) });
    const half = Math.ceil(Math.max(0, ...parts.map(({ shape }) => shape.reach)));
    const isOnGrid = this.#isOnGrid && typeof size === "number" && half <= SpriteSheet.MAX_HALF;
    return {
      half,
      parts,
      sheet: isOnGrid ? this.#sheetOf(parts, { half, key: `${marker} ${diameter} ${stroke?.width}` }) : null,
      hidden: new Uint16Array(isOnGrid && count > EXACT_POINTS ? this.#layer.width * this.#layer.height : 0),
      closed: new Uint8Array(cloud === undefined ? 0 : this.#layer.width * this.#layer.height),
    };
  }

  #sheetOf(parts: readonly Part[], { half, key }: { readonly half: number; readonly key: string }): SpriteSheet {
    const sheet =
      this.#sheets.get(key) ??
      new SpriteSheet(
        parts.map(({ shape }) => shape),
        half,
      );
    this.#sheets.set(key, sheet);
    return sheet;
  }

  /** One marker around a place in the layer. */
  #add(stamp: Stamp, x: number, y: number): void {
    const { width, height } = this.#layer;
    const { half } = stamp;
    if (!(x > -half && x < width + half && y > -half && y < height + half)) return;
    const column = Math.floor(x);
    const row = Math.floor(y);
    const box = {
      left: Math.max(0, column - half),
      right: Math.min(width, column + half + 1),
      top: Math.max(0, row - half),
      bottom: Math.min(height, row + half + 1),
    };
    if (this.#layer.isClosed(box)) {
      if (stamp.closed.length > 0 && x >= 0 && y >= 0 && column < width && row < height) stamp.closed[row * width + column] = 1;
      return;
    }
    const { sheet } = stamp;
    if (sheet === null) {
      for (const { shape, ink } of stamp.parts) this.#layer.addBehind(box, this.#coverOf(shape, { x, y, box }), ink);
      return;
    }
    const place = sheet.placeOf(x - column, y - row);
    const pixel = x >= 0 && y >= 0 && column < width && row < height ? row * width + column : -1;
    if (pixel >= 0 && stamp.hidden[pixel] === place + 1) return;
    const stride = 2 * half + 1;
    const start = (box.top - row + half) * stride + box.left - column + half;
    let shows = false;
    for (const [i, { ink }] of stamp.parts.entries())
      shows = this.#layer.addBehind(box, { coverage: sheet.at(place, i), start, stride }, ink) || shows;
    if (!shows && pixel >= 0) stamp.hidden[pixel] = place + 1;
  }

  /** What a shape covers of the pixels of a box, worked out for its very place. */
  #coverOf(
    shape: Shape,
    { x, y, box: { left, top, right, bottom } }: { readonly x: number; readonly y: number; readonly box: Box },
  ): Cover {
    const width = right - left;
    if (this.#scratch.length < width * (bottom - top)) this.#scratch = new Float32Array(width * (bottom - top));
    for (let row = top; row < bottom; row++) {
      this.#row.cover(shape, { x: x - left, y, row, width });
      this.#scratch.set(this.#row.coverage.subarray(0, width), (row - top) * width);
    }
    return { coverage: this.#scratch, start: 0, stride: width };
  }
}

/** A colour as `#rrggbb` with its opacity, as ink. */
export function inkOf({ color, alpha }: { readonly color: string; readonly alpha: number }): Ink {
  const parts = Number.parseInt(color.slice(1), 16);
  return { red: parts >> 16, green: (parts >> 8) & 255, blue: parts & 255, alpha };
}
