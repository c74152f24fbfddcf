import { createRequire } from "node:module";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { beforeAll, describe, expect, it } from "vitest";
import { embeddedMeasurer as measurer } from "../../src/text/embedded-measurer.js";

const require = createRequire(import.meta.url);

beforeAll(() => {
  for (const weight of [400, 700]) {
    for (const subset of ["latin", "latin-ext", "greek", "cyrillic"]) {
      GlobalFonts.registerFromPath(require.resolve(`@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff2`), "ArimoTest");
    }
  }
});

describe("the embedded measurer", () => {
  it.each([
    ["A", false, 1366],
    [" ", false, 569],
    ["W", false, 1933],
    ["0", false, 1139],
    ["A", true, 1479],
    ["0", true, 1139],
  ])("knows Arial's advance of %j (bold: %s): %i units", (char, bold, units) => {
    expect(measurer.widthPx(char, { sizePx: 2048, bold })).toBe(units);
  });

  it.each(["Bananas sell best", "1,234,567.89 €", "Žluťoučký kůň", "Ελληνικά", "Привет, мир", "fi–fl—…"])(
    "agrees with the canvas: %s",
    (text) => {
      const context = createCanvas(1, 1).getContext("2d");
      for (const bold of [false, true]) {
        context.font = `${bold ? "bold " : ""}100px ArimoTest`;
        const want = context.measureText(text).width;
        expect(Math.abs(measurer.widthPx(text, { sizePx: 100, bold }) - want) / want).toBeLessThan(0.02);
      }
    },
  );

  it("gives marks no width, East Asian characters a square, emoji a quarter more", () => {
    const font = { sizePx: 10, bold: false };
    expect(measurer.widthPx("e\u0301", font)).toBe(measurer.widthPx("e", font));
    expect(measurer.widthPx("日本", font)).toBe(20);
    expect(measurer.widthPx("😀", font)).toBe(12.5);
    expect(measurer.widthPx("", font)).toBe(0);
  });
});
