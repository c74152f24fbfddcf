import { unpackFigure } from "../figure/packed.js";
import { EMBEDDED_FAMILY } from "../paint/font-faces.js";
import { fromBase64 } from "../util/base64.js";
import { make } from "./dom.js";
import { followWidth, sizeIn } from "./fit.js";
import { addParts } from "./parts.js";
import { addSheet } from "./style-sheet.js";
import { ChartView } from "./view.js";
import { HOME } from "./view-state.js";

/*
 * What runs in a saved page once the picture is shown: it reads the figure that lies beside the picture, wraps the picture, and changes it
 * only where the window asks for another size. The figure was checked when the page was made.
 */

async function takeOver(data: Element, shown: SVGSVGElement, container: Element): Promise<void> {
  const figure = unpackFigure(await textOf(data));
  const family = shown.getAttribute("font-family")?.startsWith(`${EMBEDDED_FAMILY},`) === true ? EMBEDDED_FAMILY : null;
  const size = (): ReturnType<typeof sizeIn> => sizeIn(container.clientWidth, figure, figure.width);
  addSheet(container);
  const view = new ChartView({ figure, family, state: { ...HOME, size: size() }, shown });
  view.putInto(container, shown);
  container.prepend(make("h1", "chartify-hidden", { children: [view.drawing.scene.title] }));
  addParts(view, { wheel: true });
  followWidth(container, { signal: view.signal, change: () => view.change({ size: size() }) });
}

/** The text of a block of data, which a long one has packed as zlib does, in base64. */
async function textOf({ textContent }: Element): Promise<string> {
  const text = textContent ?? "";
  if (text.startsWith("{")) return text;
  return new Response(new Blob([fromBase64(text)]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}

const [data, picture, container] = ["#chartify-figure", "main>svg", "main"].map((selector) => document.querySelector(selector));
if (data && picture && container) void takeOver(data, picture as SVGSVGElement, container);
