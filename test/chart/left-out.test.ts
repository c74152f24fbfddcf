import { describe, expect, it } from "vitest";
import { Chart, readTable } from "../../src/host/node/index.js";

const table = readTable("c,x,y,low,high,s\na,1,2,1,3,4\nb,,3,,4,\nc,3,,2,,5\nd,4,0,0,2,3\n,5,-1,1,1,3\n", { format: "csv" });
const blank = { blankLabels: true } as const;
const bars = { categoricalColumns: "c", numericColumn: "y" } as const;
const noCategory = (plot: string) => `chart.plot.${plot}: 1 of 5 rows has no value in "c" and is left out (line 6).`;

describe("what a picture leaves out is said, by the rows of the file", () => {
  it("points without a coordinate or a size", () => {
    const { warnings } = new Chart(blank).plot.scatter(table, { xColumn: "x", yColumn: "y", sizeColumn: "s" });
    expect(warnings).toEqual([
      'chart.plot.scatter: 1 of 5 rows has no value in "x" and is left out (line 3).',
      'chart.plot.scatter: 1 of 5 rows has no value in "y" and is left out (line 4).',
      'chart.plot.scatter: 1 of 5 rows has no value in "s" and is left out (line 3).',
    ]);
  });

  it("bars and lollipops without a value, and those at zero or below on a log axis", () => {
    for (const plot of ["bar", "lollipop"] as const) {
      const { warnings } = new Chart({ ...blank, xAxisType: "categorical", yAxisType: "log" }).plot[plot](table, bars);
      expect(warnings.slice(-2)).toEqual([
        `chart.plot.${plot}: 1 of 5 rows has no value in "y" and is left out (line 4).`,
        `chart.plot.${plot}: 2 values of "y" at zero or below cannot stand on a log axis and are left out (line 5, line 6).`,
      ]);
    }
  });

  it("intervals without a bound, but not those without a middle", () => {
    const { warnings } = new Chart({ ...blank, xAxisType: "categorical" }).plot.interval(table, {
      categoricalColumns: "c",
      lowerBoundColumn: "low",
      upperBoundColumn: "high",
      middleColumn: "y",
    });
    expect(warnings).toEqual([
      noCategory("interval"),
      'chart.plot.interval: 1 of 5 rows has no value in "low" and is left out (line 3).',
      'chart.plot.interval: 1 of 5 rows has no value in "high" and is left out (line 4).',
    ]);
  });

  it("values outside given edges, and many in one sentence", () => {
    const v = [1, 2, 3, 99, ...Array.from({ length: 5 }, () => null)];
    const { warnings } = new Chart({ ...blank, yAxisType: "density" }).plot.histogram({ v }, { valuesColumn: "v", bins: [0, 2, 4] });
    expect(warnings).toEqual([
      'chart.plot.histogram: 5 of 9 rows have no value in "v" and are left out (row 4, row 5, row 6 and 2 more).',
      'chart.plot.histogram: 1 value of "v" lies outside the edges of the bins and is left out (row 3).',
    ]);
  });

  it("cells of a heatmap without a category or a value, once for each column", () => {
    const cells = { x: ["a", "b", null], y: ["p", "p", "p"], v: [1, null, 2] };
    const { warnings } = new Chart({ ...blank, xAxisType: "categorical", yAxisType: "categorical" }).plot.heatmap(cells, {
      xColumn: "x",
      yColumn: "y",
      colorColumn: "v",
    });
    expect(warnings).toEqual([
      'chart.plot.heatmap: 1 of 3 rows has no value in "x" or "y" and is left out (row 2).',
      'chart.plot.heatmap: 1 of 3 rows has no value in "v" and is left out (row 1).',
    ]);
  });

  it("a column once that both places and colours", () => {
    const rows = { c: ["a", "a", "b", "b", null], v: [1, 2, 3, 5, 4] };
    const { warnings } = new Chart({ ...blank, xAxisType: "categorical" }).plot.violin(rows, {
      categoricalColumns: "c",
      numericColumn: "v",
      colorColumn: "c",
    });
    expect(warnings).toEqual(['chart.plot.violin: 1 of 5 rows has no value in "c" and is left out (row 4).']);
  });

  it("not marks without a colour value, which are drawn", () => {
    const rows = { c: ["a", "b", "d", null], v: [1, 2, 3, 4], k: ["p", null, "q", null] };
    const { warnings } = new Chart({ ...blank, xAxisType: "categorical" }).plot.bar(rows, {
      ...bars,
      numericColumn: "v",
      colorColumn: "k",
    });
    expect(warnings).toEqual([
      'chart.plot.bar: 1 of 4 rows has no value in "c" and is left out (row 3).',
      'chart.plot.bar: 1 of 3 marks has no value in "k" and stands in the colour of missing values.',
    ]);
  });

  it("nothing where nothing is left out, nor of gaps that are seen", () => {
    const gap = new Chart(blank).plot.line({ x: [1, 2, 3], y: [0, null, 3] }, { xColumn: "x", yColumn: "y" });
    expect(gap.warnings).toEqual([]);
    expect(new Chart(blank).plot.line({ x: [1, 2], y: [0, -1] }, { xColumn: "x", yColumn: "y" }).warnings).toEqual([]);
  });
});
