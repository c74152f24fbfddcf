import type { PixelsItem } from "../model/items.js";

/** Packs bytes as zlib does (RFC 1950). */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** What a host may do faster than code that is run for the first time. */
export interface PNGTools {
  /** Whether two rows have the same bytes. Most rows of a chart are as the one above; without it, each is looked at. */
  isSame?(a: Uint8Array, b: Uint8Array): boolean;
  /** The check sum of a chunk, as zlib's `crc32`. */
  crc32?(bytes: Uint8Array): number;
}

type Pixels = Pick<PixelsItem, "bytes" | "width" | "height">;

/** The rows of a PNG file before they are packed, and how they hold the pixels. */
export interface PixelRows {
  readonly width: number;
  readonly height: number;
  readonly rows: Uint8Array;
  /** `palette`: one byte a pixel, a place in `colors`; `rgb` where all are opaque. */
  readonly kind: "palette" | "rgb" | "rgba";
  /** Four bytes each; none but for a palette. */
  readonly colors: Uint32Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MAX_PALETTE = 256;
/** Color types by https://www.w3.org/TR/png/#6Colour-values */
const COLOR_TYPES = { palette: 3, rgb: 2, rgba: 6 } as const;

/** Pixels as a PNG file (https://www.w3.org/TR/png/): by a palette where that holds all colours, else each with its own. */
export function encodePixels(pixels: Pixels, deflate: Deflate): Uint8Array {
  const rows = pixelRows(pixels);
  return pngFile(rows, { packed: deflate(rows.rows) });
}

/** Pixels as rows that can be packed, each after the number of its filter: none. */
export function pixelRows(pixels: Pixels, { isSame = () => false }: PNGTools = {}): PixelRows {
  const { bytes, width, height } = pixels;
  const rowOf = (row: number): Uint8ClampedArray => bytes.subarray(row * width * 4, (row + 1) * width * 4);
  const areAsAbove = Array.from({ length: height }, (_, row) => row > 0 && isSame(asBytes(rowOf(row)), asBytes(rowOf(row - 1))));
  const picture: Picture = { ...pixels, colors: new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4), areAsAbove };
  return (hasFewColors(picture) ? byPalette(picture) : null) ?? byColor(picture);
}

interface Picture extends Pixels {
  /** The same memory, one number a pixel. */
  readonly colors: Uint32Array;
  readonly areAsAbove: readonly boolean[];
}

function asBytes({ buffer, byteOffset, length }: Uint8ClampedArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}

/** One in so many rows is looked at before a palette is tried. */
const SAMPLED = 24;

/** Whether some rows leave hope for a palette: else most of a picture would be looked up in vain. */
function hasFewColors({ colors, width, height }: Picture): boolean {
  const palette = new Palette();
  for (let row = SAMPLED >> 1; row < height; row += SAMPLED) {
    let last = -1;
    for (let at = row * width; at < (row + 1) * width; at++) {
      const color = colors[at] as number;
      if (color !== last && palette.placeOf(color) === MAX_PALETTE) return false;
      last = color;
    }
  }
  return true;
}

/** By a palette; null for too many colours. Runs of one colour, of which charts are full, are looked up once. */
function byPalette({ colors, width, height, areAsAbove }: Picture): PixelRows | null {
  const palette = new Palette();
  const rows = new Uint8Array(height * (1 + width));
  let last = -1;
  let place = 0;
  for (let row = 0; row < height; row++) {
    let to = row * (1 + width);
    if (areAsAbove[row]) {
      rows.copyWithin(to, to - (1 + width), to);
      continue;
    }
    to++;
    for (let at = row * width; at < (row + 1) * width; at++) {
      const color = colors[at] as number;
      if (color !== last) {
        last = color;
        place = palette.placeOf(color);
        if (place === MAX_PALETTE) return null;
      }
      rows[to++] = place;
    }
  }
  return { width, height, rows, kind: "palette", colors: palette.colors };
}

/** Slots of the table that colours are looked up in: a power of two, and so many that it stays sparse. */
const SLOT_BITS = 10;

/** Colours by their places, as they come. */
class Palette {
  readonly #colors = new Uint32Array(MAX_PALETTE);
  readonly #places = new Int16Array(1 << SLOT_BITS).fill(-1);
  #count = 0;

  get colors(): Uint32Array {
    return this.#colors.slice(0, this.#count);
  }

  /** The place of a colour, which gets one where it is new; `MAX_PALETTE` where there is none left. */
  placeOf(color: number): number {
    let slot = Math.imul(color, 0x9e3779b1) >>> (32 - SLOT_BITS);
    for (let place = this.#places[slot] as number; place >= 0; place = this.#places[slot] as number) {
      if (this.#colors[place] === color) return place;
      slot = (slot + 1) & ((1 << SLOT_BITS) - 1);
    }
    if (this.#count === MAX_PALETTE) return MAX_PALETTE;
    this.#places[slot] = this.#count;
    this.#colors[this.#count] = color;
    return this.#count++;
  }
}

/** Each pixel by its own colour, without the fourth byte where all are opaque. */
function byColor(picture: Picture): PixelRows {
  const { width, height, bytes, colors, areAsAbove } = picture;
  const kind = isOpaque(picture) ? "rgb" : "rgba";
  const packs = IS_LITTLE && width % 4 === 0 ? packsOf(width) : null;
  const length = 1 + width * (kind === "rgb" ? 3 : 4);
  const rows = new Uint8Array(height * length);
  for (let row = 0; row < height; row++) {
    let to = row * length;
    if (areAsAbove[row]) {
      rows.copyWithin(to, to - length, to);
      continue;
    }
    to++;
    if (kind === "rgba") {
      rows.set(bytes.subarray(row * width * 4, (row + 1) * width * 4), to);
      continue;
    }
    if (packs !== null) {
      pack(colors.subarray(row * width, (row + 1) * width), packs.words);
      rows.set(packs.bytes, to);
      continue;
    }
    for (let from = row * width * 4, end = from + width * 4; from < end; from += 4) {
      rows[to++] = bytes[from] as number;
      rows[to++] = bytes[from + 1] as number;
      rows[to++] = bytes[from + 2] as number;
    }
  }
  return { width, height, rows, kind, colors: new Uint32Array(0) };
}

/** Whether the first byte of a number is its lowest, as almost everywhere. */
const IS_LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** Memory for a row whose pixels have three bytes. */
function packsOf(width: number): { readonly words: Uint32Array; readonly bytes: Uint8Array } {
  const words = new Uint32Array((3 * width) / 4);
  return { words, bytes: new Uint8Array(words.buffer) };
}

/** Four pixels of four bytes as three numbers: half the time of a byte at a time. */
function pack(colors: Uint32Array, words: Uint32Array): void {
  for (let at = 0, to = 0; at < colors.length; at += 4) {
    const [second, third, fourth] = [colors[at + 1] as number, colors[at + 2] as number, colors[at + 3] as number];
    words[to++] = ((colors[at] as number) & 0xffffff) | (second << 24);
    words[to++] = ((second >>> 8) & 0xffff) | (third << 16);
    words[to++] = ((third >>> 16) & 0xff) | (fourth << 8);
  }
}

/** Whether the fourth byte of every pixel is 255. */
function isOpaque({ bytes, width, height, areAsAbove }: Picture): boolean {
  for (let row = 0; row < height; row++) {
    if (areAsAbove[row]) continue;
    for (let at = row * width * 4 + 3; at < (row + 1) * width * 4; at += 4) if (bytes[at] !== 255) return false;
  }
  return true;
}

/** A PNG file of packed rows. */
export function pngFile(
  { width, height, kind, colors }: Omit<PixelRows, "rows">,
  { packed, crc32 = crc }: { readonly packed: Uint8Array } & Pick<PNGTools, "crc32">,
): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Uint8Array => {
    const named = concat([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data]);
    return concat([Uint8Array.from(word(data.length)), named, Uint8Array.from(word(crc32(named)))]);
  };
  return concat([
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", Uint8Array.of(...word(width), ...word(height), 8, COLOR_TYPES[kind], 0, 0, 0)),
    ...(kind === "palette" ? paletteChunks(colors, chunk) : []),
    chunk("IDAT", packed),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

function paletteChunks(colors: Uint32Array, chunk: (type: string, data: Uint8Array) => Uint8Array): Uint8Array[] {
  const parts = new Uint8Array(colors.buffer, colors.byteOffset, colors.byteLength);
  const alphas = parts.filter((_, i) => i % 4 === 3);
  const plte = chunk(
    "PLTE",
    parts.filter((_, i) => i % 4 !== 3),
  );
  return alphas.every((alpha) => alpha === 255) ? [plte] : [plte, chunk("tRNS", alphas)];
}

function word(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

let table: Uint32Array | undefined;

/** The check sum of a chunk, for hosts that have none. */
function crc(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let rest = n;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
    return rest;
  });
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] as number) ^ (sum >>> 8);
  return ~sum >>> 0;
}
