import { unpackFigure } from "../figure/packed.js";
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

/** The family under which a page carries its letters. */
const OWN_FAMILY = "ChartifyArimo";

async function takeOver(data: Element, shown: SVGSVGElement, container: Element): Promise<void> {
  const figure = unpackFigure(await textOf(data));
  const family = shown.getAttribute("font-family")?.startsWith(`${OWN_FAMILY},`) === true ? OWN_FAMILY : null;
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
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}

const [data, picture, container] = ["#chartify-figure", "main>svg", "main"].map((selector) => document.querySelector(selector));
if (data && picture && container) void takeOver(data, picture as SVGSVGElement, container);
