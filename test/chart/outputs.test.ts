import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Chart, Figure, renderSVG } from "../../src/host/node/index.js";
import { FORMATS, OUTPUTS } from "../../src/outputs.js";

const chart = new Chart({ blankLabels: true }).plot.line({ x: [1, 2], y: [3, 4] }, { xColumn: "x", yColumn: "y" });

describe("the table of outputs", () => {
  it("holds what save writes", async () => {
    const folder = await mkdtemp(join(tmpdir(), "chartify-outputs-"));
    const begins = { svg: "<svg ", png: "\u0089PNG", html: "<!doctype html>", json: '{"version":1' };
    for (const format of FORMATS) {
      const file = join(folder, `chart${OUTPUTS[format].extension}`);
      await chart.save(file);
      expect((await readFile(file, "latin1")).startsWith(begins[format])).toBe(true);
    }
    await rm(folder, { recursive: true });
  });

  it("saves a figure that draws the same picture again", async () => {
    const folder = await mkdtemp(join(tmpdir(), "chartify-outputs-"));
    await chart.save(join(folder, "chart.json"));
    const figure = Figure.fromJSON(JSON.parse(await readFile(join(folder, "chart.json"), "utf8")));
    expect(renderSVG(figure)).toBe(chart.toSVG());
    await rm(folder, { recursive: true });
  });

  it("refuses a figure that cannot be drawn, in every format", async () => {
    const broken = new Chart({ blankLabels: true });
    broken.figure.width = -1;
    for (const format of FORMATS) await expect(broken.save("never-written", { format })).rejects.toThrow(/figure\.width/);
  });
});
