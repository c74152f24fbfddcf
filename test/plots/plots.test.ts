/**
 * Every file under charts/ is an example, a test and a gallery picture at once: its SVG is kept as exact text, its PNG
 * with a small tolerance, and a warning that it does not announce fails it. After a wanted change run
 * `npx vitest run test/plots -u`, and look at the pictures in pictures/.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { Figure, renderSVG } from "../../src/host/node/index.js";

/** What the tests use of a chart, whatever its axis types. */
interface Drawn {
  readonly figure: Figure;
  readonly warnings: string[];
  toSVG(): string;
  toPNG(): Promise<Uint8Array>;
  describe(): { series: unknown[] };
}

interface PlotFile {
  /** Draws the chart. */
  draw(): Drawn | Promise<Drawn>;
  /** The warnings that it should raise. */
  warnings?: string[];
}

const names = readdirSync(new URL("./charts/", import.meta.url)).map((file) => file.replace(/\.ts$/, ""));
const files = await Promise.all(names.map(async (name): Promise<[string, PlotFile]> => [name, await import(`./charts/${name}.ts`)]));
const isUpdating = process.env["UPDATE_PICTURES"] === "1";

/** Share of colour channels that may differ by more than a little: antialiasing differs between builds of Skia. */
const TOLERANCE = 0.002;

describe.each(files)("%s", (name, { draw, warnings = [] }) => {
  it("draws the same SVG, and warns of nothing unexpected", async () => {
    const chart = await draw();
    await expect(chart.toSVG()).toMatchFileSnapshot(`./pictures/${name}.svg`);
    expect(chart.warnings).toEqual(warnings);
  });

  it("draws the same picture", async () => {
    const png = await (await draw()).toPNG();
    const file = new URL(`./pictures/${name}.png`, import.meta.url);
    if (isUpdating || (!existsSync(file) && process.env["CI"] === undefined)) {
      mkdirSync(new URL("./pictures/", import.meta.url), { recursive: true });
      writeFileSync(file, png);
    }
    const [got, want] = await Promise.all([pixels(png), pixels(readFileSync(file))]);
    expect({ width: got.width, height: got.height }).toEqual({ width: want.width, height: want.height });
    let different = 0;
    for (let i = 0; i < want.data.length; i++) if (Math.abs((got.data[i] ?? 0) - (want.data[i] ?? 0)) > 24) different++;
    expect(different / want.data.length).toBeLessThan(TOLERANCE);
  });

  it("survives a JSON round trip of its figure", async () => {
    const chart = await draw();
    expect(renderSVG(Figure.fromJSON(JSON.parse(JSON.stringify(chart.figure))))).toBe(chart.toSVG());
  });

  it("describes itself in plain JSON", async () => {
    const description = (await draw()).describe();
    expect(JSON.parse(JSON.stringify(description))).toEqual(description);
    expect(description.series.length).toBeGreaterThan(0);
  });
});

async function pixels(png: Uint8Array): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return { width: image.width, height: image.height, data: context.getImageData(0, 0, image.width, image.height).data };
}
