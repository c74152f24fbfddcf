import type { Figure } from "../figure/types.js";
import { encodeFigure, OUTPUTS, type PNGOptions, type SVGOptions } from "../outputs.js";
import { pngSpecs } from "../paint/canvas/pixels.js";
import { svgSpecs } from "../paint/svg/text-options.js";
import { renderScene } from "../render.js";
import { readOptions } from "../util/options.js";
import type { Host } from "./host.js";

/** What draws figures, charts or not. */
export interface Renderers {
  renderSVG(figure: Figure, options?: SVGOptions): string;
  renderHTML(figure: Figure): string;
  renderPNG(figure: Figure, options?: PNGOptions): Promise<Uint8Array>;
}

/** The renderers of a host. */
export function renderersOf({ encodePNG, fonts, deflate }: Host): Renderers {
  return {
    renderSVG(figure, options) {
      const place = "renderSVG";
      return OUTPUTS.svg.encode(renderScene(figure), { ...readOptions(place, options, svgSpecs), place, fonts, deflate });
    },
    renderHTML: (figure) => OUTPUTS.html.encode(renderScene(figure), { fonts, deflate }),
    async renderPNG(figure, options) {
      const place = "renderPNG";
      const read = readOptions(place, options, pngSpecs);
      return (await encodeFigure(figure, "png", { ...read, place, fonts, deflate, text: "fit", encodePNG })) as Uint8Array;
    },
  };
}
