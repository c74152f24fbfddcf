import type { Rect } from "../model/items.js";

/** What is left of a pixel where less shows through than a picture can hold: nothing. */
const CLOSED_BELOW = 1 / 512;
/** Numbers of each pixel: red, green and blue so far, and how much of what lies behind shows through. */
const PARTS = 4;

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

  /** An empty layer over whole device pixels. */
  constructor({ x, y, width, height }: Rect) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    this.#pixels = new Float32Array(PARTS * width * height);
    for (let i = PARTS - 1; i < this.#pixels.length; i += PARTS) this.#pixels[i] = 1;
  }

  /**
   * Puts ink behind all that is there, as much as `coverage` says from `start` on for `count` pixels of a row from `left`.
   * All of them must lie in the layer.
   *
   * @returns whether something shows through one of them still
   */
  addBehind(
    at: { readonly left: number; readonly row: number },
    { coverage, start, count }: Strip,
    { red, green, blue, alpha }: Ink,
  ): boolean {
    const pixels = this.#pixels;
    let isOpen = false;
    let at4 = PARTS * (at.row * this.width + at.left);
    for (let i = start; i < start + count; i++, at4 += PARTS) {
      const through = pixels[at4 + 3] as number;
      if (through === 0) continue;
      const covered = (coverage[i] as number) * alpha;
      if (covered === 0) {
        isOpen = true;
        continue;
      }
      let added = through * covered;
      const left = through - added;
      if (left < CLOSED_BELOW) {
        added = through;
        pixels[at4 + 3] = 0;
      } else {
        pixels[at4 + 3] = left;
        isOpen = true;
      }
      pixels[at4] = (pixels[at4] as number) + added * red;
      pixels[at4 + 1] = (pixels[at4 + 1] as number) + added * green;
      pixels[at4 + 2] = (pixels[at4 + 2] as number) + added * blue;
    }
    return isOpen;
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

/** Coverage from 0 to 1 of pixels that lie side by side. */
export interface Strip {
  readonly coverage: Float32Array;
  readonly start: number;
  readonly count: number;
}
