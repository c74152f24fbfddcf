/// <reference lib="dom" />
import type { Host } from "../../chart/host.js";
import { paintCanvas } from "../../paint/canvas/canvas.js";
import { ChartifyError } from "../../util/error.js";

const MIME = { svg: "image/svg+xml", png: "image/png", html: "text/html" } as const;

/** What a browser does for a chart: PNG by an offscreen canvas, downloads, and a new tab. */
export const browserHost: Host = {
  async encodePNG(scene, scale) {
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(scene.widthPx * scale)), Math.max(1, Math.round(scene.heightPx * scale)));
    const context = canvas.getContext("2d");
    if (context === null) throw new ChartifyError("unsupported", "chart.toPNG", "this browser gives no 2D canvas. Use toSVG.");
    paintCanvas(scene, context, scale);
    const blob = await canvas.convertToBlob({ type: "image/png" });
    return new Uint8Array(await blob.arrayBuffer());
  },
  async write(path, content, format) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content as BlobPart], { type: MIME[format] }));
    link.download = path.split(/[/\\]/).at(-1) ?? path;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
  async show(html) {
    window.open(URL.createObjectURL(new Blob([html], { type: "text/html" })), "_blank", "noopener");
  },
};
