import { createRequire } from "node:module";
import type { ImageItem } from "../../model/items.js";
import { sizeApart } from "../../paint/canvas/canvas.js";
import { ChartifyError } from "../../util/error.js";
import { MAX_LOGO_MS } from "../../util/limits.js";

/** An SVG up to this size, on up to so many pixels and without clips, is drawn in some 20 ms: not worth a thread. */
const QUICK_BYTES = 15_000;
const QUICK_PIXELS = 300_000;

/** A thread's picture is put into the chart's at places that are no whole pixels, so it is drawn finer. */
const OVERSAMPLING = 2;

/**
 * What the thread runs. It is text, for a file of its own would not be found where the library is bundled into a
 * program; it takes nothing but the picture.
 */
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const { createCanvas, loadImage } = require(workerData.module);
loadImage(Buffer.from(workerData.data, "base64")).then((image) => {
  const canvas = createCanvas(workerData.width, workerData.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0, workerData.width, workerData.height);
  parentPort.postMessage(context.getImageData(0, 0, workerData.width, workerData.height).data);
});
`;

/** The pixels of a picture that was drawn apart, not premultiplied. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** The last picture, for programs that draw many charts with one logo. */
let last: { readonly key: string; readonly pixels: Promise<Pixels> } | undefined;

/** True for an SVG that may take long to draw. */
export function isSlow({ mediaType, data, width, height }: ImageItem, scale: number): boolean {
  if (mediaType !== "image/svg+xml") return false;
  const svg = Buffer.from(data, "base64");
  return svg.length > QUICK_BYTES || width * height * scale ** 2 > QUICK_PIXELS || svg.includes("<clipPath");
}

/**
 * Draws an SVG in a thread of its own, so that the program goes on meanwhile, and not longer than `MAX_LOGO_MS`.
 *
 * @throws ChartifyError `too-large` where the time is up, `bad-file` where it cannot be drawn.
 */
export function drawApart(item: ImageItem, scale: number): Promise<Pixels> {
  const fine = scale * OVERSAMPLING;
  const size = sizeApart(item, fine) ?? { width: Math.ceil(item.width * fine), height: Math.ceil(item.height * fine) };
  const key = `${size.width} ${size.height} ${item.data}`;
  if (last?.key !== key) {
    const pixels = drawInThread(item.data, size);
    last = { key, pixels };
    pixels.catch(() => {
      if (last?.pixels === pixels) last = undefined;
    });
  }
  return last.pixels;
}

async function drawInThread(data: string, size: { readonly width: number; readonly height: number }): Promise<Pixels> {
  const { Worker } = await import("node:worker_threads");
  const module = createRequire(import.meta.url).resolve("@napi-rs/canvas");
  const thread = new Worker(THREAD, { eval: true, workerData: { ...size, data, module }, stdin: false });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Pixels>((resolve, reject) => {
      timer = setTimeout(() => reject(tooSlow()), MAX_LOGO_MS);
      thread.on("message", (pixels: Uint8ClampedArray) => resolve({ ...size, data: pixels }));
      thread.on("error", (cause) => reject(notDrawn(cause)));
      thread.on("exit", () => reject(notDrawn(undefined)));
    });
  } finally {
    clearTimeout(timer);
    // What the native canvas has begun, it ends; a program that has nothing else to do need not wait for it.
    thread.unref();
    void thread.terminate();
  }
}

function tooSlow(): ChartifyError {
  const what = `the logo's SVG takes longer than ${MAX_LOGO_MS / 1000} s to draw`;
  return new ChartifyError("too-large", "chart.toPNG", `${what}. Simplify it, or save it as PNG.`);
}

function notDrawn(cause: unknown): ChartifyError {
  return new ChartifyError("bad-file", "chart.toPNG", "the logo cannot be decoded. Save it again, or leave it out.", { cause });
}
