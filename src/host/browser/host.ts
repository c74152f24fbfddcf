/// <reference lib="dom" />
import { zlibSync } from "fflate";
import type { Host } from "../../chart/host.js";
import type { ImageItem, PixelsItem } from "../../model/items.js";
import { OUTPUTS } from "../../outputs.js";
import { imagesOf, paintCanvas, sizeApart } from "../../paint/canvas/canvas.js";
import { ChartifyError } from "../../util/error.js";
import { quote } from "../../util/show.js";

/** What a browser does for a chart: PNG by an offscreen canvas, downloads, and a new tab. */
export const browserHost: Host = {
  fonts: null,
  deflate: (bytes) => zlibSync(bytes),
  async encodePNG(scene, { scale }) {
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(scene.widthPx * scale)), Math.max(1, Math.round(scene.heightPx * scale)));
    const context = canvas.getContext("2d");
    if (context === null) throw new ChartifyError("unsupported", "chart.toPNG", "this browser gives no 2D canvas. Use toSVG.");
    const images = new Map<string, unknown>();
    for (const item of imagesOf(scene.groups)) images.set(item.data, await decode(item, scale));
    paintCanvas(scene, context, scale, { images, inkOf: (color) => color, outlinesOf: () => null, imageOf });
    const blob = await canvas.convertToBlob({ type: "image/png" });
    return new Uint8Array(await blob.arrayBuffer());
  },
  readFile(path) {
    throw new ChartifyError(
      "unsupported",
      "chart.setLogo",
      `a page reads no files such as ${quote(path)}. Give the bytes of a PNG or SVG.`,
    );
  },
  async write(path, content, format) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content as BlobPart], { type: OUTPUTS[format].mime }));
    link.download = path.split(/[/\\]/).at(-1) ?? path;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
  async show(content, format) {
    window.open(URL.createObjectURL(new Blob([content as BlobPart], { type: OUTPUTS[format].mime })), "_blank", "noopener");
  },
};

function imageOf({ bytes, width, height }: PixelsItem): OffscreenCanvas {
  const drawn = new OffscreenCanvas(width, height);
  drawn.getContext("2d")?.putImageData(new ImageData(new Uint8ClampedArray(bytes), width, height), 0, 0);
  return drawn;
}

async function decode(item: ImageItem, scale: number): Promise<unknown> {
  const { data, mediaType, width, height } = item;
  // Bitmaps are not made from SVG everywhere; an image element takes both. The page's policy asks the same of the SVG output.
  const image = new Image(width, height);
  image.src = `data:${mediaType};base64,${data}`;
  try {
    await image.decode();
  } catch (cause) {
    const why = "is no image that this browser reads, or the page's Content-Security-Policy lacks img-src data:";
    throw new ChartifyError("bad-file", "chart.setLogo", `the logo cannot be drawn: it ${why}.`, { cause });
  }
  const apart = sizeApart(item, scale);
  if (apart === null) return image;
  const drawn = new OffscreenCanvas(apart.width, apart.height);
  drawn.getContext("2d")?.drawImage(image, 0, 0, apart.width, apart.height);
  return drawn;
}
