import { describe, expect, it } from "vitest";
import { type AreaGlyph, Chart, type Finding, type LineGlyph } from "../../src/host/node/index.js";

const rows = Array.from({ length: 40 }, (_, i) => ({
  x: 1 + ((i * 7) % 40),
  y: 3 + (i % 2) * 10 + (((i * 7) % 40) + ((i * 13) % 5)) / 4,
  kind: ["<b>a", "__proto__"][i % 2] as string,
  day: new Date(Date.UTC(2024, 0, 1 + ((i * 7) % 40))),
}));
const xy = { xColumn: "x", yColumn: "y" } as const;
const lines = ({ figure }: { figure: Chart["figure"] }): LineGlyph[] =>
  figure.glyphs.filter((glyph) => glyph.plot === "trend") as LineGlyph[];
const bands = ({ figure }: { figure: Chart["figure"] }): AreaGlyph[] =>
  figure.glyphs.filter((glyph) => glyph.plot === "trendBand") as AreaGlyph[];
const bandOf = (chart: { figure: Chart["figure"] }): AreaGlyph => bands(chart)[0] as AreaGlyph;
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

describe("a trend", () => {
  it("has the colour and the place in the palette of its points, above them, and says nothing twice in the legend", () => {
    const chart = new Chart({ blankLabels: true }).plot
      .scatter(rows, { ...xy, colorColumn: "kind" })
      .plot.trend(rows, { ...xy, colorColumn: "kind" });
    const [scatters, trends] = [chart.figure.glyphs.slice(0, 2), lines(chart)];
    expect(trends.map(({ name, color, slot }) => [name, color, slot])).toEqual(
      scatters.map(({ name, color, slot }) => [name, color, slot]),
    );
    expect(bands(chart).map(({ color, legend }) => [color, legend])).toEqual(trends.map(({ color }) => [color, []]));
    expect(chart.figure.glyphs.map(({ plot }) => plot)).toEqual(["scatter", "scatter", "trendBand", "trendBand", "trend", "trend"]);
    expect(chart.describe().legend?.items.map(({ label }) => label)).toEqual(["<b>a", "__proto__"]);
    expect(chart.toSVG()).not.toContain("<b>a");
    expect(chart.warnings).toEqual([]);
  });

  it("makes room for its band, and does not stand on zero", () => {
    const flat = [
      { x: 0, y: 5 },
      { x: 1, y: 9 },
      { x: 2, y: 6 },
      { x: 3, y: 9 },
    ];
    const chart = new Chart().plot.trend(flat, xy);
    const [low = 0, high = 0] = chart.describe().frame.y.range ?? [];
    expect(low).toBeLessThan(Math.min(...(bandOf(chart).y0 as Float64Array)));
    expect(high).toBeGreaterThan(Math.max(...(bandOf(chart).y1 as Float64Array)));
    const zeros = new Chart({ yAxisType: "log" }).plot.trend(
      [1, 2, 900, 3, 1, 4].map((y, x) => ({ x, y })),
      { ...xy, method: "moving average", window: 3, band: true },
    );
    expect(Math.min(...(bandOf(zeros).y0 as Float64Array))).toBe(0);
    expect(codes(zeros.check())).not.toContain("bars-not-from-zero");
    expect(zeros.toSVG()).not.toContain("NaN");
  });

  it("is no bar whose axis has to show zero", () => {
    const chart = new Chart({ blankLabels: true }).setTitle("t").plot.trend(
      [0, 1, 2, 3].map((x) => ({ x, y: 0 })),
      xy,
    );
    chart.axes.setYAxisRange(1, 5);
    expect(codes(chart.check())).not.toContain("bars-not-from-zero");
  });

  it("stands on dates, on log axes, on a second axis and in panels", () => {
    const dates = new Chart({ xAxisType: "datetime" }).plot.trend(rows, {
      xColumn: "day",
      yColumn: "y",
      method: "moving average",
      window: "7 days",
    });
    expect(lines(dates)[0]?.x).toHaveLength(34);
    expect(bands(dates)).toEqual([]);
    const log = new Chart({ xAxisType: "log", yAxisType: "log" }).plot.trend(rows, xy);
    expect(log.describe().series.map(({ plot }) => plot)).toEqual(["trendBand", "trend"]);
    const second = new Chart({ secondYAxis: true }).plot.scatter(rows, xy).secondAxis.plot.trend(rows, xy);
    expect([...bands(second), ...lines(second)].map(({ axis }) => axis)).toEqual(["y2", "y2"]);
    const panels = new Chart({ facet: { column: "kind" } }).plot.scatter(rows, xy).plot.trend(rows, xy);
    expect(lines(panels).map(({ panel }) => panel)).toEqual([0, 1]);
    expect(new Set(lines(panels).map(({ color }) => color)).size).toBe(1);
  });

  it("takes several columns, and data without rows", () => {
    const wide = new Chart().plot.trend(rows, { xColumn: "x", yColumn: ["y", "x"] });
    expect(lines(wide).map(({ name }) => name)).toEqual(["y", "x"]);
    const empty = new Chart().plot.trend({ x: [], y: [] }, xy);
    expect([empty.figure.glyphs, empty.warnings]).toEqual([
      [],
      ["chart.plot.trend: the rows have fewer than two different x, so that there is no trend to draw."],
    ]);
  });

  it("says what it cannot draw, and what it leaves out", () => {
    const few = [
      { x: 1, y: 1, kind: "one" },
      { x: 1, y: 2, kind: "two" },
      { x: 2, y: 5, kind: "two" },
      { x: 1, y: null, kind: "two" },
      { x: 5, y: Number.POSITIVE_INFINITY, kind: "two" },
    ];
    const chart = new Chart().plot.trend(few, { ...xy, colorColumn: "kind" });
    expect(chart.warnings).toEqual([
      'chart.plot.trend: the rows of "one" have fewer than two different x, so that there is no trend to draw.',
      'chart.plot.trend: the rows of "two" are too few to tell how far they stray, so that the trend has no band.',
      'chart.plot.trend: 2 of 5 rows have no value in "y" and are left out (row 3, row 4).',
    ]);
    expect(lines(chart).map(({ name }) => name)).toEqual(["two"]);
    expect(new Chart().plot.trend(few, { ...xy, method: "loess" }).warnings[0]).toContain("fewer than three different x");
    expect(new Chart().plot.trend(rows, { ...xy, method: "moving average", window: 41 }).warnings).toEqual([
      "chart.plot.trend: the rows fill no whole window, so that there is no moving average to draw. Make the window smaller.",
    ]);
    const log = new Chart({ yAxisType: "log" }).plot.trend(
      [
        { x: -1, y: -1 },
        { x: 0, y: 1 },
        { x: 1, y: 2 },
      ],
      xy,
    );
    expect(log.warnings.join()).not.toContain('"x"');
    expect(log.warnings.join()).toContain("log");
  });

  it.each([
    [{ span: 0.5 }, 'chart.plot.trend, option "span": goes with method: "loess", and the method is "linear".'],
    [{ window: 3 }, 'goes with method: "moving average"'],
    [{ anchor: "end", method: "loess" }, 'goes with method: "moving average", and the method is "loess"'],
    [{ band: false, confidence: 0.9 }, "there is no band with band: false"],
    [{ confidence: 1 }, "must be above 0 and below 1, such as 0.95 for 95 %, not 1."],
    [{ confidence: 95 }, "must be above 0 and below 1"],
    [{ method: "loess", span: 0 }, "must be above 0, such as 0.75"],
    [{ method: "moving average", window: 1 }, "must be a whole number of rows of at least 2, or a time"],
    [{ method: "moving average", window: "1 month" }, 'such as "7 days"'],
    [{ method: "moving average", window: "7 days" }, 'a time needs dates along x: xAxisType: "datetime"'],
    [{ method: "lowess" }, 'Did you mean "loess"?'],
  ])("refuses %j", (options, message) => {
    const chart = new Chart();
    expect(() => chart.plot.trend(rows, { ...xy, ...options } as typeof xy)).toThrow(message);
    expect(chart.figure.glyphs).toEqual([]);
  });
});
