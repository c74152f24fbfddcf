import { createCanvas, loadImage } from "@napi-rs/canvas";
import { expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";

/** How many pixels a text covers, all parts of pixels added up. */
async function inkOf(color: number, ground: number): Promise<number> {
  const hex = (level: number): string => `#${level.toString(16).padStart(2, "0").repeat(3)}`;
  const chart = new Chart({ blankLabels: true, layout: { width: 300, height: 100 } });
  chart.plot.text({ x: [0], y: [0], t: ["Hamburgefonstiv 0123"] }, { xColumn: "x", yColumn: "y", textColumn: "t" });
  Object.assign(chart.figure.glyphs[0] as object, { color: hex(color), slot: null, textAlign: "center" });
  chart.figure.xAxis.hidden = true;
  chart.figure.yAxis.hidden = true;
  chart.figure.style = { background: hex(ground) };
  const context = createCanvas(300, 100).getContext("2d");
  context.drawImage(await loadImage(Buffer.from(await chart.toPNG())), 0, 0);
  const { data } = context.getImageData(0, 0, 300, 100);
  let ink = 0;
  for (let i = 0; i < data.length; i += 4) ink += ((data[i] as number) - ground) / (color - ground);
  return ink;
}

it("text of a PNG has one weight in every colour", async () => {
  const white = await inkOf(255, 0);
  expect(white).toBeGreaterThan(200);
  for (const [color, ground] of [
    [0, 255],
    [51, 255],
    [137, 255],
    [204, 51],
  ] as const) {
    expect((await inkOf(color, ground)) / white).toBeCloseTo(1, 1);
  }
});
