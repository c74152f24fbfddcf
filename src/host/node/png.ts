import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import type { ImageItem, PixelsItem } from "../../model/items.js";
import type { PNGDrawing } from "../../outputs.js";
import { imagesOf, paintCanvas } from "../../paint/canvas/canvas.js";
import { notesOfBoxes } from "../../paint/missing-letters.js";
import { pixelRows, pngFile } from "../../raster/png.js";
import { isGroup, type Scene, type SceneGroup } from "../../scene/types.js";
import { lettersLacking } from "../../text/font/letters.js";
import { runsOf } from "../../text/raised.js";
import { ChartifyError } from "../../util/error.js";
import { zlib } from "./builtins.js";
import { FONT_FAMILY, loadCanvas, type NativeCanvas, registerFonts } from "./canvas.js";
import { drawApart, isSlow } from "./draw-apart.js";
import { nodeFonts } from "./font-files.js";
import { outlinesOf } from "./letter-shapes.js";
import { undrawnLetters } from "./undrawn-letters.js";

/** A scene as PNG, drawn at `scale` device pixels per CSS pixel; tells `note` of letters that it shows as boxes. */
export async function encodePNG(scene: Scene, { scale, note }: PNGDrawing): Promise<Uint8Array> {
  const native = await loadCanvas();
  const lacking = textsOf(scene.groups).filter((run) => outlinesOf(run.text, { ...run, native }) === null);
  if (lacking.length > 0) {
    const texts = lacking.map(({ text }) => text);
    // The canvas puts a letter and the mark on it together, where one of the files has the two as one.
    registerFonts(native, texts.join("") + texts.join("").normalize("NFC"));
    note?.(notesOfBoxes(undrawnLetters(lettersLacking(texts, nodeFonts), native)));
  }
  const images = new Map<string, unknown>();
  for (const item of imagesOf(scene.groups)) images.set(item.data, await decode(item, scale, native));
  const canvas = native.createCanvas(Math.max(1, Math.round(scene.widthPx * scale)), Math.max(1, Math.round(scene.heightPx * scale)));
  const context = canvas.getContext("2d");
  paintCanvas({ ...scene, fontFamily: FONT_FAMILY }, context, scale, {
    images,
    inkOf: inksOf(context, native),
    outlinesOf: (text, bold) => outlinesOf(text, { bold, native }),
    imageOf: (pixels) => imageOf(pixels, native),
  });
  return encode(canvas);
}

/** What is drawn in one go: a text, or the parts of one with raised figures. */
interface DrawnText {
  readonly text: string;
  readonly bold: boolean;
}

function textsOf(nodes: readonly (SceneGroup["items"][number] | SceneGroup)[]): DrawnText[] {
  return nodes.flatMap((node) => {
    if (isGroup(node)) return textsOf(node.items);
    return node.kind === "text" ? runsOf(node.text).map(({ text }) => ({ text, bold: node.bold })) : [];
  });
}

/** Larger pictures are left to the native encoder, which needs no second copy of all pixels. */
const MAX_OWN_PIXELS = 20_000_000;

/**
 * The picture as a file. The native encoder takes longer than all else of a chart. Packing is left to another thread, also so that the
 * program's events go on: only then are canvases freed that are no longer used.
 */
async function encode(canvas: Canvas): Promise<Uint8Array> {
  const { width, height } = canvas;
  if (width * height > MAX_OWN_PIXELS) return canvas.encode("png");
  const { buffer, byteOffset, byteLength } = canvas.data();
  const { crc32 } = zlib();
  const pixels = { bytes: new Uint8ClampedArray(buffer, byteOffset, byteLength), width, height };
  const { rows, ...rest } = pixelRows(pixels, { isSame: (a, b) => Buffer.compare(a, b) === 0 });
  // Few colours are packed well in little time; of many, most of what can be gained is gained at once.
  const options = rest.kind === "palette" ? { level: 6 } : { level: 1, memLevel: 9 };
  const packed = await new Promise<Uint8Array>((resolve, reject) =>
    zlib().deflate(rows, options, (error, result) => (error === null ? resolve(result) : reject(error))),
  );
  // Node has it since 20.15.
  return pngFile(rest, { packed, ...(crc32 === undefined ? {} : { crc32 }) });
}

/** What a context's `drawImage` takes. */
async function decode(item: ImageItem, scale: number, native: NativeCanvas): Promise<unknown> {
  if (isSlow(item, scale)) {
    const { width, height, data: bytes } = await drawApart(item, scale);
    return imageOf({ bytes, width, height }, native);
  }
  const { loadImage } = await import("@napi-rs/canvas");
  return loadImage(Buffer.from(item.data, "base64")).catch((cause: unknown) => {
    throw new ChartifyError("bad-file", "chart.toPNG", "the logo cannot be decoded. Save it again, or leave it out.", { cause });
  });
}

function imageOf({ bytes, width, height }: Pick<PixelsItem, "bytes" | "width" | "height">, native: NativeCanvas): unknown {
  const drawn = native.createCanvas(width, height);
  drawn.getContext("2d").putImageData(new native.ImageData(bytes, width, height), 0, 0);
  return drawn;
}

/**
 * A colour as a pattern. Skia makes glyphs of a plain colour the bolder the lighter the colour is, for screens that show light
 * text thin; a picture in sRGB, as browsers draw it, has one weight for all. Of a pattern it knows no colour.
 */
function inksOf(context: SKRSContext2D, { createCanvas }: NativeCanvas): (color: string) => unknown {
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
