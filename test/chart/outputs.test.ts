import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderersOf } from "../../src/chart/renderers.js";
import { browserHost } from "../../src/host/browser/host.js";
import { Chart, Figure, renderSVG } from "../../src/host/node/index.js";
import { FORMATS, OUTPUTS } from "../../src/outputs.js";

const chart = new Chart({ blankLabels: true }).plot.line({ x: [1, 2.5], y: [3, 4] }, { xColumn: "x", yColumn: "y" });

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

describe("the text of an SVG", () => {
  it("is fitted unless asked otherwise, embedded or drawn as outlines", async () => {
    expect(chart.toSVG()).toContain("textLength=");
    expect(chart.toSVG()).toBe(chart.toSVG({ text: "fit" }));
    expect(chart.toSVG({ text: "embed" })).toContain("@font-face{font-family:ChartifyArimo;");
    const outlined = chart.toSVG({ text: "outlines" });
    expect([outlined.includes("<text"), outlined.includes('aria-label="1.0"')]).toEqual([false, true]);
    expect(renderSVG(chart.figure, { text: "outlines" })).toBe(outlined);
    const folder = await mkdtemp(join(tmpdir(), "chartify-outputs-"));
    await chart.save(join(folder, "chart.svg"), { text: "outlines" });
    expect(await readFile(join(folder, "chart.svg"), "utf8")).toBe(outlined);
    await rm(folder, { recursive: true });
  });

  it("stays text where the font lacks a letter", () => {
    const japanese = new Chart({ blankLabels: true }).plot
      .line({ x: [1, 2.5], y: [3, 4] }, { xColumn: "x", yColumn: "y" })
      .setTitle("東京")
      .toSVG({ text: "outlines" });
    expect(japanese.match(/<text/g)).toHaveLength(1);
    expect(japanese).toMatch(/textLength="[\d.]+" lengthAdjust="spacingAndGlyphs">東京</);
  });

  it("is refused where the font's files are missing, or are not the figure's", () => {
    const { renderSVG: inPage, renderHTML } = renderersOf(browserHost);
    expect(() => inPage(chart.figure, { text: "embed" })).toThrow(/renderSVG: text "embed" needs the font's files.*Use "fit"/);
    expect(renderHTML(chart.figure)).not.toContain("@font-face");
    const own = new Chart({ blankLabels: true }).plot.line({ x: [1, 2.5], y: [3, 4] }, { xColumn: "x", yColumn: "y" });
    own.figure.style = { fontFamily: "Roboto, Arial" };
    expect(() => own.toSVG({ text: "outlines" })).toThrow(
      /chart.toSVG: text "outlines" draws Arimo, and the figure's font is "Roboto, Arial"/,
    );
    expect(own.toHTML()).not.toContain("@font-face");
    expect(() => chart.toSVG({ text: "bold" as "fit" })).toThrow(/must be one of "fit", "embed", "outlines"/);
  });
});
