import { inflateSync } from "node:zlib";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";
import { encodePixels, pixelRows } from "../../src/raster/png.js";
import { MAX_VECTOR_MARKERS } from "../../src/util/limits.js";

/** Points on a curve that fills a square. */
function scatterOf(count: number, alpha = 1): Chart {
  const x = Float64Array.from({ length: count }, (_, i) => Math.sin(i * 12.9898) * 100);
  const y = Float64Array.from({ length: count }, (_, i) => Math.sin(i * 78.233) * 100);
  const group = Array.from({ length: count }, (_, i) => (i % 3 === 0 ? "a" : "b"));
  const chart = new Chart({ blankLabels: true });
  chart.plot.scatter({ x, y, group }, { xColumn: "x", yColumn: "y", colorColumn: "group", alpha });
  return chart;
}

async function pixelsOf(bytes: Uint8Array): Promise<Uint8ClampedArray> {
  const image = await loadImage(Buffer.from(bytes));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
}

describe("SVG of very many markers", () => {
  it("has a shape for each up to the limit, and an image past it", () => {
    expect(scatterOf(MAX_VECTOR_MARKERS).toSVG()).not.toContain("<image");
    const svg = scatterOf(MAX_VECTOR_MARKERS + 1).toSVG();
    expect(svg.match(/<image /g)).toHaveLength(1);
    expect(svg).toContain('aria-label="a, b"');
    expect(scatterOf(300_000).toSVG().length).toBeLessThan(400_000);
  });

  it("shows what the PNG shows", async () => {
    const chart = scatterOf(MAX_VECTOR_MARKERS + 1, 0.4);
    const [, x, y, width, height, data] =
      /<image x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" href="data:image\/png;base64,([^"]+)"/.exec(
        chart.toSVG(),
      ) as unknown as [string, string, string, string, string, string];
    const whole = await loadImage(Buffer.from(await chart.toPNG({ scale: 2 })));
    const context = createCanvas(Number(width) * 2, Number(height) * 2).getContext("2d");
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, Number(width) * 2, Number(height) * 2);
    context.drawImage(await loadImage(Buffer.from(data, "base64")), 0, 0);
    const embedded = context.getImageData(0, 0, Number(width) * 2, Number(height) * 2).data;
    context.drawImage(whole, -Number(x) * 2, -Number(y) * 2);
    const drawn = context.getImageData(0, 0, Number(width) * 2, Number(height) * 2).data;
    const differing = embedded.filter((value, i) => Math.abs(value - (drawn[i] as number)) > 2).length;
    // The lines of the axes, which the image does not hold.
    expect(differing / embedded.length).toBeLessThan(0.01);
    expect(embedded.filter((value) => value < 200).length / embedded.length).toBeGreaterThan(0.2);
  });

  it("lets a page show images only where there are some", () => {
    expect(scatterOf(10).toHTML()).not.toContain("img-src");
    expect(scatterOf(MAX_VECTOR_MARKERS + 1).toHTML()).toContain("img-src data:");
  });

  it("still tells all rows", () => {
    const chart = scatterOf(MAX_VECTOR_MARKERS + 1);
    expect(chart.data.reduce((sum, { x }) => sum + (x as unknown[]).length, 0)).toBe(MAX_VECTOR_MARKERS + 1);
  });
});

describe("encodePixels", () => {
  const picture = (width: number, height: number, colors: number): { bytes: Uint8ClampedArray; width: number; height: number } => {
    const words = Uint32Array.from({ length: width * height }, (_, i) => (0xff000000 | (((i % colors) * 2654435761) & 0xffffff)) >>> 0);
    return { bytes: new Uint8ClampedArray(words.buffer), width, height };
  };

  it.each([
    ["few colours, by a palette", picture(9, 5, 4), 3],
    ["many colours", picture(60, 50, 3000), 2],
    ["one pixel", picture(1, 1, 1), 3],
  ])("writes %s", async (_, pixels, type) => {
    const file = encodePixels(pixels, (bytes) => zlibSync(bytes));
    expect(file[25]).toBe(type);
    expect(await pixelsOf(file)).toEqual(pixels.bytes);
  });

  it.each([4, 3000])("writes the same of %i colours where rows are told to be as those above", (colors) => {
    const pixels = picture(60, 50, colors);
    pixels.bytes.copyWithin(20 * 240, 0, 240);
    for (let row = 21; row < 40; row++) pixels.bytes.copyWithin(row * 240, 20 * 240, 21 * 240);
    const told: boolean[] = [];
    const isSame = (a: Uint8Array, b: Uint8Array): boolean => {
      told.push(Buffer.compare(a, b) === 0);
      return told.at(-1) as boolean;
    };
    expect(pixelRows(pixels, { isSame })).toEqual(pixelRows(pixels));
    expect(told.filter(Boolean).length).toBeGreaterThanOrEqual(19);
  });

  it("keeps what shows through", async () => {
    const bytes = Uint8ClampedArray.of(255, 0, 0, 128, 0, 0, 0, 0);
    const file = encodePixels({ bytes, width: 2, height: 1 }, (rows) => {
      expect(inflateSync(zlibSync(rows))).toHaveLength(3);
      return zlibSync(rows);
    });
    expect([...(await pixelsOf(file))]).toEqual([...bytes]);
  });
});
