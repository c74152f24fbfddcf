import type { PixelsItem } from "../model/items.js";

/** Packs bytes as zlib does (RFC 1950). */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MAX_PALETTE = 256;

/** Pixels as a PNG file (https://www.w3.org/TR/png/): by a palette where that holds all colours, else each with its own. */
export function encodePixels({ bytes, width, height }: Pick<PixelsItem, "bytes" | "width" | "height">, deflate: Deflate): Uint8Array {
  const colors = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const places = paletteOf(colors);
  const depth = places === null ? 4 : 1;
  const rows = new Uint8Array(height * (1 + width * depth));
  for (let row = 0; row < height; row++) {
    // Each row begins with the number of its filter: none.
    const at = row * (1 + width * depth) + 1;
    if (places === null) rows.set(bytes.subarray(row * width * 4, (row + 1) * width * 4), at);
    else for (let i = 0; i < width; i++) rows[at + i] = places.get(colors[row * width + i] as number) as number;
  }
  return concat([
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", Uint8Array.of(...word(width), ...word(height), 8, places === null ? 6 : 3, 0, 0, 0)),
    ...(places === null ? [] : paletteChunks(Uint32Array.from(places.keys()))),
    chunk("IDAT", deflate(rows)),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

/** The colours with their places, if they are few. */
function paletteOf(colors: Uint32Array): Map<number, number> | null {
  const places = new Map<number, number>();
  let last: number | undefined;
  for (const color of colors) {
    if (color === last) continue;
    last = color;
    if (places.has(color)) continue;
    if (places.size === MAX_PALETTE) return null;
    places.set(color, places.size);
  }
  return places;
}

function paletteChunks(colors: Uint32Array): Uint8Array[] {
  const parts = new Uint8Array(colors.buffer);
  return [
    chunk(
      "PLTE",
      parts.filter((_, i) => i % 4 !== 3),
    ),
    chunk(
      "tRNS",
      parts.filter((_, i) => i % 4 === 3),
    ),
  ];
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = concat([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data]);
  return concat([Uint8Array.from(word(data.length)), named, Uint8Array.from(word(crc(named)))]);
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

/** The check sum of a chunk. */
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
