import { paintCanvas } from "../paint/canvas/canvas.js";
import { csvOf } from "./csv.js";
import { svgOf } from "./drawing.js";
import { tableDataOf } from "./table-data.js";
import type { ChartView } from "./view.js";

/** What of a chart can be kept as a file. */
const DOWNLOADS = {
  png: async (view: ChartView): Promise<Blob> => pngOf(view, Math.max(2, devicePixelRatio)),
  svg: async (view: ChartView): Promise<Blob> => blobOf(svgText(view), "image/svg+xml"),
  // A byte order mark, by which spreadsheets know UTF-8.
  csv: async (view: ChartView): Promise<Blob> => blobOf(`\ufeff${csvOf(tableDataOf(view.home))}`, "text/csv"),
} as const;

/** Offers a file to the reader. */
export async function download(view: ChartView, format: keyof typeof DOWNLOADS): Promise<void> {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await DOWNLOADS[format](view));
  link.download = `${fileName(view.drawing.scene.title)}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The picture, as `toSVG` writes it. */
export function svgText(view: ChartView): string {
  return svgOf(view.drawing.scene, null);
}

/** The picture as a PNG at so many device pixels per CSS pixel. */
export async function pngOf(view: ChartView, scale: number): Promise<Blob> {
  const { scene } = view.drawing;
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(scene.widthPx * scale));
  canvas.height = Math.max(1, Math.round(scene.heightPx * scale));
  const context = canvas.getContext("2d");
  if (context === null) throw new TypeError("This browser gives no 2D canvas.");
  await document.fonts.ready;
  paintCanvas(scene, context as never, scale);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob === null ? fail(new RangeError("The picture is too large for a canvas.")) : done(blob)), "image/png");
  });
}

function blobOf(text: string, type: string): Blob {
  return new Blob([text], { type: `${type};charset=utf-8` });
}

/** A name that any system takes. */
function fileName(title: string): string {
  const plain = title
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  return plain === "" ? "chart" : plain;
}
