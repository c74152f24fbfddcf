import type { FontTables, TrueTypeFont } from "./true-type.js";

/** A font as a file that browsers read. */
export interface FontFile {
  readonly format: "woff2";
  readonly bytes: Uint8Array;
}

/** What only a host with the font's files can do. */
export interface Fonts {
  /** The files that together have the characters of a text, as far as the bundled font has them. */
  filesFor(text: string, bold: boolean): readonly TrueTypeFont[];
  /** A file of the tables, as small as it can be. */
  pack(tables: FontTables): FontFile;
  /** Hash of a text in base64, for a Content-Security-Policy. */
  sha256(text: string): string;
}
