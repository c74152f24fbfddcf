import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PageRuntime } from "../../src/paint/html/live.js";
import { bars, lines } from "./pages.js";

const { whole, plain } = JSON.parse(readFileSync(new URL("../../dist/page.json", import.meta.url), "utf8")) as PageRuntime;

/** The bytes of a program as packed; two characters of its text have 13 bits. */
const packed = ({ script }: { readonly script: string }): number => (script.length / 2) * (13 / 8);

describe("the weight of pages", () => {
  it("is a program of at most 105 kB packed: the stages of a figure, and some 20 kB of what answers", () => {
    expect(packed(whole)).toBeLessThan(105_000);
  });

  it("is less for figures without dates and formats", () => {
    expect(packed(plain)).toBeLessThan(packed(whole) * 0.93);
  });

  it("makes the file of five bars smaller than 120 kB with its font, that of a line of dates smaller than 145 kB", () => {
    expect(bars().toHTML().length).toBeLessThan(120_000);
    expect(lines().toHTML().length).toBeLessThan(145_000);
  });

  it("is none where the picture alone is asked for", () => {
    expect(bars().toHTML({ interactive: false }).length).toBeLessThan(10_000);
  });
});
