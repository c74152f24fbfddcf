import type { Scene } from "../scene/types.js";
import type { House } from "../style/house.js";

/** What a picture can be saved as. */
export const FORMATS = ["svg", "png", "html"] as const;
export type Format = (typeof FORMATS)[number];

/** What only the surroundings can do: Node or a browser. */
export interface Host {
  /** A scene as PNG, drawn at `scale` device pixels per CSS pixel. */
  encodePNG(scene: Scene, scale: number): Promise<Uint8Array>;
  /** Puts a finished picture where the user wants it, whole or not at all. */
  write(path: string, content: string | Uint8Array, format: Format): Promise<void>;
  /** The bytes of a small file, read at once. */
  readFile(path: string): Uint8Array;
  /** Shows an HTML page to the user. */
  show(html: string): Promise<void>;
}

/** What a chart gets from where it runs. */
export interface Surroundings {
  readonly host: Host;
  readonly house: House;
}
