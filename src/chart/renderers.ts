import type { Figure } from "../figure/types.js";
import { encodeFigure, type HTMLOptions, OUTPUTS, type PNGOptions, type SVGOptions } from "../outputs.js";
import { pngSpecs } from "../paint/canvas/pixels.js";
import { htmlSpecs } from "../paint/html/html-options.js";
import { svgSpecs } from "../paint/svg/text-options.js";
import { renderScene } from "../render.js";
import { readOptions } from "../util/options.js";
import type { Host } from "./host.js";

/** What draws figures, charts or not. */
export interface Renderers {
  renderSVG(figure: Figure, options?: SVGOptions): string;
  renderHTML(figure: Figure, options?: HTMLOptions): string;
  renderPNG(figure: Figure, options?: PNGOptions): Promise<Uint8Array>;
}

/** The renderers of a host. */
export function renderersOf({ encodePNG, fonts, deflate, runtime }: Host): Renderers {
  return {
    renderSVG(figure, options) {
      const place = "renderSVG";
      return OUTPUTS.svg.encode(renderScene(figure), { ...readOptions(place, options, svgSpecs), place, fonts, deflate });
    },
    renderHTML(figure, options) {
      const read = readOptions("renderHTML", options, htmlSpecs);
      return OUTPUTS.html.encode(figure, renderScene(figure), { ...read, fonts, deflate, runtime });
    },
    async renderPNG(figure, options) {
      const place = "renderPNG";
      const read = readOptions(place, options, pngSpecs);
      return (await encodeFigure(figure, "png", {
        ...read,
        place,
        fonts,
        deflate,
        text: "fit",
        interactive: false,
        runtime,
        encodePNG,
      })) as Uint8Array;
    },
  };
}
