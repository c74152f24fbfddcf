import { imagesOf, paintCanvas } from "../../paint/canvas/canvas.js";
import type { Scene } from "../../scene/types.js";
import { ChartifyError } from "../../util/error.js";
import { FONT_FAMILY, loadCanvas } from "./canvas.js";

/** A scene as PNG, drawn at `scale` device pixels per CSS pixel. */
export async function encodePNG(scene: Scene, scale: number): Promise<Uint8Array> {
  const { createCanvas, loadImage } = await loadCanvas(scene);
  const images = new Map<string, unknown>();
  for (const { data } of imagesOf(scene.groups)) {
    images.set(
      data,
      await loadImage(Buffer.from(data, "base64")).catch((cause: unknown) => {
        throw new ChartifyError("bad-file", "chart.toPNG", "the logo cannot be decoded. Save it again, or leave it out.", { cause });
      }),
    );
  }
  const canvas = createCanvas(Math.max(1, Math.round(scene.widthPx * scale)), Math.max(1, Math.round(scene.heightPx * scale)));
  paintCanvas({ ...scene, fontFamily: FONT_FAMILY }, canvas.getContext("2d"), scale, images);
  return canvas.encode("png");
}
