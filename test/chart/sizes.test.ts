import { describe, expect, it } from "vitest";
import { Chart, ChartifyError, Figure } from "../../src/host/node/index.js";

const XY = { xColumn: "x", yColumn: "y", sizeColumn: "people" } as const;
const data = (people: (number | null)[]) => ({ x: people.map((_, i) => i), y: people.map((_, i) => i % 3), people });
const scatter = (people: (number | null)[], more: object = {}) =>
  new Chart({ blankLabels: true }).plot.scatter(data(people), { ...XY, ...more });
const refusal = (draw: () => unknown): string => {
  try {
    draw();
  } catch (error) {
    if (error instanceof ChartifyError) return error.message;
  }
  throw new Error("was not refused");
};
const sizesOf = (chart: { readonly figure: Figure }) => {
  const glyph = chart.figure.glyphs[0];
  return glyph?.kind === "scatter" && typeof glyph.size === "object" && glyph.size !== null ? [...glyph.size] : null;
};

describe("sizeColumn", () => {
  it("is in pixels", () => {
    expect(sizesOf(scatter([4, 20, 200]))).toEqual([4, 20, 200]);
  });

  it("refuses sizes that the figure cannot hold, with the way to scale them", () => {
    expect(refusal(() => scatter([10, 1_400_000_000]))).toBe(
      'chart.plot.scatter, option "sizeColumn": takes diameters in pixels, and "people" goes up to 1,400,000,000, where this figure has room for 270. Scale the values to pixels with sizeRange: [4, 40].',
    );
  });

  it("refuses sizes below zero, scaled or not", () => {
    for (const more of [{}, { sizeRange: [4, 40] }]) expect(refusal(() => scatter([5, -3], more))).toMatch(/row 1 .*-3.*by colour/);
  });

  it("counts points without a size", () => {
    expect(scatter([5, null, 7]).warnings).toEqual(['chart.plot.scatter: 1 of 3 rows has no value in "people" and is left out (row 1).']);
  });
});

describe("sizeRange", () => {
  it("scales by area, zero to the smallest", () => {
    const [zero, half, all] = sizesOf(scatter([0, 50, 100], { sizeRange: [4, 40] })) ?? [];
    expect([zero, all]).toEqual([4, 40]);
    expect((half ?? 0) ** 2).toBeCloseTo((4 ** 2 + 40 ** 2) / 2);
  });

  it("has a legend of round values, as large as the points, that the description and JSON keep", () => {
    const chart = scatter([10, 130, 1300], { sizeRange: [0, 40] });
    const items = chart.describe().legend?.items ?? [];
    expect(items.map(({ label }) => label)).toEqual(["people: 50", "people: 200", "people: 1,000"]);
    expect(items[2]?.size).toBeCloseTo(40 * Math.sqrt(1000 / 1300));
    const again = Figure.fromJSON(JSON.parse(JSON.stringify(chart.figure)));
    expect(again.glyphs[0]?.legend).toEqual(chart.figure.glyphs[0]?.legend);
  });

  it.each([
    [[0, 0], ["people: 0"]],
    [[7, 7], ["people: 7"]],
    [
      [990, 1000],
      ["people: 990", "people: 1,000"],
    ],
    [
      [0.001, 0.03],
      ["people: 0.001", "people: 0.005", "people: 0.02"],
    ],
    [[null, null], []],
  ])("of %j shows %j", (people, labels) => {
    const items = scatter(people, { sizeRange: [4, 40] }).describe().legend?.items ?? [];
    expect(items.map(({ label }) => label)).toEqual(labels);
  });

  it("sizes all colours by one scale, over categories too", () => {
    const people = { c: ["a", "b"], n: [1, 2], people: [100, 25], k: ["u", "v"] };
    const chart = new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.scatter(people, {
      categoricalColumns: "c",
      numericColumn: "n",
      sizeColumn: "people",
      sizeRange: [0, 40],
      colorColumn: "k",
    });
    expect(chart.figure.glyphs.map((glyph) => (glyph.kind === "scatter" ? glyph.size : null))).toEqual([
      Float64Array.of(40),
      Float64Array.of(20),
    ]);
  });

  it("leaves the colours' legend its title", () => {
    const cars = { ...data([100, 25]), cylinders: [4, 6] };
    const chart = new Chart({ blankLabels: true }).plot.scatter(cars, { ...XY, sizeRange: [4, 40], colorColumn: "cylinders" });
    expect(chart.describe().legend?.title).toBe("cylinders");
  });

  it.each([[[40, 4]], [[4]], [[4, 400]], [[-1, 4]], [[1, 2, 3]], ["4,40"]])("refuses %j", (sizeRange) => {
    expect(refusal(() => scatter([1, 2], { sizeRange }))).toMatch(/option "sizeRange"/);
  });

  it("refuses to scale no column", () => {
    const draw = () => new Chart().plot.scatter(data([1]), { xColumn: "x", yColumn: "y", sizeRange: [4, 40] });
    expect(refusal(draw)).toMatch(/Add "sizeColumn"/);
  });
});
