import { createCanvas, GlobalFonts, loadImage } from "@napi-rs/canvas";
import { expect, it, vi } from "vitest";
import { Chart } from "../../src/host/node/index.js";

const SALES = { fruit: ["Apple", "Banana", "Pear"], price: [1, 2, 3] };

function bars(title: string) {
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .bar(SALES, { categoricalColumns: "fruit", numericColumn: "price" })
    .setTitle(title);
}

async function pixels(png: Uint8Array) {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
}

it("asks for fonts of the system only where the bundled one lacks letters", async () => {
  const registered = vi.spyOn(GlobalFonts, "registerFromPath");
  await bars("Crème brûlée, Ελληνικά, Русский, 2 – 3 €").toPNG();
  expect(registered).not.toHaveBeenCalled();
  await bars("日本").toPNG();
  expect(registered).toHaveBeenCalled();
  registered.mockRestore();
});

it("letters that are drawn as shapes look as those of the font do", async () => {
  // The last letter is lacking, so that the whole title is drawn by the font.
  const [shapes, font] = await Promise.all(
    ["Hamburgefonstiv 0123", "Hamburgefonstiv 0123\u{30000}"].map(async (title) => pixels(await bars(title).toPNG())),
  );
  const rows = 960 * 60 * 4;
  let [sum, ink] = [0, 0];
  // Up to the last letter.
  for (let i = 0; i < rows; i += 4) {
    if ((i / 4) % 960 > 250) continue;
    sum += Math.abs((shapes?.[i] as number) - (font?.[i] as number));
    ink += 255 - (font?.[i] as number);
  }
  expect(ink).toBeGreaterThan(50_000);
  expect(sum / ink).toBeLessThan(0.25);
});

it("is of red, green and blue: nothing shines through", async () => {
  const days = Array.from({ length: 2000 }, (_, i) => ({ x: i % 500, y: Math.sin(i / 30) + i / 500, c: `${Math.floor(i / 500)}` }));
  const lines = new Chart({ blankLabels: true }).plot.line(days, { xColumn: "x", yColumn: "y", colorColumn: "c" });
  const png = await lines.toPNG();
  // Bit depth and colour type, as the head of a PNG file has them.
  expect([png[24], png[25]]).toEqual([8, 2]);
});
