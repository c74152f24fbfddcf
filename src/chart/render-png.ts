import type { Figure } from "../figure/types.js";
import { encodeFigure } from "../outputs.js";
import { scaleSpec } from "../paint/canvas/pixels.js";
import { readOptions } from "../util/options.js";
import type { Host } from "./host.js";

/** Options of `renderPNG` and `chart.toPNG`. */
export interface PNGOptions {
  /** Device pixels per CSS pixel, default 1, from 0.1 to 20. */
  readonly scale?: number | undefined;
}

/** `renderPNG` of a host. */
export function pngRenderer({ encodePNG }: Host): (figure: Figure, options?: PNGOptions) => Promise<Uint8Array> {
  return async (figure, options) => {
    const place = "renderPNG";
    const { scale } = readOptions(place, options, { scale: scaleSpec });
    return (await encodeFigure(figure, "png", { scale, place, encodePNG })) as Uint8Array;
  };
}
