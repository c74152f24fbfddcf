import { expect, it } from "vitest";
import type { Figure } from "../../../src/figure/types.js";
import { layOut } from "../../../src/render.js";
import { embeddedMeasurer } from "../../../src/text/embedded-measurer.js";
import type { Measurer } from "../../../src/text/measurer.js";

/** Characters that the layout of a figure measures: its work, counted instead of timed. */
function measuredCharacters(json: object): number {
  let count = 0;
  const measurer: Measurer = {
    ...embeddedMeasurer,
    widthPx(text, font) {
      count += text.length;
      return embeddedMeasurer.widthPx(text, font);
    },
  };
  layOut(json as Figure, measurer);
  return count;
}

function bars(labels: readonly string[]): object {
  const column = labels.map((_, i) => i);
  return {
    xAxis: { kind: "categorical", factors: labels },
    glyphs: [{ kind: "bar", factor: labels, start: column.map(() => 0), end: column }],
  };
}

function legend(labels: readonly string[]): object {
  return { glyphs: [{ kind: "line", x: [1, 2], y: [1, 2], legend: labels.map((label) => ({ label, color: "#000000" })) }] };
}

const count = (length: number): string[] => Array.from({ length }, (_, i) => `category ${i}`);

const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  "one word": (length) => "a".repeat(length),
  words: (length) => "ab ".repeat(length / 3),
  spaces: (length) => `a${" ".repeat(length)}b`,
  lines: (length) => "a\n".repeat(length / 2),
  hyphens: (length) => "-".repeat(length),
  ideographs: (length) => "漢".repeat(length),
  "marks on one letter": (length) => `e${"\u0301".repeat(length)}`,
  "joined emoji": (length) => "👩\u200d".repeat(length / 3),
};

const PLACES: Readonly<Record<string, (text: string) => object>> = {
  title: (title) => ({ title }),
  subtitle: (subtitle) => ({ subtitle }),
  source: (sourceLabel) => ({ sourceLabel }),
  "x axis label": (label) => ({ xAxis: { label } }),
  "y axis label": (label) => ({ yAxis: { label } }),
  category: (text) => bars([text, "b"]),
  legend: (text) => legend([text, "b"]),
};

it.each(Object.entries(PLACES))("the work for a long %s grows as its length does", (_, figureOf) => {
  for (const [name, text] of Object.entries(TEXTS)) {
    const [once, twice] = [measuredCharacters(figureOf(text(12_000))), measuredCharacters(figureOf(text(24_000)))];
    expect(twice / Math.max(once, 12_000), name).toBeLessThan(2.5);
  }
});

it.each([
  ["categories", (length: number) => bars(count(length))],
  ["legend items", (length: number) => legend(count(length))],
  ["ticks", (length: number) => ({ xAxis: { range: [0, 1], tickValues: count(length).map((_, i) => i / length) } })],
])("the work for many %s grows as their number does", (_, figureOf) => {
  expect(measuredCharacters(figureOf(8000)) / measuredCharacters(figureOf(4000))).toBeLessThan(2.5);
});
