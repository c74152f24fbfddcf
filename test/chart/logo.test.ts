import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Chart, ChartifyError, Figure, renderSVG } from "../../src/host/node/index.js";

const svg = (inside = "", attributes = 'width="200" height="100"') =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="200" height="100" fill="#ff00ff"/>${inside}</svg>`,
  );
const chart = () => new Chart({ blankLabels: true }).plot.line({ x: [1, 2], y: [1, 2] }, { xColumn: "x", yColumn: "y" }).setTitle("Title");

let png = new Uint8Array();
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chartify-logo-"));
  const canvas = createCanvas(90, 30);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ff00ff";
  context.fillRect(0, 0, 90, 30);
  png = new Uint8Array(canvas.toBuffer("image/png"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The colour of a point of a PNG. */
async function colorAt(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const image = await loadImage(Buffer.from(bytes));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return [...context.getImageData(x, y, 1, 1).data].slice(0, 3);
}

describe("setLogo", () => {
  it.each(["PNG", "SVG"])("puts a %s at the top right of every output", async (kind) => {
    const bytes = kind === "PNG" ? png : svg();
    const [drawn, type] = [chart().setLogo(bytes), kind === "PNG" ? "image/png" : "image/svg+xml"];
    const [, x, y, width, height] = (
      /<g class="logo">\s*<image x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/.exec(drawn.toSVG()) ?? []
    ).map(Number);
    expect(height).toBe(36);
    expect((x ?? 0) + (width ?? 0)).toBe(950);
    expect(drawn.toSVG()).toContain(`href="data:${type};base64,${Buffer.from(bytes).toString("base64")}"`);
    expect(await colorAt(await drawn.toPNG(), (x ?? 0) + 10, (y ?? 0) + 10)).toEqual([255, 0, 255]);
    expect(drawn.toHTML()).toContain("img-src data:;");
    expect(chart().toHTML()).not.toContain("img-src");
    expect(renderSVG(Figure.fromJSON(JSON.parse(JSON.stringify(drawn.figure))))).toBe(drawn.toSVG());
    expect(drawn.setLogo(null).toSVG()).toBe(chart().toSVG());
  });

  it("takes a file, keeps its shape, and gives long titles less room", () => {
    const path = join(folder, "logo.svg");
    writeFileSync(path, svg("", 'viewBox="0 0 4000 10"'));
    const long = chart().setTitle(
      "A title that is so long that it would reach across the whole picture and beyond, were it not for the logo",
    );
    const before = long.toSVG();
    const [, width, height] = (/<image [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(long.setLogo(path).toSVG()) ?? []).map(Number);
    expect([width, height]).toEqual([240, 0.6]);
    expect(long.toSVG().match(/class="title"[\s\S]*?<\/g>/)?.[0]).not.toBe(before.match(/class="title"[\s\S]*?<\/g>/)?.[0]);
  });

  it("is as high as the style says", () => {
    const drawn = chart().setLogo(svg());
    drawn.figure.style = { logo: { height: 50 } };
    expect(drawn.toSVG()).toMatch(/<image [^>]*width="100" height="50"/);
  });

  it.each([
    ["a script", svg("<script>alert(1)</script>"), /holds a script/],
    ["a handler", svg('<g onload="alert(1)"/>'), /an event handler/],
    ["a picture from elsewhere", svg('<use href="https://example.com/x.svg#a"/>'), /a link to something outside/],
    ["a paint from elsewhere", svg('<rect style="fill:url(https://example.com/x)"/>'), /a reference to something outside/],
    ["an import", svg("<style>@import 'x.css';</style>"), /an import/],
    ["an entity", new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "b">]><svg width="1" height="1"/>'), /a document type or entity/],
    ["foreign markup", svg("<foreignObject><p/></foreignObject>"), /foreign element/],
    ["no size", svg("", ""), /neither width and height/],
    ["something else", new TextEncoder().encode("hello"), /neither a PNG nor an SVG/],
    ["nothing", new Uint8Array(), /neither a PNG nor an SVG/],
    ["too much", new Uint8Array(1_000_001), /up to 1000000/],
    ["a missing file", "none.png", /"none\.png" cannot be read \(ENOENT\)/],
    ["a number", 5, /must be a string/],
  ])("refuses %s", (_, source, message) => {
    expect(() => chart().setLogo(source as string)).toThrow(ChartifyError);
    expect(() => chart().setLogo(source as string)).toThrow(message);
  });

  it("refuses a picture that would fill the memory, and one that is broken", async () => {
    const huge = png.slice();
    new DataView(huge.buffer).setUint32(16, 100_000);
    new DataView(huge.buffer).setUint32(20, 100_000);
    expect(() => chart().setLogo(huge)).toThrow(/100000 × 100000 pixels/);
    await expect(chart().setLogo(png.slice(0, 40)).toPNG()).rejects.toBeInstanceOf(ChartifyError);
  });

  it("is checked in a figure's JSON too", () => {
    const logo = { mediaType: "image/svg+xml", data: Buffer.from(svg("<script/>")).toString("base64"), width: 1, height: 1 };
    expect(() => Figure.fromJSON({ logo })).toThrow(/figure\.logo.*holds a script/);
    expect(() => Figure.fromJSON({ logo: { ...logo, data: "%" } })).toThrow(/figure\.logo\.data: must be base64/);
  });
});
