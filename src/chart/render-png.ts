import type { Figure } from "../figure/types.js";
import { encodeFigure, type PNGOptions } from "../outputs.js";
import { pngSpecs } from "../paint/canvas/pixels.js";
import { readOptions } from "../util/options.js";
import type { Host } from "./host.js";

/** `renderPNG` of a host. */
export function pngRenderer({ encodePNG }: Host): (figure: Figure, options?: PNGOptions) => Promise<Uint8Array> {
  return async (figure, options) => {
    const place = "renderPNG";
    return (await encodeFigure(figure, "png", { ...readOptions(place, options, pngSpecs), place, encodePNG })) as Uint8Array;
  };
}
