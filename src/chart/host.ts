import type { Format, PNGDrawing } from "../outputs.js";
import type { PageRuntime } from "../paint/html/live.js";
import type { Deflate } from "../raster/png.js";
import type { Scene } from "../scene/types.js";
import type { Fonts } from "../text/font/fonts.js";

/** What only the surroundings can do: Node or a browser. */
export interface Host {
  /** The bundled font's files; null where there are none. */
  readonly fonts: Fonts | null;
  readonly deflate: Deflate;
  /** The program of pages whose charts answer; null or absent where there is none. */
  runtime?(): PageRuntime | null;
  /** A scene as PNG. */
  encodePNG(scene: Scene, drawing: PNGDrawing): Promise<Uint8Array>;
  /** Puts a finished picture where the user wants it, whole or not at all. */
  write(path: string, content: string | Uint8Array, format: Format): Promise<void>;
  /** The bytes of a small file, read at once. */
  readFile(path: string): Uint8Array;
  /** Shows a finished picture to the user. */
  show(content: string | Uint8Array, format: Format): Promise<void>;
}
