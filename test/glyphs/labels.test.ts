import { describe, expect, it } from "vitest";
import { boxesOf } from "../../src/glyphs/label-boxes.js";
import { LabelRoom } from "../../src/glyphs/label-room.js";
import { Chart } from "../../src/host/node/main.js";
import type { Mark, TextItem } from "../../src/model/items.js";
import { layOut } from "../../src/render.js";
import { embeddedMeasurer } from "../../src/text/embedded-measurer.js";

interface Rows {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly t: readonly string[];
}

const at = { xColumn: "x", yColumn: "y", textColumn: "t" } as const;

function labelled(rows: Rows, options: { readonly angle?: number; readonly fontSize?: string; readonly avoidOverlap?: boolean } = {}) {
  const chart = new Chart({ blankLabels: true }).plot.text(rows, { ...at, ...options });
  const { glyphs, notes } = layOut(chart.figure).marks();
  const texts = glyphs.flat().filter((item): item is TextItem & Mark => item.kind === "text");
  const ends = texts.map((item) => {
    const width = embeddedMeasurer.widthPx(item.text, item);
    const start = item.x - { start: 0, middle: width / 2, end: width }[item.anchor];
    return [start, start + width] as const;
  });
  return { chart, texts, notes, ends, widthPx: chart.figure.width };
}

describe("labels in the plot area", () => {
  it("take another side of their points where two would lie on each other", () => {
    const { texts, notes } = labelled({ x: [1, 1, 5], y: [2, 2, 4], t: ["Georgia", "Moldova", "Ireland"] });
    expect(texts.map(({ text }) => text)).toEqual(["Georgia", "Moldova", "Ireland"]);
    const [first, second] = texts as [TextItem, TextItem];
    expect([first.x, first.y]).not.toEqual([second.x, second.y]);
    expect(notes).toEqual([]);
  });

  it("stay inside the figure", () => {
    const { ends, widthPx } = labelled({ x: [0, 10], y: [1, 2], t: ["A long label on the left", "A long label on the right edge"] });
    for (const [start, end] of ends) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(widthPx);
    }
  });

  it("are left out and counted where there is no place", async () => {
    const names = Array.from({ length: 200 }, (_, i) => `Name ${i}`);
    const { chart, texts, notes } = labelled({
      x: [...names.map(() => 5), 1, 9],
      y: [...names.map(() => 5), 1, 9],
      t: [...names, "low", "high"],
    });
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.length).toBeLessThan(100);
    expect(notes).toEqual([
      `${202 - texts.length} of 202 labels in the plot area are left out, for they would lie on others or stick out of the figure. Make the figure larger, the labels smaller, or label fewer rows.`,
    ]);
    chart.toSVG();
    expect(chart.warnings).toEqual(notes);
  });

  it("are drawn once where many rows say the same at one place", () => {
    const { texts, notes } = labelled({ x: [1, 1, 1, 2], y: [1, 1, 1, 2], t: ["a", "a", "a", "b"] });
    expect(texts.map(({ text }) => text)).toEqual(["a", "b"]);
    expect(notes).toEqual([]);
  });

  it("keep clear of each other when turned by any angle", () => {
    const rows = { x: [1, 1, 5], y: [2, 2, 4], t: ["one", "two", "three"] };
    for (const angle of [45, 90]) {
      const { texts, notes } = labelled(rows, { angle });
      expect(texts, `${angle}`).toHaveLength(2);
      expect(notes, `${angle}`).toHaveLength(1);
    }
  });

  it("keep clear of those of other series", () => {
    const chart = new Chart({ blankLabels: true });
    for (const t of ["A", "B"]) chart.plot.text({ x: [1, 2], y: [1, 2], t: [t, `${t}${t}`] }, at);
    const places = layOut(chart.figure).marks().glyphs.flat() as TextItem[];
    expect(new Set(places.map(({ x, y, anchor }) => `${x} ${y} ${anchor}`)).size).toBe(4);
  });

  it("of bars leave out some, rather than lie on their neighbours", () => {
    const k = Array.from({ length: 40 }, (_, i) => `k${i}`);
    const chart = new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.text(
      { k, v: k.map(() => 3), t: k.map((name) => `${name}: 123,456`) },
      { categoricalColumns: "k", numericColumn: "v", textColumn: "t" },
    );
    chart.toSVG();
    expect(chart.warnings[0]).toMatch(/^\d+ of 40 labels in the plot area are left out/);
  });
});

describe("labels at points", () => {
  const at2 = { xColumn: "x", yColumn: "y" } as const;
  const rows = {
    x: [1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 9],
    y: [1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 9],
    t: Array.from("abcdefghijkl", (each) => `Name ${each}`),
  };

  it("stand off their marks and have a rim in the colour of the background", () => {
    const chart = new Chart({ blankLabels: true }).plot.scatter({ x: [1, 2, 3], y: [1, 3, 2] }, at2);
    chart.plot.text({ x: [1, 2, 3], y: [1, 3, 2], t: ["a", "b", "c"] }, at);
    const [marks = [], texts = []] = layOut(chart.figure).marks().glyphs;
    const [dots] = marks as (Mark & { readonly points: Float64Array })[];
    for (const [i, text] of (texts as readonly (TextItem & Mark)[]).entries()) {
      const [x = 0, y = 0] = dots?.points.subarray(2 * i, 2 * i + 2) ?? [];
      expect(Math.hypot(text.x - x, text.y - y)).toBeGreaterThan(4);
      expect(text.halo).toBe("#ffffff");
    }
    expect(chart.toSVG()).toContain('paint-order="stroke"');
    expect(chart.describe().series[1]?.style).toMatchObject({ xOffset: 0, yOffset: 0 });
  });

  it("are moved apart, with a line to their point where they are far from it", () => {
    const chart = new Chart({ blankLabels: true }).plot.text(rows, at);
    const { glyphs, notes } = layOut(chart.figure).marks();
    expect(glyphs.flat().filter(({ kind }) => kind === "text")).toHaveLength(12);
    expect(glyphs.flat().some(({ kind }) => kind === "polyline")).toBe(true);
    expect(notes).toEqual([]);
  });

  it("are all printed where they are asked for without avoidOverlap", () => {
    const { texts } = labelled(rows, { avoidOverlap: false });
    expect(texts).toHaveLength(12);
    expect(new Set(texts.slice(1, 11).map(({ x, y }) => `${x} ${y}`)).size).toBe(1);
  });
});

describe("callouts at edges", () => {
  it("stay in the plot area, wrap, and stand clear of each other and of labels", () => {
    const chart = new Chart({ blankLabels: true, layout: "slide_25%" }).plot.line({ x: [0, 1], y: [0, 1] }, { xColumn: "x", yColumn: "y" });
    chart.callout.text("A callout at the right edge", { x: 1, y: 1 }).callout.text("and another one there", { x: 1, y: 1 });
    chart.callout.text("aligned to the right at the left edge", { x: 0, y: 0, textAlign: "right" });
    chart.callout.text(Array(40).fill("word").join(" "), { x: 0.5, y: 0.5, textAlign: "center" });
    const { layout, marks } = layOut(chart.figure);
    const items = marks().annotations.flat() as TextItem[];
    const boxes = boxesOf(items, embeddedMeasurer);
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(layout.plot.x - 0.01);
      expect(box.x + box.width).toBeLessThanOrEqual(layout.plot.x + layout.plot.width + 0.01);
    }
    expect(items.length).toBeGreaterThan(4);
    const room = new LabelRoom({ x: 0, y: 0, width: 480, height: 270 });
    for (const box of boxes) {
      expect(room.isFree([box])).toBe(true);
      room.take([box]);
    }
  });
});

describe("the room of labels", () => {
  it("compares a box with few others, however small and many they are", () => {
    const room = new LabelRoom({ x: 0, y: 0, width: 960, height: 540 });
    const box = { x: 100, y: 100, width: 0.1, height: 0.1 };
    const started = performance.now();
    for (let i = 0; i < 50_000; i++) if (room.isFree([box])) room.take([box]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("moves a box inside, and has no place for one that is larger than the picture", () => {
    const room = new LabelRoom({ x: 0, y: 0, width: 100, height: 50 });
    expect(room.shiftInside({ x: -5, y: 45, width: 20, height: 10 })).toEqual([5, -5]);
    expect(room.shiftInside({ x: 0, y: 0, width: 101, height: 10 })).toBeNull();
    expect(room.shiftInside({ x: 0, y: 0, width: Number.NaN, height: 10 })).toBeNull();
  });
});
