import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";
import { isBrowserSkipped, launchChromium } from "./chromium.js";

const rows = [
  { fruit: "Apple <b>", sold: 3 },
  { fruit: "Banana & Co", sold: 5 },
];
const bar = { categoricalColumns: "fruit", numericColumn: "sold" } as const;
const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="36"><rect width="80" height="36" fill="#ff00ff"/></svg>';
const chart = () => new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.bar(rows, bar).setTitle("Bananas sell best");

/** Collects what a page complains of: errors, failed requests, and breaches of its security policy. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => complaints.push(request.url()));
  return complaints;
}

/** A point inside the logo of a page, 10 px from its corner. */
async function cornerOf(page: Page): Promise<[x: number, y: number]> {
  const box = await page.locator("svg image").boundingBox();
  return [Math.round((box?.x ?? 0) + 10), Math.round((box?.y ?? 0) + 10)];
}

/** The colour of a point of a PNG. */
async function colorAt(png: Buffer, [x, y]: [x: number, y: number]): Promise<number[]> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return [...context.getImageData(x, y, 1, 1).data].slice(0, 3);
}

describe.skipIf(isBrowserSkipped)("in Chromium", () => {
  let browser: Browser;
  let server: Server;
  let origin = "";

  beforeAll(async () => {
    browser = await launchChromium();
    const library = await readFile(new URL("../../dist/browser.js", import.meta.url), "utf8");
    const script = `import { Chart } from "/browser.js";
      const chart = new Chart({ blankLabels: true, xAxisType: "categorical" })
        .plot.bar(${JSON.stringify(rows)}, ${JSON.stringify(bar)}).setTitle("Bananas sell best");
      document.body.dataset.svg = chart.toSVG();
      const png = await chart.toPNG({ scale: 2 });
      document.body.dataset.png = Array.from(png.subarray(0, 24)).join(" ");
      const marked = await chart.setLogo(new TextEncoder().encode(${JSON.stringify(logo)})).toPNG();
      document.body.dataset.logo = Array.from(marked).join(" ");`;
    const files: Record<string, readonly [type: string, body: string]> = {
      "/": [
        "text/html",
        '<!doctype html><title>t</title><link rel="icon" href="data:,"><body><script type="module" src="/page.js"></script>',
      ],
      "/page.js": ["text/javascript", script],
      "/browser.js": ["text/javascript", library],
    };
    server = createServer((request, response) => {
      const [type, body] = files[request.url ?? ""] ?? ["text/plain", ""];
      // As strict as a policy gets that still runs a page's own files.
      const policy = "default-src 'none'; script-src 'self'; img-src data:; require-trusted-types-for 'script'";
      response.writeHead(200, { "content-type": type, "content-security-policy": policy }).end(body);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }, 60_000);

  afterAll(async () => {
    server?.close();
    await browser?.close();
  });

  it.each([true, false])("shows the HTML file offline, JavaScript allowed: %s", async (javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled, offline: true, viewport: { width: 1000, height: 600 } });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.setContent(chart().toHTML());
    const picture = page.getByRole("img", { name: "Bananas sell best" });
    expect(await picture.isVisible()).toBe(true);
    const box = await picture.boundingBox();
    expect([box?.width, box?.height]).toEqual([960, 540]);
    expect(await page.locator("svg text", { hasText: "Apple <b>" }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("shows a logo in the HTML file, as its policy allows images that are in it", async () => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
    const complaints = complaintsOf(page);
    await page.setContent(chart().setLogo(new TextEncoder().encode(logo)).toHTML());
    expect(await colorAt(await page.screenshot(), await cornerOf(page))).toEqual([255, 0, 255]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("scales the HTML file down to a narrow window", async () => {
    const page = await browser.newPage({ viewport: { width: 400, height: 600 } });
    await page.setContent(chart().toHTML());
    const box = await page.getByRole("img").boundingBox();
    expect(box?.width).toBeLessThanOrEqual(400);
    await page.close();
  });

  it("draws in a page under a strict policy, the same SVG as in Node, and a PNG of its own", async () => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(origin);
    await page.locator("body[data-logo]").waitFor({ state: "attached" });
    const { svg, png } = (await page.evaluate("({ ...document.body.dataset })")) as { svg: string; png: string };
    expect(svg).toBe(chart().toSVG());
    const bytes = Buffer.from(png.split(" ").map(Number));
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1920, 1080]);
    const marked = Buffer.from(((await page.evaluate("document.body.dataset.logo")) as string).split(" ").map(Number));
    expect(await colorAt(marked, [940, 30])).toEqual([255, 0, 255]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
