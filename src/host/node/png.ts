import type { SKRSContext2D } from "@napi-rs/canvas";
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
  const context = canvas.getContext("2d");
  paintCanvas({ ...scene, fontFamily: FONT_FAMILY }, context, scale, {
    images,
    inkOf: inksOf(context, native),
    imageOf: ({ bytes, width, height }) => imageOf(bytes, { width, height, native }),
  });
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
  return imageOf(data, { width, height, native });
}

function imageOf(
  bytes: Uint8ClampedArray,
  { width, height, native }: { readonly width: number; readonly height: number; readonly native: Canvas },
): unknown {
  const drawn = native.createCanvas(width, height);
  drawn.getContext("2d").putImageData(new native.ImageData(bytes, width, height), 0, 0);
  return drawn;
}

/**
 * A colour as a pattern. Skia makes glyphs of a plain colour the bolder the lighter the colour is, for screens that show light
 * text thin; a picture in sRGB, as browsers draw it, has one weight for all. Of a pattern it knows no colour.
 */
function inksOf(context: SKRSContext2D, { createCanvas }: Canvas): (color: string) => unknown {
  const inks = new Map<string, unknown>();
  return (color) => {
    let ink = inks.get(color);
    if (ink === undefined) {
      const sample = createCanvas(4, 4);
      const paint = sample.getContext("2d");
      paint.fillStyle = color;
      paint.fillRect(0, 0, 4, 4);
      ink = context.createPattern(sample, "repeat");
      inks.set(color, ink);
    }
    return ink;
  };
}
