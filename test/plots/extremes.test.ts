import { describe, expect, it } from "vitest";
import type { BarGlyph, BoxplotGlyph, HistogramGlyph } from "../../src/host/node/index.js";
import { Chart, Figure, RadarChart, renderSVG } from "../../src/host/node/index.js";

function boxOf(values: number[]): { box: BoxplotGlyph; svg: string } {
  const chart = new Chart({ xAxisType: "categorical" }).plot.boxplot(
    { category: values.map(() => "a"), value: values },
    { categoricalColumns: "category", numericColumn: "value" },
  );
  return { box: chart.figure.glyphs[0] as BoxplotGlyph, svg: chart.toSVG() };
}

function histogramOf(values: number[], bins: number): { edges: number[]; counts: number[] } {
  const chart = new Chart({ yAxisType: "density" }).plot.histogram({ values }, { valuesColumn: "values", bins });
  const { minEdge, maxEdge, value } = chart.figure.glyphs[0] as HistogramGlyph;
  return { edges: [...minEdge, maxEdge.at(-1) ?? null].map(Number), counts: Array.from(value, Number) };
}

function sameAfterJSON(chart: { readonly figure: Figure; toSVG(): string }): void {
  expect(renderSVG(Figure.fromJSON(JSON.parse(JSON.stringify(chart.figure))))).toBe(chart.toSVG());
}

describe("boxplots", () => {
  it.each([[[0, 10, 10, 10]], [[0, 0, 0, 1]]])("of %j draw no whisker inside the box", (values) => {
    const { box, svg } = boxOf(values);
    const [lower, q1, q3, upper] = [box.lower, box.q1, box.q3, box.upper].map((column) => Number(column[0])) as [
      number,
      number,
      number,
      number,
    ];
    expect(lower > q1 || upper < q3).toBe(true);
    const [, top = "", height = ""] = /series-boxplot[\s\S]*?<rect[^>]* y="([\d.]+)"[^>]* height="([\d.]+)"/.exec(svg) ?? [];
    const [, whiskers = ""] = /series-boxplot[^>]*>\s*<path d="([^"]*)"/.exec(svg) ?? [];
    const ends = [...whiskers.matchAll(/M[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(ends).toHaveLength(4);
    for (const y of ends) expect(y <= Number(top) + 0.05 || y >= Number(top) + Number(height) - 0.05, `${y}`).toBe(true);
  });

  it("have a box where a value is infinite", () => {
    expect(boxOf([1, 2, 3, 4, Number.POSITIVE_INFINITY]).box.q3[0]).not.toBeNaN();
  });

  it("have quartiles within huge values", () => {
    expect(Number(boxOf([-1e308, -1e308, 1e308, 1e308]).box.q2[0])).toBeLessThanOrEqual(1e308);
  });
});

describe("histograms", () => {
  it.each([
    ["of one large value", [1e16], 1],
    ["of nearly equal values", [1, 1 + 2 ** -52], 4],
  ])("%s hold them between ascending edges", (_, values, bins) => {
    const { edges, counts } = histogramOf(values, bins);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
    for (const [i, edge] of edges.slice(1).entries()) expect(edge).toBeGreaterThan(edges[i] as number);
  });
});

it("values farther apart than a number can say are refused by histograms", () => {
  expect(() => histogramOf([-1e308, 1e308], 2)).toThrow("farther apart than a number can say");
});

describe("infinite values", () => {
  const values = { x: ["a", "b"], i: [0, 1], n: [Number.POSITIVE_INFINITY, -1], m: [0, 0] };

  it("are drawn as after JSON: lollipop", () => {
    sameAfterJSON(new Chart({ xAxisType: "categorical" }).plot.lollipop(values, { categoricalColumns: "x", numericColumn: "n" }));
  });

  it("are drawn as after JSON: barStacked", () => {
    const options = { categoricalColumns: "x", numericColumn: "n", stackColumn: "x" } as const;
    sameAfterJSON(new Chart({ xAxisType: "categorical" }).plot.barStacked(values, options));
  });

  it("do not take the zero of the others' stems off the axis", () => {
    const chart = new Chart({ xAxisType: "categorical" }).plot.lollipop(values, { categoricalColumns: "x", numericColumn: "n" });
    expect(chart.describe().frame.y.range?.[1]).toBeGreaterThanOrEqual(0);
  });
});

describe("huge values", () => {
  it("leave the range of a square plot finite", () => {
    const radar = new RadarChart().plot.radius({ r: [4e305] }, { radiusColumn: "r" });
    const axes = { xAxisType: "density", yAxisType: "density" } as const;
    const hexbin = new Chart(axes).plot.hexbin({ x: [0], y: [1e306] }, { xValuesColumn: "x", yValuesColumn: "y", size: 3 });
    for (const chart of [radar, hexbin]) for (const end of chart.describe().frame.x.range ?? []) expect(end).toSatisfy(Number.isFinite);
  });

  it("normalize to one", () => {
    const chart = new Chart({ xAxisType: "categorical" }).plot.barStacked(
      { x: ["a", "a"], part: ["b", "c"], n: [1e308, 1e308] },
      { categoricalColumns: "x", numericColumn: "n", stackColumn: "part", normalize: true },
    );
    expect((chart.figure.glyphs as BarGlyph[]).at(-1)?.end[0]).toBeCloseTo(1);
  });
});

it("a description is the same after JSON where there is a negative zero", () => {
  const line = new Chart().plot.line({ x: [-0, 1], y: [1, 2] }, { xColumn: "x", yColumn: "y" }).describe();
  const radar = new RadarChart().plot.radius({ r: [0, 0, 1] }, { radiusColumn: "r" }).describe();
  for (const description of [line, radar]) expect(JSON.parse(JSON.stringify(description))).toEqual(description);
});
