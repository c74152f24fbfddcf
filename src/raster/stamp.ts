import type { MarkersItem } from "../model/items.js";
import { markerPaths } from "../scene/marker-paths.js";
import { CoverageRow } from "./coverage.js";
import type { Ink, Layer, Strip } from "./layer.js";
import { filledShape, type Shape, strokedShape } from "./shape.js";
import { SpriteSheet } from "./sprites.js";

/** Past so many points, markers are placed on a grid in each pixel, which is at most 8 of 256 levels off. */
const EXACT_POINTS = 20_000;

interface Part {
  readonly shape: Shape;
  readonly ink: Ink;
  /** The shape in pixels, where it is placed on a grid. */
  readonly sheet: SpriteSheet | null;
}

/** What is stamped at each point. */
interface Stamp {
  /** Pixels around the one that the middle lies in. */
  readonly half: number;
  /** From the front to the back: the lines of a marker, then its fill. */
  readonly parts: readonly Part[];
}

/** Stamps markers into a layer from the front to the back: the last point of the last batch first. */
export class Stamper {
  readonly #layer: Layer;
  readonly #scale: number;
  readonly #isOnGrid: boolean;
  readonly #sheets = new Map<string, SpriteSheet>();
  /** For the pixels of the layer the widest stamp that would show nowhere any more if its middle lay in them. */
  readonly #closed: Uint16Array;
  readonly #row: CoverageRow;

  /** @param options.points How many there are in all. */
  constructor(layer: Layer, { scale, points }: { readonly scale: number; readonly points: number }) {
    this.#layer = layer;
    this.#scale = scale;
    this.#isOnGrid = points > EXACT_POINTS;
    this.#row = new CoverageRow(layer.width);
    this.#closed = new Uint16Array(layer.width * layer.height);
  }

  /** Puts a batch of markers behind all that is there. */
  addBehind(item: MarkersItem): void {
    const { points, size } = item;
    let [stamp, stamped] = [null as Stamp | null, Number.NaN];
    for (let i = points.length - 2; i >= 0; i -= 2) {
      const diameter = typeof size === "number" ? size : (size[i / 2] as number);
      if (stamp === null || diameter !== stamped) [stamp, stamped] = [this.#stampOf(item, diameter), diameter];
      this.#add(stamp, (points[i] as number) * this.#scale - this.#layer.x, (points[i + 1] as number) * this.#scale - this.#layer.y);
    }
  }

  #stampOf({ marker, size, fill, stroke }: MarkersItem, diameter: number): Stamp {
    const paths = markerPaths(marker, 0, 0, diameter);
    const lines = stroke === null ? null : strokedShape(paths.lines, { width: stroke.width, scale: this.#scale });
    const filled = filledShape(paths.filled, this.#scale);
    const half = Math.ceil(Math.max(lines?.reach ?? 0, filled?.reach ?? 0));
    const part = (shape: Shape, what: string, { color, alpha }: { readonly color: string; readonly alpha: number }): Part => ({
      shape,
      ink: inkOf(color, alpha),
      sheet:
        this.#isOnGrid && typeof size === "number"
          ? this.#sheetOf(shape, { half, key: `${what} ${marker} ${diameter} ${stroke?.width}` })
          : null,
    });
    return {
      half,
      parts: [
        ...(lines === null || stroke === null ? [] : [part(lines, "lines", stroke)]),
        ...(filled === null ? [] : [part(filled, "filled", fill)]),
      ],
    };
  }

  #sheetOf(shape: Shape, { half, key }: { readonly half: number; readonly key: string }): SpriteSheet | null {
    if (half > SpriteSheet.MAX_HALF) return null;
    const sheet = this.#sheets.get(key) ?? new SpriteSheet(shape, half);
    this.#sheets.set(key, sheet);
    return sheet;
  }

  /** One marker around a place in the layer. */
  #add(stamp: Stamp, x: number, y: number): void {
    const { width, height } = this.#layer;
    const { half } = stamp;
    if (!(x > -half && x < width + half && y > -half && y < height + half)) return;
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const isInside = x >= 0 && y >= 0 && column < width && row < height;
    const place = row * width + column;
    if (isInside && (this.#closed[place] as number) > half) return;
    const [left, right] = [Math.max(0, column - half), Math.min(width, column + half + 1)];
    const [top, bottom] = [Math.max(0, row - half), Math.min(height, row + half + 1)];
    let isOpen = false;
    for (let line = top; line < bottom; line++) {
      for (const [i, part] of stamp.parts.entries()) {
        const strip = this.#stripOf(part, { x, y, line, left, half, width: right - left });
        const shows = this.#layer.addBehind({ left, row: line }, strip, part.ink);
        if (i === stamp.parts.length - 1 && shows) isOpen = true;
      }
    }
    if (isInside && !isOpen) this.#closed[place] = half + 1;
  }

  /** What a part covers of the pixels of a line. */
  #stripOf({ shape, sheet }: Part, { x, y, line, left, half, width }: Line): Strip {
    if (sheet === null) {
      this.#row.cover(shape, { x: x - left, y, row: line, width });
      return { coverage: this.#row.coverage, start: 0, count: width };
    }
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const start = (line - row + half) * (2 * half + 1) + left - column + half;
    return { coverage: sheet.at(x - column, y - row), start, count: width };
  }
}

/** Pixels of a line of the layer, and the middle of the marker that covers some of them. */
interface Line {
  readonly x: number;
  readonly y: number;
  readonly line: number;
  readonly left: number;
  readonly half: number;
  readonly width: number;
}

function inkOf(color: string, alpha: number): Ink {
  const parts = Number.parseInt(color.slice(1), 16);
  return { red: parts >> 16, green: (parts >> 8) & 255, blue: parts & 255, alpha };
}
