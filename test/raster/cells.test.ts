import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";
import type { PixelsItem, RectsItem, SceneItem } from "../../src/model/items.js";
import { cellsAsPixels } from "../../src/raster/cells.js";
import type { Scene } from "../../src/scene/types.js";
import { MAX_VECTOR_MARKERS } from "../../src/util/limits.js";

const SIDE = 142;

/** Two batches of cells of 2 × 1 px, one colour in every other column. */
function batches(side: number): RectsItem[] {
  return ["#ff0000", "#0000ff"].map((color, which) => ({
    kind: "rects",
    rects: Float64Array.from(
      Array.from({ length: side * side }, (_, i) => (i % 2 === which ? [(i % side) * 2, Math.floor(i / side), 2, 1] : [])).flat(),
    ),
    fill: { color, alpha: 1 },
    stroke: null,
  }));
}

function sceneOf(items: readonly SceneItem[]): Scene {
  const group = { part: { kind: "plot" }, role: "plot", clip: null, items } as const;
  return {
    widthPx: 400,
    heightPx: 200,
    background: "#ffffff",
    fontFamily: "Arial",
    title: "",
    description: "",
    notes: [],
    groups: [group],
  };
}

const itemsOf = (scene: Scene): SceneItem[] => scene.groups.flatMap(({ items }) => items) as SceneItem[];

describe("cellsAsPixels", () => {
  it("makes one image of very many cells, with each pixel in the colour of its cell", () => {
    expect(SIDE * SIDE).toBeGreaterThan(MAX_VECTOR_MARKERS);
    for (const scale of [1, 1.5, 2]) {
      const items = itemsOf(cellsAsPixels(sceneOf(batches(SIDE)), scale));
      expect(items.map(({ kind }) => kind)).toEqual(["pixels"]);
      const { x, y, width, height, bytes } = items[0] as PixelsItem;
      expect([x, y, width, height]).toEqual([0, 0, 2 * SIDE * scale, SIDE * scale]);
      for (const [column, row] of [
        [0, 0],
        [1, 0],
        [5, 0],
        [140, 70],
        [141, 141],
      ] as const) {
        const at = 4 * (Math.round(row * scale) * width + Math.round(column * 2 * scale));
        expect([...bytes.subarray(at, at + 4)], `${column} ${row}`).toEqual(column % 2 === 0 ? [255, 0, 0, 255] : [0, 0, 255, 255]);
      }
    }
  });

  it("keeps what is there a pixel thick at a scale below 1", () => {
    const [image] = itemsOf(cellsAsPixels(sceneOf(batches(SIDE)), 0.25)) as [PixelsItem];
    // The last column begins at 70.5 and the last row at 35.25.
    expect([image.width, image.height]).toEqual([72, 36]);
    expect(image.bytes.every((byte, i) => i % 4 !== 3 || byte === 255)).toBe(true);
  });

  it("leaves fewer cells, and what has an outline or shows through, as they are", () => {
    const few = batches(140);
    expect(itemsOf(cellsAsPixels(sceneOf(few), 1))).toEqual(few);
    const clear = batches(SIDE).map((batch) => ({ ...batch, fill: { color: "#ff0000", alpha: 0.5 } }));
    expect(itemsOf(cellsAsPixels(sceneOf(clear), 1))).toEqual(clear);
  });

  it("cuts what is beyond the picture", () => {
    const wide = { ...sceneOf(batches(SIDE)), widthPx: 100, heightPx: 50 };
    expect(itemsOf(cellsAsPixels(wide, 1))[0]).toMatchObject({ x: 0, y: 0, width: 100, height: 50 });
  });
});

describe("a heatmap of many cells", () => {
  it("shows in SVG what it shows as PNG, and hatching where cells are missing", async () => {
    const rows = Array.from({ length: 150 * 150 }, (_, i) => i).filter((i) => i % 150 > 20 || i > 3000);
    const data = {
      x: rows.map((i) => `c${i % 150}`),
      y: rows.map((i) => `r${Math.floor(i / 150)}`),
      v: rows.map((i) => Math.sin(i / 977)),
    };
    const chart = new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType: "categorical" });
    chart.plot.heatmap(data, { xColumn: "x", yColumn: "y", colorColumn: "v" });
    const svg = chart.toSVG();
    expect(svg.length).toBeLessThan(200_000);
    expect(svg).toContain("series-heatmap");
    const [, x, y, width, height, base64] =
      /<image x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" href="data:image\/png;base64,([^"]+)"/.exec(svg) as unknown as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
    const [across, down] = [2 * Number(width), 2 * Number(height)];
    const context = createCanvas(across, down).getContext("2d");
    context.drawImage(await loadImage(Buffer.from(base64, "base64")), 0, 0);
    const embedded = context.getImageData(0, 0, across, down).data;
    context.drawImage(await loadImage(Buffer.from(await chart.toPNG({ scale: 2 }))), -2 * Number(x), -2 * Number(y));
    const drawn = context.getImageData(0, 0, across, down).data;
    let [same, filled] = [0, 0];
    for (let i = 0; i < embedded.length; i += 4) {
      if (embedded[i + 3] === 0) continue;
      filled++;
      if (embedded[i] === drawn[i] && embedded[i + 2] === drawn[i + 2]) same++;
    }
    expect(filled).toBeGreaterThan(0.9 * across * down);
    expect(same / filled).toBeGreaterThan(0.99);
  });
});
