import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Chart, type SVGOptions } from "../../src/host/node/index.js";
import { embeddedMeasurer } from "../../src/text/embedded-measurer.js";
import { isBrowserSkipped, launchChromium } from "./chromium.js";

const chart = () =>
  new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .bar({ c: ["Äpfel", "Груши", "Ωραία", "Phở bò"], v: [1, 2, 3, 4] }, { categoricalColumns: "c", numericColumn: "v" })
    .setTitle("Wide and narrow: WWWWW iiiii")
    .axes.setYAxisLabel("Turned");

/** The widths of all texts as the browser draws them, by the text. */
function widthsIn(page: Page): Promise<Record<string, { width: number; size: number; bold: boolean }>> {
  return page.evaluate(() =>
    Object.fromEntries(
      Array.from(document.querySelectorAll("text")).map((text) => [
        text.textContent ?? "",
        {
          width: text.getComputedTextLength(),
          size: Number.parseFloat(text.getAttribute("font-size") ?? ""),
          bold: text.getAttribute("font-weight") === "700",
        },
      ]),
    ),
  );
}

/** How much two pictures differ: the share of pixels whose grey differs by more than a quarter. */
async function differenceOf(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map(pixelsOf));
  let count = 0;
  for (let i = 0; i < (a as Uint8ClampedArray).length; i += 4) {
    if (Math.abs((a?.[i] as number) - (b?.[i] as number)) > 64) count++;
  }
  return count / ((a as Uint8ClampedArray).length / 4);
}

async function pixelsOf(png: Buffer): Promise<Uint8ClampedArray> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
}

describe.skipIf(isBrowserSkipped)("text where no font is as wide as Helvetica", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  }, 60_000);
  afterAll(() => browser?.close());

  async function shot(options: SVGOptions): Promise<Buffer> {
    const svg = chart().toSVG(options).replace("Helvetica, Arial, Arimo, &#39;Liberation Sans&#39;", "DejaVu Serif");
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    await page.evaluate(() => document.fonts.ready);
    return page.screenshot();
  }

  it("has its measured length", async () => {
    await shot({ text: "fit" });
    const widths = await widthsIn(page);
    expect(Object.keys(widths)).toEqual(
      expect.arrayContaining(["Äpfel", "Груши", "Ωραία", "Phở bò", "Turned", "Wide and narrow: WWWWW iiiii"]),
    );
    for (const [text, { width, size, bold }] of Object.entries(widths)) {
      // A single letter needs none.
      if (text.length > 1) expect(width, text).toBeCloseTo(embeddedMeasurer.widthPx(text, { sizePx: size, bold }), 0);
    }
  });

  it("is drawn in Arimo where it is embedded, its letters as wide as they were measured", async () => {
    await shot({ text: "embed" });
    expect(
      await page.evaluate(() =>
        Array.from(document.fonts as unknown as ArrayLike<FontFace> & Iterable<FontFace>)
          .map(({ family, weight, status }) => `${family} ${weight} ${status}`)
          .sort(),
      ),
    ).toEqual([
      ...["ChartifyArimo 400 loaded", "ChartifyArimo 400 loaded", "ChartifyArimo 400 loaded", "ChartifyArimo 400 loaded"],
      "ChartifyArimo 700 loaded",
    ]);
    await page.evaluate(() => {
      for (const text of Array.from(document.querySelectorAll("text"))) text.removeAttribute("textLength");
    });
    for (const [text, { width, size, bold }] of Object.entries(await widthsIn(page))) {
      expect(width, text).toBeCloseTo(embeddedMeasurer.widthPx(text, { sizePx: size, bold }), 0);
    }
  });

  it("looks the same as outlines", async () => {
    const [fitted, embedded, outlined] = [await shot({ text: "fit" }), await shot({ text: "embed" }), await shot({ text: "outlines" })];
    expect(await page.locator("text").count()).toBe(0);
    expect(await page.locator("path[aria-label='Wide and narrow: WWWWW iiiii']").count()).toBe(1);
    expect(await differenceOf(embedded, outlined)).toBeLessThan(0.001);
    expect(await differenceOf(fitted, outlined)).toBeGreaterThan(0.005);
  });

  it("comes with its letters in a page, which asks for nothing else", async () => {
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith("data:font/woff2;")) complaints.push(request.url());
    });
    const html = chart().toHTML({ interactive: false });
    await page.setContent(html);
    await page.evaluate(() => document.fonts.ready);
    expect(
      await page.evaluate(() =>
        Array.from(document.fonts as unknown as ArrayLike<FontFace> & Iterable<FontFace>).every(({ status }) => status === "loaded"),
      ),
    ).toBe(true);
    expect(complaints).toEqual([]);
    expect(html.length).toBeLessThan(60_000);
  });
});
