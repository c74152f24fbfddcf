import type { ImageItem } from "../../model/items.js";
import { imagesOf, paintCanvas } from "../../paint/canvas/canvas.js";
import type { Scene } from "../../scene/types.js";
import { ChartifyError } from "../../util/error.js";
import { type Canvas, FONT_FAMILY, loadCanvas } from "./canvas.js";
import { drawApart, isSlow } from "./draw-apart.js";

/** A scene as PNG, drawn at `scale` device pixels per CSS pixel. */
export async function encodePNG(scene: Scene, scale: number): Promise<Uint8Array> {
  const native = await loadCanvas(scene);
  const images = new Map<string, unknown>();
  for (const item of imagesOf(scene.groups)) images.set(item.data, await decode(item, scale, native));
  const canvas = native.createCanvas(Math.max(1, Math.round(scene.widthPx * scale)), Math.max(1, Math.round(scene.heightPx * scale)));
  paintCanvas({ ...scene, fontFamily: FONT_FAMILY }, canvas.getContext("2d"), scale, images);
  return canvas.encode("png");
}

/** What a context's `drawImage` takes. */
async function decode(item: ImageItem, scale: number, native: Canvas): Promise<unknown> {
  if (!isSlow(item, scale)) {
    return native.loadImage(Buffer.from(item.data, "base64")).catch((cause: unknown) => {
      throw new ChartifyError("bad-file", "chart.toPNG", "the logo cannot be decoded. Save it again, or leave it out.", { cause });
    });
  }
  const { width, height, data } = await drawApart(item, scale);
  const drawn = native.createCanvas(width, height);
  drawn.getContext("2d").putImageData(new native.ImageData(data, width, height), 0, 0);
  return drawn;
}
