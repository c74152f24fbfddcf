import type { FontFile } from "../../text/font/fonts.js";
import type { FontTables, TableSource } from "../../text/font/true-type.js";
import { zlib } from "./builtins.js";

/**
 * The tables of a WOFF 1.0 file (https://www.w3.org/TR/WOFF/), each unpacked when it is first asked for: hints, kerning and names,
 * which are the most of a file, never are.
 */
export function readWoff(bytes: Buffer): TableSource {
  const tables = new Map<string, () => Uint8Array>();
  for (let i = 0; i < bytes.readUInt16BE(12); i++) {
    const at = 44 + 20 * i;
    const [offset, packed, length] = [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    const data = bytes.subarray(offset, offset + packed);
    const tag = bytes.toString("latin1", at, at + 4);
    tables.set(tag, () => {
      const table = packed < length ? zlib().inflateSync(data) : data;
      tables.set(tag, () => table);
      return table;
    });
  }
  return { get: (tag) => tables.get(tag)?.() };
}

/** Tags that WOFF 2.0 knows by a number, as far as a subset has them. */
const KNOWN_TAGS: Readonly<Record<string, number>> = {
  ...{ cmap: 0, head: 1, hhea: 2, hmtx: 3, maxp: 4, name: 5, "OS/2": 6, post: 7, glyf: 10, loca: 11 },
};

/** Glyphs may be rewritten before they are packed; 3 says that they are not. */
const UNCHANGED = 3 << 6;

/** A font file of the tables in WOFF 2.0: https://www.w3.org/TR/WOFF2/ */
export function packWoff2(tables: FontTables): FontFile {
  const entries = [...tables];
  const directory = entries.flatMap(([tag, { length }]) => {
    const known = KNOWN_TAGS[tag] as number;
    return [tag === "glyf" || tag === "loca" ? known | UNCHANGED : known, ...base128(length)];
  });
  const { brotliCompressSync, constants } = zlib();
  const data = brotliCompressSync(Buffer.concat(entries.map(([, bytes]) => bytes)), {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT },
  });
  const head = Buffer.alloc(48);
  head.write("wOF2", 0, "latin1");
  head.writeUInt32BE(0x0001_0000, 4);
  const length = head.length + directory.length + data.length;
  head.writeUInt32BE(Math.ceil(length / 4) * 4, 8);
  head.writeUInt16BE(entries.length, 12);
  const unpacked = entries.reduce((sum, [, bytes]) => sum + Math.ceil(bytes.length / 4) * 4, 12 + 16 * entries.length);
  head.writeUInt32BE(unpacked, 16);
  head.writeUInt32BE(data.length, 20);
  head.writeUInt16BE(1, 24);
  const padding = Buffer.alloc(-length & 3);
  return { format: "woff2", bytes: Buffer.concat([head, Buffer.from(directory), data, padding]) };
}

/** A number in groups of seven bits, the highest first, all but the last marked. */
function base128(value: number): number[] {
  const groups = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) groups.unshift((rest & 0x7f) | 0x80);
  return groups;
}
