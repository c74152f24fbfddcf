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

  it("scales by area what the figure cannot hold as pixels, and says so", () => {
    const chart = scatter([10, 1_400_000_000]);
    expect(sizesOf(chart)).toEqual([expect.closeTo(4), 40]);
    expect(chart.describe().legend).toMatchObject({ title: "people", items: [{}, {}, { label: "1B", column: "people" }] });
    expect(chart.warnings).toEqual([
      'chart.plot.scatter: "people" goes up to 1.4B, where this figure has room for 270, so its values are scaled by area, to diameters from 4 to 40 pixels. sizeRange: [4, 40] says so; give other diameters there.',
    ]);
    expect(scatter([10, 1_400_000_000], { sizeRange: [4, 40] }).warnings).toEqual([]);
  });

  it("scales shares, which as pixels nobody would see, but no column of zeros", () => {
    expect(sizesOf(scatter([0.1, 0.4]))?.[1]).toBe(40);
    expect(scatter([0.1, 0.4]).warnings.join()).toContain("less than a pixel");
    expect(sizesOf(scatter([0, 0]))).toEqual([0, 0]);
  });

  it("counts points of size zero, which are not drawn", () => {
    const warnings = [
      'chart.plot.scatter: 2 of 3 points are not drawn, for their size in "people" is zero. sizeRange: [4, 40] shows zeros as the smallest points.',
    ];
    expect(scatter([0, 5, 0]).warnings).toEqual(warnings);
    expect(scatter([0, 5, 0], { sizeRange: [0, 40] }).warnings).toEqual(warnings);
    expect(scatter([0, 5, 0], { sizeRange: [4, 40] }).warnings).toEqual([]);
  });

  it("leaves giant points room on both axes, and ends them at the plot area where a range is set", () => {
    const reach = (chart: ReturnType<typeof scatter>) => {
      const { frame } = chart.describe();
      return [frame.x.range, frame.y.range];
    };
    expect(reach(scatter([200, 200, 200]))).not.toEqual(reach(scatter([20, 20, 20])));
    const svg = scatter([200, 200, 200]).axes.setXAxisRange(0, 2).toSVG();
    expect(svg).toMatch(/series-scatter[^>]*clip-path/);
  });

  it("draws the largest first, so that none hides a smaller one", () => {
    const svg = scatter([4, 200, 20], { colorColumn: "x" }).toSVG();
    expect(svg).toContain("series-scatter");
    const radii = [
      ...scatter([4, 200, 20])
        .toSVG()
        .matchAll(/a(\d+),\1/g),
    ].map(([, radius]) => Number(radius));
    expect(radii).toEqual([...radii].sort((a, b) => b - a));
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
    expect(items.map(({ label }) => label)).toEqual(["50", "200", "1,000"]);
    expect(items[2]?.size).toBeCloseTo(40 * Math.sqrt(1000 / 1300));
    const again = Figure.fromJSON(JSON.parse(JSON.stringify(chart.figure)));
    expect(again.glyphs[0]?.legend).toEqual(chart.figure.glyphs[0]?.legend);
  });

  it.each([
    [[0, 0], ["0"]],
    [[7, 7], ["7"]],
    [
      [990, 1000],
      ["990", "1,000"],
    ],
    [
      [0.001, 0.03],
      ["0.001", "0.005", "0.02"],
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

  it("writes the unit and the signs of the locale", () => {
    const cost: object = { x: [1, 2], y: [1, 2], cost: ["$1.5M", "$40M"] };
    const chart = (locale?: string) =>
      new Chart({ blankLabels: true, ...(locale === undefined ? {} : { locale }) }).plot.scatter(cost, {
        xColumn: "x",
        yColumn: "y",
        sizeColumn: "cost",
        sizeRange: [4, 40],
      });
    expect(
      chart()
        .describe()
        .legend?.items.map(({ label }) => label),
    ).toEqual(["$1M", "$5M", "$20M"]);
    expect(scatter([1500, 2500], { sizeRange: [4, 40] }).describe().legend?.items[0]?.label).toBe("1,500");
  });

  it("puts its name before its own entries, behind those of the colours", () => {
    const svg = scatter([10, 130, 1300], { sizeRange: [4, 40], colorColumn: "x" }).toSVG();
    expect(svg.indexOf(">people<")).toBeGreaterThan(svg.indexOf(">2<"));
    expect(svg.indexOf(">people<")).toBeLessThan(svg.indexOf(">1,000<"));
  });

  it("lets points be seen through, unless told otherwise", () => {
    const alpha = (more: object) => scatter([5, 9], more).figure.glyphs.map((glyph) => "fillAlpha" in glyph && glyph.fillAlpha);
    expect([alpha({}), alpha({ sizeRange: [4, 40] }), alpha({ sizeRange: [4, 40], alpha: 1 })]).toEqual([[1], [0.7], [1]]);
  });

  it.each([[[40, 4]], [[4]], [[4, 400]], [[-1, 4]], [[1, 2, 3]], ["4,40"]])("refuses %j", (sizeRange) => {
    expect(refusal(() => scatter([1, 2], { sizeRange }))).toMatch(/option "sizeRange"/);
  });

  it("refuses to scale no column", () => {
    const draw = () => new Chart().plot.scatter(data([1]), { xColumn: "x", yColumn: "y", sizeRange: [4, 40] });
    expect(refusal(draw)).toMatch(/Add "sizeColumn"/);
  });
});
