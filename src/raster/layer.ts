import type { Rect } from "../model/items.js";

/** What is left of a pixel where less shows through than a picture can hold: nothing. */
const CLOSED_BELOW = 1 / 512;
/** Numbers of each pixel: red, green and blue so far, and how much of what lies behind shows through. */
const PARTS = 4;

/** Pixels are looked up by square blocks with a side of 2 to this power. */
const BLOCK_BITS = 3;

/** A colour from 0 to 255 a part, with its opacity. */
export interface Ink {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Pixels that are covered from the front to the back, so that what is hidden costs next to nothing. */
export class Layer {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly #pixels: Float32Array;
  /** How many pixels of each block something behind would still show through. */
  readonly #open: Uint8Array;
  readonly #blocksAcross: number;

  /** An empty layer over whole device pixels. */
  constructor({ x, y, width, height }: Rect) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    this.#pixels = new Float32Array(PARTS * width * height);
    for (let i = PARTS - 1; i < this.#pixels.length; i += PARTS) this.#pixels[i] = 1;
    const side = 1 << BLOCK_BITS;
    this.#blocksAcross = Math.ceil(width / side);
    this.#open = new Uint8Array(this.#blocksAcross * Math.ceil(height / side));
    for (let block = 0; block < this.#open.length; block++) {
      const [column, row] = [(block % this.#blocksAcross) * side, Math.floor(block / this.#blocksAcross) * side];
      this.#open[block] = Math.min(side, width - column) * Math.min(side, height - row);
    }
  }

  /** True where nothing shows that is put behind these pixels; false may mean that it shows near them alone. */
  isClosed({ left, top, right, bottom }: Box): boolean {
    for (let row = top >> BLOCK_BITS; row <= (bottom - 1) >> BLOCK_BITS; row++) {
      for (
        let block = row * this.#blocksAcross + (left >> BLOCK_BITS);
        block <= row * this.#blocksAcross + ((right - 1) >> BLOCK_BITS);
        block++
      ) {
        if (this.#open[block] !== 0) return false;
      }
    }
    return true;
  }

  /**
   * Puts ink behind all that is there, as much as `coverage` says, on the pixels of a box that lies in the layer.
   *
   * @returns whether any of it shows
   */
  addBehind({ left, top, right, bottom }: Box, { coverage, start, stride }: Cover, { red, green, blue, alpha }: Ink): boolean {
    const pixels = this.#pixels;
    let shows = false;
    for (let row = top, first = start; row < bottom; row++, first += stride) {
      let at = PARTS * (row * this.width + left);
      for (let i = first; i < first + right - left; i++, at += PARTS) {
        const through = pixels[at + 3] as number;
        let added = through * (coverage[i] as number) * alpha;
        if (added === 0) continue;
        shows = true;
        const rest = through - added;
        if (rest < CLOSED_BELOW) {
          added = through;
          pixels[at + 3] = 0;
          this.#close(left + i - first, row);
        } else pixels[at + 3] = rest;
        pixels[at] = (pixels[at] as number) + added * red;
        pixels[at + 1] = (pixels[at + 1] as number) + added * green;
        pixels[at + 2] = (pixels[at + 2] as number) + added * blue;
      }
    }
    return shows;
  }

  #close(column: number, row: number): void {
    const block = (row >> BLOCK_BITS) * this.#blocksAcross + (column >> BLOCK_BITS);
    this.#open[block] = (this.#open[block] as number) - 1;
  }

  /** Red, green, blue and opacity of each pixel, a byte each, as a canvas takes them. */
  toBytes(): Uint8ClampedArray {
    const pixels = this.#pixels;
    const bytes = new Uint8ClampedArray(pixels.length);
    for (let i = 0; i < pixels.length; i += PARTS) {
      const alpha = 1 - (pixels[i + 3] as number);
      if (alpha === 0) continue;
      bytes[i] = (pixels[i] as number) / alpha;
      bytes[i + 1] = (pixels[i + 1] as number) / alpha;
      bytes[i + 2] = (pixels[i + 2] as number) / alpha;
      bytes[i + 3] = alpha * 255;
    }
    return bytes;
  }
}

/** Pixels of a layer, from `left` and `top` up to, but without, `right` and `bottom`. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Coverage from 0 to 1 of the pixels of a box: its first at `start`, and the next row `stride` further. */
export interface Cover {
  readonly coverage: Float32Array;
  readonly start: number;
  readonly stride: number;
}
