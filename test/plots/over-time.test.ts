/** Bars and their like over points in time, and dates as values. */
import { describe, expect, it } from "vitest";
import type { BarGlyph } from "../../src/figure/types.js";
import { Chart, ChartifyError, Figure } from "../../src/host/node/index.js";
import type { RectsItem } from "../../src/model/items.js";
import { layOut } from "../../src/render.js";

const DAY_MS = 86_400_000;
const utc = (year: number, month: number, day = 1): Date => new Date(Date.UTC(year, month - 1, day));
const overTime = () => new Chart({ blankLabels: true, xAxisType: "datetime" });
const months = Array.from({ length: 12 }, (_, i) => ({ month: utc(2024, i + 1), sold: i + 1 }));

/** The left and right end of each bar, and the plot area's, in pixels. */
function barsOf(figure: Figure): { bars: (readonly [left: number, right: number])[]; left: number; right: number } {
  const { layout, marks } = layOut(figure);
  const rects = marks()
    .glyphs.flat()
    .filter((item): item is RectsItem & { rows: Uint32Array } => item.kind === "rects");
  const bars = rects.flatMap(({ rects }) =>
    Array.from(
      { length: rects.length / 4 },
      (_, i) => [rects[4 * i] as number, (rects[4 * i] as number) + (rects[4 * i + 2] as number)] as const,
    ),
  );
  return { bars, left: layout.plot.x, right: layout.plot.x + layout.plot.width };
}

function refusalOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof ChartifyError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("bars over time", () => {
  it("stand in time whatever the order of rows, as wide as the shortest month allows, and do not touch", () => {
    const { figure } = overTime().plot.bar(months.toReversed(), { categoricalColumns: "month", numericColumn: "sold" });
    const { bars } = barsOf(figure);
    const widths = bars.map(([left, right]) => right - left);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(1e-9);
    for (let i = 1; i < bars.length; i++) expect(bars[i]?.[0]).toBeGreaterThan(bars[i - 1]?.[1] as number);
    // 0.9 of February's 29 days, where the axis shows a year less a month, and half a step at both ends.
    const shown = (utc(2024, 12).getTime() - utc(2024, 1).getTime()) / DAY_MS + 29;
    const { left, right } = barsOf(figure);
    expect(widths[0]).toBeCloseTo(((right - left) * 0.9 * 29) / shown, 6);
  });

  it("stand inside the plot area, and on zero", () => {
    const chart = overTime().plot.bar(months, { categoricalColumns: "month", numericColumn: "sold" });
    const { bars, left, right } = barsOf(chart.figure);
    expect(bars[0]?.[0]).toBeGreaterThan(left);
    expect(bars.at(-1)?.[1]).toBeLessThan(right);
    expect(chart.describe().frame.y.range?.[0]).toBe(0);
  });

  it("leave a gap for a day without a row, and one for a day without a value", () => {
    const days = [1, 2, 3, 5, 6, 7].map((day) => ({ day: utc(2024, 1, day), value: day === 7 ? null : day }));
    const { figure } = overTime().plot.bar(days, { categoricalColumns: "day", numericColumn: "value" });
    const { bars, left, right } = barsOf(figure);
    const step = (right - left) / 7;
    expect(bars.map(([from, to]) => Math.round(((from + to) / 2 - left) / step + 0.5))).toEqual([1, 2, 3, 5, 6]);
  });

  it("are as wide by the hour, by the week and by the year", () => {
    for (const step of [3_600_000, 7 * DAY_MS, 365 * DAY_MS]) {
      const rows = Array.from({ length: 10 }, (_, i) => ({ at: new Date(utc(2024, 1).getTime() + i * step), value: 1 }));
      const { bars, left, right } = barsOf(overTime().plot.bar(rows, { categoricalColumns: "at", numericColumn: "value" }).figure);
      expect((bars[0]?.[1] ?? 0) - (bars[0]?.[0] ?? 0)).toBeCloseTo((0.9 * (right - left)) / 10, 6);
    }
  });

  it("stand side by side where colour values share a time, each in its lane", () => {
    const rows = [1, 2, 3].flatMap((day) => ["a", "b"].map((kind) => ({ day: utc(2024, 1, day), kind, value: day })));
    const { figure } = overTime().plot.bar(rows.slice(1), { categoricalColumns: "day", numericColumn: "value", colorColumn: "kind" });
    const glyphs = figure.glyphs as BarGlyph[];
    expect(glyphs.map(({ name, lane, lanes, factor }) => [name, lane, lanes, factor.length])).toEqual([
      ["a", 0, 2, 2],
      ["b", 1, 2, 3],
    ]);
    const { bars } = barsOf(figure);
    const ordered = bars.toSorted((a, b) => a[0] - b[0]);
    for (let i = 1; i < ordered.length; i++) expect(ordered[i]?.[0]).toBeGreaterThanOrEqual((ordered[i - 1]?.[1] as number) - 1e-9);
  });

  it("take the whole step where each time has one colour value", () => {
    const rows = [1, 2, 3, 4].map((day) => ({ day: utc(2024, 1, day), kind: day > 2 ? "new" : "old", value: day }));
    const { figure } = overTime().plot.bar(rows, { categoricalColumns: "day", numericColumn: "value", colorColumn: "kind" });
    expect((figure.glyphs as BarGlyph[]).map(({ lanes }) => lanes)).toEqual([1, 1]);
  });

  it("stand side by side for several columns of numbers", () => {
    const rows = months.map((row) => ({ ...row, bought: 3 }));
    const { figure } = overTime().plot.bar(rows, { categoricalColumns: "month", numericColumn: ["sold", "bought"] });
    expect((figure.glyphs as BarGlyph[]).map(({ name, lane, lanes }) => [name, lane, lanes])).toEqual([
      ["sold", 0, 2],
      ["bought", 1, 2],
    ]);
  });

  it("have ticks at the bars, not beside them", () => {
    const ticksOf = (rows: readonly { at: Date }[]): number[] =>
      overTime()
        .plot.bar(
          rows.map((row) => ({ ...row, value: 1 })),
          { categoricalColumns: "at", numericColumn: "value" },
        )
        .describe().frame.x.ticks ?? [];
    const mondays = Array.from({ length: 40 }, (_, i) => ({ at: new Date(utc(2024, 1).getTime() + i * 7 * DAY_MS) }));
    const monthEnds = Array.from({ length: 30 }, (_, i) => ({ at: utc(2024, 2 + i, 0) }));
    for (const rows of [mondays, monthEnds, months.slice(0, 3).map(({ month }) => ({ at: month }))]) {
      const ticks = ticksOf(rows);
      expect(ticks.length).toBeGreaterThan(2);
      const at = new Set(rows.map((row) => row.at.getTime()));
      expect(ticks.filter((tick) => !at.has(tick))).toEqual([]);
    }
  });

  it("are refused with two rows of a time, which the message names", () => {
    const rows = [...months, { month: utc(2024, 3), sold: 5 }];
    expect(refusalOf(() => overTime().plot.bar(rows, { categoricalColumns: "month", numericColumn: "sold" }))).toMatch(
      /row 2 and row 12 share the time "2024-03-01", but each may have one row\. Aggregate/,
    );
  });

  it("take one column of dates", () => {
    const call = () => overTime().plot.bar(months, { categoricalColumns: ["month", "sold"] as never, numericColumn: "sold" });
    expect(refusalOf(call)).toMatch(/option "categoricalColumns": a datetime axis takes one column, not 2.*colorColumn/);
    expect(
      refusalOf(() => overTime().plot.bar([{ month: "May", sold: 1 }], { categoricalColumns: "month", numericColumn: "sold" })),
    ).toMatch(/option "categoricalColumns".*May/);
  });

  it("take the names that lines have for their columns too, but not both", () => {
    const bar = (options: object) => overTime().plot.bar(months, options as never);
    expect(bar({ xColumn: "month", yColumn: "sold" }).toSVG()).toBe(bar({ categoricalColumns: "month", numericColumn: "sold" }).toSVG());
    expect(refusalOf(() => bar({ xColumn: "month", categoricalColumns: "month", yColumn: "sold" }))).toMatch(/Leave out one/);
  });

  it("warn of an order, which time has already", () => {
    const warningsOf = (categoricalOrderBy: string) =>
      overTime().plot.bar(months, { categoricalColumns: "month", numericColumn: "sold", categoricalOrderBy } as never).warnings;
    expect(warningsOf("values")).toEqual([expect.stringContaining("a datetime axis runs in time")]);
    expect(warningsOf("labels")).toEqual([]);
  });

  it("warn where two close times make all bars thin", () => {
    const rows = [0, 1, 2, 2.01, 3].map((days) => ({ at: new Date(utc(2024, 1).getTime() + days * DAY_MS), value: 1 }));
    expect(overTime().plot.bar(rows, { categoricalColumns: "at", numericColumn: "value" }).warnings).toEqual([
      expect.stringMatching(/bars are as wide as the least time between two of them, 14 minutes, though most are 1 day apart/),
    ]);
  });

  it("say which rows have no date", () => {
    const rows = [...months, { month: null, sold: 1 }];
    expect(overTime().plot.bar(rows, { categoricalColumns: "month", numericColumn: "sold" }).warnings).toEqual([
      'chart.plot.bar: 1 of 13 rows has no value in "month" and is left out (row 12).',
    ]);
  });

  it("go through JSON with their lanes", () => {
    const rows = months.flatMap((row) => ["a", "b"].map((kind) => ({ ...row, kind })));
    const chart = overTime().plot.bar(rows, { categoricalColumns: "month", numericColumn: "sold", colorColumn: "kind" });
    const again = Figure.fromJSON(JSON.parse(JSON.stringify(chart.figure)));
    expect(again.glyphs.map((glyph) => (glyph as BarGlyph).lane)).toEqual([0, 1]);
    expect(refusalOf(() => Figure.fromJSON({ glyphs: [{ kind: "bar", factor: [1], start: [0], end: [1], lanes: 0 }] }))).toMatch(/lanes/);
  });

  it("leave points before them their padding", () => {
    const chart = overTime().plot.bar(months, { categoricalColumns: "month", numericColumn: "sold" });
    const [before] = chart.describe().frame.x.range ?? [];
    chart.plot.scatter([{ x: utc(2023, 6), y: 1 }], { xColumn: "x", yColumn: "y" });
    const [after] = chart.describe().frame.x.range ?? [];
    expect(before).toBe(utc(2024, 1).getTime() - 14.5 * DAY_MS);
    expect(after).toBeLessThan(utc(2023, 6).getTime());
  });
});

describe("other marks over time", () => {
  it("stack, with labels on the stacks", () => {
    const rows = months.flatMap(({ month }) => ["a", "b"].map((kind) => ({ month, kind, value: 2 })));
    const options = { categoricalColumns: "month", numericColumn: "value", stackColumn: "kind" } as const;
    const chart = overTime()
      .plot.barStacked(rows, options)
      .plot.textStacked(rows, { ...options, textColumn: "kind" });
    const [, b, label] = chart.describe().series;
    expect(b?.columns["start"]).toEqual(months.map(() => 2));
    expect(b?.columns["end"]).toEqual(months.map(() => 4));
    expect(label?.columns["x"]).toEqual(months.map(({ month }) => month.getTime()));
  });

  it("draw lollipops and intervals at their times", () => {
    const rows = months.map((row) => ({ ...row, low: row.sold - 1, high: row.sold + 1 }));
    const chart = overTime()
      .plot.lollipop(rows, { categoricalColumns: "month", numericColumn: "sold" })
      .plot.interval(rows, { categoricalColumns: "month", lowerBoundColumn: "low", upperBoundColumn: "high" });
    for (const { columns } of chart.describe().series) expect(columns["factor"]).toEqual(months.map(({ month }) => month.getTime()));
  });

  it("draw a box for each time, those of several colour values side by side", () => {
    const rows = months.flatMap((row) => [1, 2, 3, 4].map((value, i) => ({ ...row, value, kind: i % 2 === 0 ? "a" : "b" })));
    const chart = overTime().plot.boxplot(rows, { categoricalColumns: "month", numericColumn: "value" });
    expect(chart.describe().series[0]?.columns["q2"]).toEqual(months.map(() => 2.5));
    const beside = overTime().plot.boxplot(rows, { categoricalColumns: "month", numericColumn: "value", colorColumn: "kind" });
    expect(beside.figure.glyphs.flatMap((glyph) => (glyph.kind === "boxplot" ? [[glyph.lane, glyph.lanes]] : []))).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });
});

describe("dates as values", () => {
  const rows = ["a", "b"].flatMap((kind, k) => Array.from({ length: 9 }, (_, i) => ({ kind, at: utc(2024, 1 + k, 1 + i) })));
  const ofDates = () => new Chart({ blankLabels: true, xAxisType: "datetime", yAxisType: "categorical" });

  it("make boxes, points and intervals over categories", () => {
    const chart = ofDates().plot.boxplot(rows, { categoricalColumns: "kind", numericColumn: "at" });
    expect(chart.describe().series[0]?.columns["q2"]).toEqual([utc(2024, 1, 5).getTime(), utc(2024, 2, 5).getTime()]);
    expect(chart.describe().axes.x.range).toEqual([null, null]);
    const spans = [{ task: "x", from: "2024-01-01", to: "2024-02-01" }];
    ofDates().plot.interval(spans, { categoricalColumns: "task", lowerBoundColumn: "from", upperBoundColumn: "to" }).toSVG();
    ofDates().plot.scatter(rows, { categoricalColumns: "kind", numericColumn: "at" }).toSVG();
    ofDates().plot.violin(rows, { categoricalColumns: "kind", numericColumn: "at" }).toSVG();
  });

  it("lead on from other axes to the ones that take them", () => {
    const upright = () =>
      new Chart({ xAxisType: "categorical" }).plot.boxplot(rows, { categoricalColumns: "kind", numericColumn: "at" as never });
    expect(refusalOf(upright)).toMatch(/holds dates \(row 0: .*make the chart with xAxisType: "datetime" and yAxisType: "categorical"\./);
    const numeric = () => new Chart({ yAxisType: "density" }).plot.histogram(rows, { valuesColumn: "at" as never });
    expect(refusalOf(numeric)).toMatch(/make the chart with xAxisType: "datetime" and yAxisType: "linear"\.$/);
  });

  it("need no density axis, as the refusal of one says", () => {
    expect(refusalOf(() => new Chart({ xAxisType: "datetime", yAxisType: "density" }))).toMatch(
      /Leave "yAxisType" out: histograms .* of dates/,
    );
  });

  it("have a density by the day", () => {
    const density = new Chart({ blankLabels: true, xAxisType: "datetime" });
    density.plot.histogram(rows, { valuesColumn: "at", bins: "month", method: "density" }).plot.kde(rows, { valuesColumn: "at" });
    const [bins, curve] = density.describe().series;
    expect(bins?.columns["value"]).toEqual([0.5 / 31, 0.5 / 29]);
    const [x, y] = [curve?.columns["x"] as number[], curve?.columns["y1"] as number[]];
    let area = 0;
    for (let i = 1; i < x.length; i++)
      area += ((((y[i] as number) + (y[i - 1] as number)) / 2) * ((x[i] as number) - (x[i - 1] as number))) / DAY_MS;
    expect(area).toBeGreaterThan(0.6);
    expect(area).toBeLessThanOrEqual(1);
  });

  it("share bins between colour values", () => {
    const density = new Chart({ blankLabels: true, xAxisType: "datetime" });
    const { series } = density.plot.histogram(rows, { valuesColumn: "at", bins: "week", colorColumn: "kind" }).describe();
    expect(series[0]?.columns["minEdge"]).toEqual(series[1]?.columns["minEdge"]);
    expect(series[0]?.columns["minEdge"]?.[0]).toBe(utc(2024, 1, 1).getTime());
  });
});
