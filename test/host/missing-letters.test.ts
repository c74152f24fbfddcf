import { createCanvas } from "@napi-rs/canvas";
import { expect, it, vi } from "vitest";
import { loadCanvas, registerFonts } from "../../src/host/node/canvas.js";
import { Chart } from "../../src/host/node/index.js";
import { undrawnLetters } from "../../src/host/node/undrawn-letters.js";

/** Letters for private use: no font has them. */
const PRIVATE = "\ue000\uf8ff";

function bars(title: string) {
  const data = { fruit: ["Apple", "Pear"], price: [1, 2] };
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .bar(data, { categoricalColumns: "fruit", numericColumn: "price" })
    .setTitle(title);
}

it("a PNG says which letters no font has, each once, and what to do", async () => {
  const chart = bars(`Sales ${PRIVATE}${PRIVATE}`).setSubtitle("\ue000");
  expect(chart.warnings).toEqual([]);
  await chart.toPNG();
  expect(chart.warnings).toEqual([
    "No font on this machine has U+E000, U+F8FF, so that the PNG shows boxes in their place. Install a font that has them, for example Debian's fonts-noto-core, or save SVG, which its readers' fonts draw.",
  ]);
  await chart.toPNG();
  expect(chart.warnings).toHaveLength(1);
  chart.toSVG();
  expect(chart.warnings).toEqual([]);
});

it("five letters are named at most", async () => {
  const chart = bars("\ue000\ue001\ue002\ue003\ue004\ue005\ue006");
  await chart.toPNG();
  expect(chart.warnings.join()).toContain("has U+E000, U+E001, U+E002, U+E003, U+E004 and others, so");
});

it("letters that fonts have, marks on them and what draws nothing are not spoken of", async () => {
  const chart = bars("Crème, Ελληνικά, Русский, שלום, e\u030c, a\u200d\u200e\ufe0fb, 10³");
  await chart.toPNG();
  expect(chart.warnings).toEqual([]);
});

it("letters of the system's fonts are drawn, and tried once", async () => {
  const native = await loadCanvas();
  registerFonts(native, "");
  const context = createCanvas(50, 50).getContext("2d");
  const fill = vi.spyOn(Object.getPrototypeOf(context), "fillText");
  // Arimo has them, as a font of the system might.
  expect(undrawnLetters(["A", "\ue000", "B"], native)).toEqual(["\ue000"]);
  const tried = fill.mock.calls.length;
  expect(undrawnLetters(["A", "B"], native)).toEqual([]);
  expect(fill.mock.calls.length).toBe(tried);
  fill.mockRestore();
});

it("an ordinary chart tries no letter", async () => {
  const native = await loadCanvas();
  const create = vi.spyOn(native, "createCanvas");
  await bars("Crème, Ελληνικά").toPNG();
  expect(create).toHaveBeenCalled();
  expect(create.mock.calls.filter(([width, height]) => width === 24 && height === 24)).toEqual([]);
  create.mockRestore();
});

it("an SVG that brings its letters names those that it does not bring", () => {
  const chart = bars("日本 \u202e\u0645");
  const named = 'Arimo lacks "日" (U+65E5), "本" (U+672C), "\u0645" (U+0645), so that';
  const svg = chart.toSVG({ text: "outlines" });
  expect(svg).toMatch(/<text[^>]*>日本/);
  expect(chart.warnings).toEqual([
    `${named} texts with them stay text instead of shapes, and the fonts of whoever opens the SVG draw them. To have them alike everywhere, save PNG.`,
  ]);
  chart.toSVG({ text: "embed" });
  expect(chart.warnings).toEqual([
    `${named} the SVG does not carry them, and the fonts of whoever opens it draw them. To have them alike everywhere, save PNG.`,
  ]);
  chart.toSVG();
  expect(chart.warnings).toEqual([]);
});
