import { describe, expect, it } from "vitest";
import { Chart, type ChartifyError } from "../../src/host/node/index.js";

const people = [0, 5, 10].flatMap((age) =>
  ["men", "women"].map((sex, i) => ({ age, sex, people: 10 - age + i, low: age, high: age + i + 1 })),
);
const lanesOf = ({ figure }: Pick<Chart, "figure">) =>
  figure.glyphs.flatMap((glyph) => ("lane" in glyph ? [[glyph.name, glyph.lane, glyph.lanes]] : []));
const refusal = (draw: () => unknown): string => {
  try {
    draw();
  } catch (error) {
    return (error as ChartifyError).message;
  }
  throw new Error("was not refused");
};
const over = () => new Chart({ blankLabels: true, xAxisType: "categorical" });
const BY_AGE = { categoricalColumns: "age", numericColumn: "people", colorColumn: "sex" } as const;

describe("marks of several colour values in one category", () => {
  it("stand side by side, in one order in each", () => {
    for (const chart of [
      over().plot.bar(people, BY_AGE),
      over().plot.lollipop(people, BY_AGE),
      over().plot.interval(people, { categoricalColumns: "age", colorColumn: "sex", lowerBoundColumn: "low", upperBoundColumn: "high" }),
      new Chart({ blankLabels: true, yAxisType: "categorical" }).plot.bar(people, BY_AGE),
    ]) {
      expect(lanesOf(chart)).toEqual([
        ["men", 0, 2],
        ["women", 1, 2],
      ]);
      expect(chart.warnings).toEqual([]);
      expect((chart.figure.xAxis.factors ?? chart.figure.yAxis.factors)?.length).toBe(3);
    }
  });

  it("keep their lanes where one is missing, and stand in the middle where none share a category", () => {
    expect(lanesOf(over().plot.bar(people.slice(1), BY_AGE))).toEqual([
      ["men", 0, 2],
      ["women", 1, 2],
    ]);
    const apart = people.filter(({ age, sex }) => (age === 5) === (sex === "men"));
    expect(lanesOf(over().plot.bar(apart, BY_AGE))).toEqual([[null, 0, 1]]);
  });

  it("are refused where two have the same colour value, or one has none", () => {
    expect(refusal(() => over().plot.bar([...people, ...people.slice(0, 1)], BY_AGE))).toMatch(/each may have one row/);
    expect(refusal(() => over().plot.bar([...people, { age: 0, sex: null, people: 1 }], BY_AGE as never))).toMatch(/each may have one row/);
  });
});

describe("over time", () => {
  const days = ["2024-01-01", "2024-01-02", "2024-01-03"].flatMap((day, d) =>
    ["a", "b"].flatMap((kind, k) => [1, 2, 3, 4, 90].map((v) => ({ day, kind, low: v, high: v + 1 + d, v: v + k }))),
  );
  const first = days.filter(({ v, kind }) => v === (kind === "a" ? 1 : 2));
  const time = () => new Chart({ blankLabels: true, xAxisType: "datetime" });

  it("intervals of several colour values stand side by side", () => {
    const chart = time().plot.interval(first, {
      categoricalColumns: "day",
      lowerBoundColumn: "low",
      upperBoundColumn: "high",
      colorColumn: "kind",
    });
    expect(lanesOf(chart)).toEqual([
      ["a", 0, 2],
      ["b", 1, 2],
    ]);
    expect(chart.describe().legend?.items.map(({ label }) => label)).toEqual(["a", "b"]);
  });

  it("boxes do too, and the values beyond their whiskers stand over them", () => {
    const chart = time().plot.boxplot(days, { categoricalColumns: "day", numericColumn: "v", colorColumn: "kind" });
    expect(lanesOf(chart)).toEqual([
      ["a", 0, 2],
      ["b", 1, 2],
    ]);
    const outliers = chart.figure.glyphs.flatMap((glyph) => (glyph.kind === "scatter" ? [glyph] : []));
    expect(outliers.map(({ shift }) => Math.sign(shift))).toEqual([-1, 1]);
    // Their places are the days all the same.
    expect(outliers[0]?.x[0]).toBe(Date.UTC(2024, 0, 1));
  });
});

describe("interval", () => {
  const one = [{ c: "a", low: 1, high: 2, z: 3 }];
  const options = { categoricalColumns: "c", lowerBoundColumn: "low", upperBoundColumn: "high" } as const;

  it("is black and takes no colour of the palette, unless a column colours it", () => {
    const chart = over().plot.interval(one, options).plot.bar(one, { categoricalColumns: "c", numericColumn: "high" });
    const [interval, bar] = chart.figure.glyphs;
    expect([interval?.color, bar?.slot]).toEqual([null, 0]);
    expect(over().plot.interval(one, { ...options, colorColumn: "c" }).figure.glyphs[0]?.color).toEqual(["#1f77b4"]);
    const scaled = over().plot.interval(one, { ...options, colorColumn: "z", colorScale: "continuous" });
    expect(scaled.figure.colorBar?.domain).toEqual([3, 3]);
  });

  it("refuses one colour and a column of them", () => {
    expect(refusal(() => over().plot.interval(one, { ...options, colorColumn: "c", color: "red" }))).toMatch(/exclude each other/);
  });
});

describe("bars over bars of an earlier call", () => {
  const bars = (n: number[]) => ({ c: ["a", "b"], n });
  const options = { categoricalColumns: "c", numericColumn: "n" } as const;

  it("are said, but not where they go the other way", () => {
    expect(
      over()
        .plot.bar(bars([1, 2]), options)
        .plot.bar(bars([3, -1]), options).warnings,
    ).toEqual(["chart.plot.bar: the bars lie over those of an earlier call in 1 category and hide them. Give one call the rows of both."]);
    expect(
      over()
        .plot.bar(bars([1, 2]), options)
        .plot.bar(bars([-3, -1]), options).warnings,
    ).toEqual([]);
  });
});

describe("heatmap", () => {
  it("orders numbers by value, texts as they come", () => {
    const cells = { hour: [9, 1, 10], day: ["z", "a", "m"], n: [1, 2, 3] };
    const { xAxis, yAxis } = new Chart({ xAxisType: "categorical", yAxisType: "categorical" }).plot.heatmap(cells, {
      xColumn: "hour",
      yColumn: "day",
      colorColumn: "n",
    }).figure;
    expect([xAxis.factors, yAxis.factors]).toEqual([
      ["1", "9", "10"],
      ["z", "a", "m"],
    ]);
  });
});
