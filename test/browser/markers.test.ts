import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MarkersItem } from "../../src/model/items.js";
import { paintMarkers } from "../../src/paint/svg/markers.js";
import { isBrowserSkipped, launchChromium } from "./chromium.js";

const [WIDTH, HEIGHT, COUNT] = [500, 400, 3000];

const points = Float64Array.from({ length: 2 * COUNT }, (_, i) => 200 + 190 * Math.sin(i * (i % 2 === 0 ? 12.9898 : 78.233)));

function markers(own: Partial<MarkersItem>): MarkersItem {
  return { kind: "markers", marker: "circle", points, size: 6, fill: { color: "#1f77b4", alpha: 1 }, stroke: null, ...own };
}

/** The largest difference of any part of a pixel. */
function farthest(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  return one.reduce((most, value, i) => Math.max(most, Math.abs(value - (other[i] as number))), 0);
}

function meanDifference(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  return one.reduce((sum, value, i) => sum + Math.abs(value - (other[i] as number)), 0) / one.length;
}

/** The same ones, each written by itself. */
function oneByOne(item: MarkersItem): string {
  return Array.from({ length: COUNT }, (_, i) => {
    const size = typeof item.size === "number" ? item.size : (item.size[i] as number);
    return paintMarkers({ ...item, points: item.points.subarray(2 * i, 2 * i + 2), size }, new Map());
  }).join("");
}

describe.skipIf(isBrowserSkipped)("many markers in Chromium", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  async function pixelsOf(body: string): Promise<Uint8ClampedArray> {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${body}</svg>`,
    );
    const image = await loadImage(await page.screenshot());
    await page.close();
    const context = createCanvas(WIDTH, HEIGHT).getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, WIDTH, HEIGHT).data;
  }

  it.each([
    ["see-through circles", markers({ fill: { color: "#1f77b4", alpha: 0.3 } })],
    ["see-through squares", markers({ marker: "square", fill: { color: "#1f77b4", alpha: 0.3 } })],
    [
      "see-through circles of all sizes",
      markers({ size: Float64Array.from({ length: COUNT }, (_, i) => 2 + (i % 90) / 10), fill: { color: "#1f77b4", alpha: 0.3 } }),
    ],
  ])("look as if each were by itself: %s", async (_, item) => {
    const [together, apart] = [await pixelsOf(paintMarkers(item, new Map())), await pixelsOf(oneByOne(item))];
    // Chromium covers a pixel a little otherwise in a path of many shapes; one shape less on it would be 77 levels.
    expect(farthest(together, apart)).toBeLessThanOrEqual(24);
    expect(meanDifference(together, apart)).toBeLessThan(0.3);
    expect(together.filter((value) => value < 200).length).toBeGreaterThan(10_000);
  });

  it("look the same as dots and as outlines", async () => {
    const outlines = { ...markers({}), size: new Float64Array(COUNT).fill(6) };
    const [dots, shapes] = [await pixelsOf(paintMarkers(markers({}), new Map())), await pixelsOf(paintMarkers(outlines, new Map()))];
    const differing = dots.filter((value, i) => value !== shapes[i]).length;
    expect(differing).toBeLessThan(200);
    expect(farthest(dots, shapes)).toBeLessThanOrEqual(24);
  });
});
