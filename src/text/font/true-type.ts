/**
 * TrueType fonts, as far as pictures need them: which glyph a character has, how it is drawn, and what bytes it takes.
 * After the OpenType specification 1.9: https://learn.microsoft.com/typography/opentype/spec/
 */

/** Tables of a font by their four-letter tags. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

/** Where a font's tables are had from, by the same tags; undefined for one that it lacks. */
export type TableSource = Pick<FontTables, "get">;

/** A font whose glyphs can be looked up. Lengths are in units of the font, `unitsPerEm` for one em. */
export interface TrueTypeFont {
  readonly tables: TableSource;
  readonly unitsPerEm: number;
  /** The glyph of a character; 0 where the font has none. */
  glyphOf(codePoint: number): number;
  /** How far a glyph moves the pen. */
  advanceOf(glyph: number): number;
  /** Left edge of the glyph's box. */
  bearingOf(glyph: number): number;
  /** The glyph's bytes in the table `glyf`; none for one that draws nothing. */
  bytesOf(glyph: number): Uint8Array;
}

const NOTHING = new Uint8Array(0);

/** Reads a font's tables. */
export function openFont(tables: TableSource): TrueTypeFont {
  const view = (tag: string): DataView => {
    const bytes = tables.get(tag) ?? NOTHING;
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const [head, hhea, hmtx, loca, cmap] = [view("head"), view("hhea"), view("hmtx"), view("loca"), view("cmap")];
  const glyphs = tables.get("glyf") ?? NOTHING;
  const isLong = head.getInt16(50) === 1;
  const metrics = hhea.getUint16(34);
  const offsetOf = (glyph: number): number => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  return {
    tables,
    unitsPerEm: head.getUint16(18),
    glyphOf: characterMap(cmap),
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    bearingOf: (glyph) => (glyph < metrics ? hmtx.getInt16(4 * glyph + 2) : hmtx.getInt16(4 * metrics + 2 * (glyph - metrics))),
    bytesOf: (glyph) => glyphs.subarray(offsetOf(glyph), offsetOf(glyph + 1)),
  };
}

/** The table of Unicode's basic plane (platform 3, encoding 1, format 4), which every font for the web has. */
function characterMap(cmap: DataView): (codePoint: number) => number {
  const start = subtableOf(cmap);
  if (start === undefined) return () => 0;
  const doubled = cmap.getUint16(start + 6);
  const [ends, starts] = [start + 14, start + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  return (codePoint) => {
    for (let i = 0; i < doubled; i += 2) {
      if (cmap.getUint16(ends + i) < codePoint) continue;
      const first = cmap.getUint16(starts + i);
      if (first > codePoint || codePoint > 0xffff) return 0;
      const [delta, offset] = [cmap.getUint16(deltas + i), cmap.getUint16(offsets + i)];
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = cmap.getUint16(offsets + i + offset + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function subtableOf(cmap: DataView): number | undefined {
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const record = 4 + 8 * i;
    const start = cmap.getUint32(record + 4);
    if (cmap.getUint16(record) === 3 && cmap.getUint16(record + 2) === 1 && cmap.getUint16(start) === 4) return start;
  }
  return undefined;
}

/** A part of a composed glyph: which glyph, and how it is moved and turned. */
export interface GlyphPart {
  readonly glyph: number;
  /** Where the number of the glyph stands in the bytes. */
  readonly at: number;
  readonly dx: number;
  readonly dy: number;
  /** Matrix by which the part is multiplied: x' = a x + c y + dx, y' = b x + d y + dy. */
  readonly matrix: readonly [a: number, b: number, c: number, d: number];
}

/** Flags of the parts of a composed glyph. */
const WORDS = 0x1;
const IS_OFFSET = 0x2;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const TWO_BY_TWO = 0x80;
export const INSTRUCTIONS = 0x100;

/** True for a glyph that is made of others. */
export function isComposed(bytes: Uint8Array): boolean {
  return bytes.length > 0 && ((bytes[0] as number) & 0x80) !== 0;
}

/** The parts of a composed glyph, and where they end. */
export function partsOf(bytes: Uint8Array): {
  readonly parts: readonly GlyphPart[];
  readonly flagsAt: readonly number[];
  readonly end: number;
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: GlyphPart[] = [];
  const flagsAt: number[] = [];
  let at = 10;
  for (let flags = MORE; (flags & MORE) !== 0; ) {
    flags = view.getUint16(at);
    flagsAt.push(at);
    const [glyphAt, isWide] = [at + 2, (flags & WORDS) !== 0];
    const isMoved = (flags & IS_OFFSET) !== 0;
    const dx = !isMoved ? 0 : isWide ? view.getInt16(at + 4) : view.getInt8(at + 4);
    const dy = !isMoved ? 0 : isWide ? view.getInt16(at + 6) : view.getInt8(at + 5);
    at += isWide ? 8 : 6;
    const fraction = (i: number): number => view.getInt16(at + 2 * i) / 16_384;
    const matrix: GlyphPart["matrix"] =
      (flags & SCALE) !== 0
        ? [fraction(0), 0, 0, fraction(0)]
        : (flags & TWO_SCALES) !== 0
          ? [fraction(0), 0, 0, fraction(1)]
          : (flags & TWO_BY_TWO) !== 0
            ? [fraction(0), fraction(1), fraction(2), fraction(3)]
            : [1, 0, 0, 1];
    at += (flags & SCALE) !== 0 ? 2 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & TWO_BY_TWO) !== 0 ? 8 : 0;
    parts.push({ glyph: view.getUint16(glyphAt), at: glyphAt, dx, dy, matrix });
  }
  return { parts, flagsAt, end: at };
}
