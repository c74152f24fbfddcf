import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";
import { layOut, renderScene } from "../../src/render.js";
import { outside, textBoxes, touching } from "./text-boxes.js";

const word = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnop ÄØ日-"), minLength: 1, maxLength: 24 });
const size = fc.record({ width: fc.integer({ min: 260, max: 1200 }), height: fc.integer({ min: 200, max: 800 }) });
const labels = fc.record({ title: word, subtitle: fc.option(word), source: fc.option(word), x: fc.option(word), y: fc.option(word) });
const values = fc.double({ min: -1e6, max: 1e6, noNaN: true });

interface Labels {
  title: string;
  subtitle: string | null;
  source: string | null;
  x: string | null;
  y: string | null;
}

interface AnyChart {
  figure: Chart["figure"];
}

function label(chart: AnyChart, { title, subtitle, source, x, y }: Labels): void {
  Object.assign(chart.figure, { title, subtitle: subtitle ?? "", sourceLabel: source ?? "" });
  chart.figure.xAxis.label = x ?? "";
  chart.figure.yAxis.label = y ?? "";
}

function expectTidy(chart: AnyChart): void {
  const boxes = textBoxes(renderScene(chart.figure));
  expect(touching(boxes)).toEqual([]);
  expect(outside(boxes, chart.figure.width, chart.figure.height)).toEqual([]);
}

describe("no text touches another or leaves the figure", () => {
  it("with categories of any length and number, lying or standing", () => {
    fc.assert(
      fc.property(
        size,
        labels,
        fc.uniqueArray(word, { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        (layout, texts, names, isHorizontal) => {
          const data = { c: names, v: names.map((_, i) => i + 1) };
          const options = { categoricalColumns: "c", numericColumn: "v" } as const;
          const chart = isHorizontal
            ? new Chart({ layout, yAxisType: "categorical" }).plot.bar(data, options)
            : new Chart({ layout, xAxisType: "categorical" }).plot.bar(data, options);
          label(chart, texts);
          expectTidy(chart);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("with groups of categories", () => {
    fc.assert(
      fc.property(
        size,
        labels,
        fc.uniqueArray(word, { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(word, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        fc.constantFrom(null, "vertical" as const),
        (layout, texts, outer, inner, isHorizontal, turned) => {
          const rows = outer.flatMap((a) => inner.map((b, i) => ({ a, b, v: i + 1 })));
          const options = { categoricalColumns: ["a", "b"], numericColumn: "v", colorColumn: "b" } as const;
          const chart = isHorizontal
            ? new Chart({ layout, yAxisType: "categorical" }).plot.bar(rows, options)
            : new Chart({ layout, xAxisType: "categorical" }).plot.bar(rows, options);
          // Horizontal categories in upright groups, the one turn that can always be kept.
          if (turned !== null && isHorizontal) chart.axes.setYAxisTickOrientation(["horizontal", turned]);
          label(chart, texts);
          expectTidy(chart);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("with upright labels of groups, which break between words and reach beyond their groups before they are cut", () => {
    const names = ["Waseca", "Crookston", "Morris", "University Farm", "Duluth", "Grand Rapids"];
    const rows = names.flatMap((site) => ["1931", "1932"].map((year, i) => ({ site, year, yield: i + 1 })));
    const chart = new Chart({ blankLabels: true, yAxisType: "categorical" }).plot
      .bar(rows, { categoricalColumns: ["site", "year"], numericColumn: "yield" })
      .axes.setYAxisTickOrientation(["horizontal", "vertical"]);
    expectTidy(chart);
    const texts = [...chart.toSVG().matchAll(/<text[^>]*rotate\(-90[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(texts.sort()).toEqual(["Crookston", "Duluth", "Farm", "Grand", "Morris", "Rapids", "University", "Waseca"]);
  });

  it("with any range of numbers, and a legend of up to thirty entries", () => {
    fc.assert(
      fc.property(
        size,
        labels,
        fc.array(fc.tuple(values, values), { minLength: 1, maxLength: 30 }),
        fc.constantFrom("outside_top", "outside_right", "outside_bottom", "auto"),
        (layout, texts, points, location) => {
          const rows = points.map(([x, y], i) => ({ x, y, series: `Series ${i}` }));
          const chart = new Chart({ layout }).plot.scatter(rows, { xColumn: "x", yColumn: "y", colorColumn: "series" });
          if (location !== "auto") chart.setLegendLocation(location, location === "outside_right" ? "vertical" : "horizontal");
          label(chart, texts);
          expectTidy(chart);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("with dates from seconds to centuries, and a second axis", () => {
    fc.assert(
      fc.property(
        size,
        labels,
        fc.integer({ min: -3e13, max: 4e12 }),
        fc.integer({ min: 0, max: 13 }),
        (layout, texts, start, magnitude) => {
          const rows = { t: [new Date(start), new Date(start + 10 ** magnitude)], a: [1, 2], b: [10_000, 2e6] };
          const chart = new Chart({ layout, xAxisType: "datetime", secondYAxis: true }).plot
            .line(rows, { xColumn: "t", yColumn: "a" })
            .secondAxis.plot.line(rows, { xColumn: "t", yColumn: "b" });
          chart.secondAxis.axes.setYAxisLabel("Second");
          label(chart, texts);
          expectTidy(chart);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a title of two lines beside an axis", () => {
  it.each(["left", "right"])("reads in order on the %s", (side) => {
    const chart = new Chart({ secondYAxis: true, layout: { width: 900, height: 330 } });
    chart.plot.line({ x: [0, 1], y: [1, 2] }, { xColumn: "x", yColumn: "y" });
    const label = "Share of customers who leave in a year";
    if (side === "left") chart.axes.setYAxisLabel(label);
    else chart.secondAxis.axes.setYAxisLabel(label);
    const { layout } = layOut(chart.figure);
    const lines = (side === "left" ? layout.y : layout.y2)?.label ?? [];
    expect(lines.map(({ text }) => text).join(" ")).toBe(label);
    expect(lines.length).toBe(2);
    // Where the head is turned to the left, what comes first lies to the left; turned to the right, to the right.
    expect(Math.sign((lines[1]?.x ?? 0) - (lines[0]?.x ?? 0))).toBe(side === "left" ? 1 : -1);
  });
});

describe("layout", () => {
  const rows = Array.from({ length: 200 }, (_, i) => ({ x: i, y: Math.sin(i / 10), g: i % 2 === 0 ? "a" : "b" }));

  it("keeps the legend off the data: in a free corner, else outside the plot area", () => {
    const free = new Chart().plot.scatter(
      { x: [0, 1, 2], y: [0, 1, 5], g: ["a", "b", "c"] },
      { xColumn: "x", yColumn: "y", colorColumn: "g" },
    );
    expect(layOut(free.figure).layout.legend).toMatchObject({ place: "center", location: "top_left" });
    const cloud = Array.from({ length: 900 }, (_, i) => ({ x: i % 30, y: Math.floor(i / 30), g: String(i % 3) }));
    const full = new Chart().plot.scatter(cloud, { xColumn: "x", yColumn: "y", colorColumn: "g" });
    const { legend, plot } = layOut(full.figure).layout;
    expect(legend?.place).toBe("right");
    expect(legend?.box.x ?? 0).toBeGreaterThanOrEqual(plot.x + plot.width);
  });

  it("puts the legend where it is told", () => {
    const rising = { x: [0, 1, 2], y: [0, 3, 5], g: ["a", "b", "c"] };
    const chart = new Chart().plot.scatter(rising, { xColumn: "x", yColumn: "y", colorColumn: "g" });
    const boxOf = (): { x: number; y: number; width: number; height: number } =>
      layOut(chart.figure).layout.legend?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const { plot } = layOut(chart.setLegendLocation("bottom_right").figure).layout;
    expect(boxOf().x + boxOf().width).toBeCloseTo(plot.x + plot.width - 10);
    chart.setLegendLocation([30, 40]);
    expect([boxOf().x - plot.x, plot.y + plot.height - boxOf().y - boxOf().height]).toEqual([30, 40]);
    chart.setLegendLocation(null);
    expect(layOut(chart.figure).layout.legend).toBeNull();
  });

  it("takes no room for a hidden axis", () => {
    const chart = new Chart({ blankLabels: true }).plot.line(rows, { xColumn: "x", yColumn: "y" });
    const before = layOut(chart.figure).layout.plot;
    const after = layOut(chart.axes.hideYAxis().axes.hideXAxis().figure).layout.plot;
    expect(after.x).toBeLessThan(before.x);
    expect(after.height).toBeGreaterThan(before.height);
  });

  it("turns category labels as told, level by level", () => {
    const chart = new Chart({ xAxisType: "categorical" }).plot.bar(
      { a: ["x", "x"], b: ["p", "q"], v: [1, 2] },
      { categoricalColumns: ["a", "b"], numericColumn: "v" },
    );
    const turns = (): number[] => layOut(chart.figure).layout.x.tickLabels.map((item) => item.rotateDeg);
    expect(turns()).toEqual([0, 0, 0]);
    chart.axes.setXAxisTickOrientation(["vertical", "diagonal"]);
    expect(turns()).toEqual([-90, -90, -45]);
  });

  it("wraps a few long labels, slants many, and thins out ten thousand", () => {
    const bars = (names: string[]): Chart<"categorical"> =>
      new Chart({ xAxisType: "categorical" }).plot.bar(
        { c: names, v: names.map(() => 1) },
        { categoricalColumns: "c", numericColumn: "v", categoricalOrderBy: "labels" },
      );
    const labelsOf = (names: string[]): { text: string; rotateDeg: number }[] => [...layOut(bars(names).figure).layout.x.tickLabels];
    expect(
      labelsOf(["United Kingdom of Great Britain", "United States of America", "France", "Spain", "Italy", "Peru", "Chad"]).length,
    ).toBeGreaterThan(7);
    expect(labelsOf(Array.from({ length: 30 }, (_, i) => `Category ${i}`)).every((item) => item.rotateDeg === -45)).toBe(true);
    const many = labelsOf(Array.from({ length: 10_000 }, (_, i) => `Category ${i}`));
    expect(many.length).toBeGreaterThan(10);
    expect(many.length).toBeLessThan(100);
  });

  it.each([
    [1, 1],
    [50, 40],
    [120, 60],
    [5000, 30],
  ])("survives a figure of %i × %i pixels", (width, height) => {
    const chart = new Chart({ layout: { width, height } }).plot.scatter(rows, { xColumn: "x", yColumn: "y", colorColumn: "g" });
    const { plot } = layOut(chart.figure).layout;
    expect(plot.width).toBeGreaterThan(0);
    expect(plot.height).toBeGreaterThan(0);
    expect(chart.toSVG()).toContain("<svg");
  });
});
