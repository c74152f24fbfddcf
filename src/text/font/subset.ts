import { type FontTables, INSTRUCTIONS, isComposed, partsOf, type TrueTypeFont } from "./true-type.js";

/**
 * The tables of a font of some characters alone, without hints, kerning and names: what a browser needs to draw them.
 * Characters that the font lacks are left out.
 */
export function subsetTables(font: TrueTypeFont, codePoints: readonly number[]): FontTables {
  const characters = [...new Set(codePoints)].filter((code) => font.glyphOf(code) !== 0).sort((a, b) => a - b);
  const glyphs = glyphsOf(font, characters);
  const newOf = new Map(glyphs.map((glyph, i) => [glyph, i]));
  const shapes = glyphs.map((glyph) => bareGlyph(font.bytesOf(glyph), newOf));
  const copy = (tag: string): Bytes => new Bytes(font.tables.get(tag) ?? new Uint8Array(0));
  const [head, hhea, maxp] = [copy("head"), copy("hhea"), copy("maxp")];
  head.u16(50, 1);
  hhea.u16(34, glyphs.length);
  maxp.u16(4, glyphs.length);
  const hmtx = new Bytes(new Uint8Array(4 * glyphs.length));
  for (const [i, glyph] of glyphs.entries()) {
    hmtx.u16(4 * i, font.advanceOf(glyph));
    hmtx.u16(4 * i + 2, font.bearingOf(glyph) & 0xffff);
  }
  const loca = new Bytes(new Uint8Array(4 * glyphs.length + 4));
  let length = 0;
  for (const [i, shape] of shapes.entries()) {
    loca.u32(4 * i, length);
    length += shape.length;
  }
  loca.u32(4 * glyphs.length, length);
  const glyf = new Uint8Array(length);
  for (let i = 0, at = 0; i < shapes.length; at += (shapes[i] as Uint8Array).length, i++) glyf.set(shapes[i] as Uint8Array, at);
  return new Map([
    ["OS/2", font.tables.get("OS/2") ?? new Uint8Array(0)],
    ["cmap", characterMap(characters.map((code) => [code, newOf.get(font.glyphOf(code)) as number]))],
    ["glyf", glyf],
    ["head", head.bytes],
    ["hhea", hhea.bytes],
    ["hmtx", hmtx.bytes],
    ["loca", loca.bytes],
    ["maxp", maxp.bytes],
    ["name", NAMES],
    ["post", withoutNames(font.tables.get("post") ?? new Uint8Array(32))],
  ]);
}

/** A copy of bytes, to be written into, most significant byte first. */
class Bytes {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(given: Uint8Array) {
    this.bytes = Uint8Array.from(given);
    this.#view = new DataView(this.bytes.buffer);
  }

  u16(at: number, value: number): void {
    this.#view.setUint16(at, value);
  }

  u32(at: number, value: number): void {
    this.#view.setUint32(at, value);
  }
}

/** The glyphs of characters, with that for a missing one and those that they are made of. */
function glyphsOf(font: TrueTypeFont, characters: readonly number[]): number[] {
  const glyphs = new Set([0, ...characters.map((code) => font.glyphOf(code))]);
  // A set goes on to what is added while it is gone through.
  for (const glyph of glyphs) {
    const bytes = font.bytesOf(glyph);
    if (isComposed(bytes)) for (const part of partsOf(bytes).parts) glyphs.add(part.glyph);
  }
  return [...glyphs];
}

/** A glyph without its hints, its parts by their new numbers, of an even length. */
function bareGlyph(bytes: Uint8Array, newOf: ReadonlyMap<number, number>): Uint8Array {
  if (bytes.length === 0) return bytes;
  if (isComposed(bytes)) {
    const { parts, flagsAt, end } = partsOf(bytes);
    const bare = new Bytes(even(bytes.subarray(0, end)));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const { at, glyph } of parts) bare.u16(at, newOf.get(glyph) as number);
    for (const at of flagsAt) bare.u16(at, view.getUint16(at) & ~INSTRUCTIONS);
    return bare.bytes;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lengthAt = 10 + 2 * view.getInt16(0);
  const hints = view.getUint16(lengthAt);
  const bare = new Uint8Array(bytes.length - hints);
  bare.set(bytes.subarray(0, lengthAt));
  bare.set(bytes.subarray(lengthAt + 2 + hints), lengthAt + 2);
  return even(bare);
}

function even(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 2 === 0) return bytes;
  const padded = new Uint8Array(bytes.length + 1);
  padded.set(bytes);
  return padded;
}

/** A character map of format 4: a run for each row of characters whose glyphs follow each other. */
function characterMap(pairs: readonly (readonly [code: number, glyph: number])[]): Uint8Array {
  const runs: { first: number; last: number; delta: number }[] = [];
  for (const [code, glyph] of pairs) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === code - 1 && ((code + run.delta) & 0xffff) === glyph) run.last = code;
    else runs.push({ first: code, last: code, delta: (glyph - code) & 0xffff });
  }
  runs.push({ first: 0xffff, last: 0xffff, delta: 1 });
  const doubled = 2 * runs.length;
  const map = new Bytes(new Uint8Array(12 + 16 + 4 * doubled));
  const power = 2 ** Math.floor(Math.log2(runs.length));
  for (const [i, value] of [
    0,
    1,
    3,
    1,
    0,
    12,
    4,
    16 + 4 * doubled,
    0,
    doubled,
    2 * power,
    Math.log2(power),
    doubled - 2 * power,
  ].entries()) {
    map.u16(2 * i, value);
  }
  for (const [i, { first, last, delta }] of runs.entries()) {
    map.u16(26 + 2 * i, last);
    map.u16(28 + doubled + 2 * i, first);
    map.u16(28 + 2 * doubled + 2 * i, delta);
  }
  return map.bytes;
}

/** A table of names with none in it. */
const NAMES = Uint8Array.of(0, 0, 0, 0, 0, 6);

/** The table `post` of version 3, which has no names of glyphs. */
function withoutNames(post: Uint8Array): Uint8Array {
  const bare = new Bytes(post.subarray(0, 32));
  bare.u32(0, 0x0003_0000);
  return bare.bytes;
}
