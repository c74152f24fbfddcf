import { imagesOf, paintCanvas, sizeApart } from "../../paint/canvas/canvas.js";
import type { Scene } from "../../scene/types.js";
import { ChartifyError } from "../../util/error.js";
import { FONT_FAMILY, loadCanvas } from "./canvas.js";

/** A scene as PNG, drawn at `scale` device pixels per CSS pixel. */
export async function encodePNG(scene: Scene, scale: number): Promise<Uint8Array> {
  const { createCanvas, loadImage } = await loadCanvas(scene);
  const images = new Map<string, unknown>();
  for (const item of imagesOf(scene.groups)) {
    const image = await loadImage(Buffer.from(item.data, "base64")).catch((cause: unknown) => {
      throw new ChartifyError("bad-file", "chart.toPNG", "the logo cannot be decoded. Save it again, or leave it out.", { cause });
    });
    const apart = sizeApart(item, scale);
    const drawn = apart === null ? image : createCanvas(apart.width, apart.height);
    if (apart !== null && "getContext" in drawn) drawn.getContext("2d").drawImage(image, 0, 0, apart.width, apart.height);
    images.set(item.data, drawn);
  }
  const canvas = createCanvas(Math.max(1, Math.round(scene.widthPx * scale)), Math.max(1, Math.round(scene.heightPx * scale)));
  paintCanvas({ ...scene, fontFamily: FONT_FAMILY }, canvas.getContext("2d"), scale, images);
  return canvas.encode("png");
}
