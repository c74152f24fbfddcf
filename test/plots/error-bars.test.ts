import { describe, expect, it } from "vitest";
import { summarize } from "../../src/data/error-bars.js";
import { aggregate, Chart, type IntervalGlyph } from "../../src/host/node/index.js";

/** Doses of a drug; the mean of the first is 5, its standard deviation 2.138. */
const rows = [
  ...[2, 4, 4, 4, 5, 5, 7, 9].map((n) => ({ dose: "low", sex: "f", n, x: 1 })),
  ...[10, 14].map((n) => ({ dose: "high", sex: "f", n, x: 2 })),
  ...[-3, 1].map((n) => ({ dose: "none", sex: "f", n, x: 0 })),
  { dose: "odd", sex: "f", n: 8, x: 3 },
];
const cn = { categoricalColumns: "dose", numericColumn: "n" } as const;
const bars = (options: object) => new Chart({ xAxisType: "categorical" }).plot.bar(rows, { ...cn, ...options });
const errorBarsOf = ({ figure }: { figure: Chart["figure"] }): IntervalGlyph[] =>
  figure.glyphs.filter(({ plot }) => plot === "errorBars") as IntervalGlyph[];
const endsOf = (chart: { figure: Chart["figure"] }, category: string): (number | null | undefined)[] =>
  errorBarsOf(chart).flatMap(({ factor, lower, upper }) =>
    [...factor].flatMap((each, i) => (each === category ? [lower[i], upper[i]] : [])),
  );

describe("error bars", () => {
  it.each([
    ["std", 5 - 2.138089935, 5 + 2.138089935],
    [{ std: 2 }, 5 - 4.27617987, 5 + 4.27617987],
    ["se", 5 - 0.755928946, 5 + 0.755928946],
    ["ci", 5 - 0.755928946 * 2.364624252, 5 + 0.755928946 * 2.364624252],
    [{ ci: 0.9 }, 5 - 0.755928946 * 1.894578605, 5 + 0.755928946 * 1.894578605],
    ["range", 2, 9],
    [{ quantiles: [0.25, 0.75] }, 4, 5.5],
  ])("of %j reach as far as they should", (errorBars, lower, upper) => {
    expect(endsOf(bars({ errorBars }), "low")).toEqual([expect.closeTo(lower, 7), expect.closeTo(upper, 7)]);
  });

  it("stand on the means that aggregate gives, with quantiles on medians", () => {
    for (const [errorBars, how] of [
      ["se", "mean"],
      [{ quantiles: [0, 1] }, "median"],
    ] as const) {
      const want = aggregate(rows, { by: ["dose"], column: "n", how }).toRows();
      const { factor = [], value = [] } = bars({ errorBars }).describe().series[0]?.columns ?? {};
      expect(new Map(factor.map((each, i) => [each, value[i]]))).toEqual(new Map(want.map(({ dose, n }) => [dose, n])));
      expect(value).toEqual([...value].sort((a, b) => Number(b) - Number(a)));
    }
  });

  it("of a single row are none, and of rows without numbers or places too, and said", () => {
    const chart = new Chart({ xAxisType: "categorical" }).plot.bar(
      [...rows, { dose: "low", sex: "f", n: null, x: 1 }, { dose: null, sex: "f", n: 5, x: 1 }],
      { ...cn, errorBars: "se" },
    );
    expect(chart.warnings).toEqual([
      'chart.plot.bar: 1 of 15 rows has no value in "dose" and is left out (row 14).',
      'chart.plot.bar: 1 of 15 rows has no value in "n" and is left out (row 13).',
      "chart.plot.bar: 1 of 4 marks is of a single value and has no error bar.",
    ]);
    expect(endsOf(chart, "odd")).toEqual([Number.NaN, Number.NaN]);
    expect(chart.toSVG()).not.toContain("NaN");
  });

  it("are in the range, below zero too, and keep zero where they stay above", () => {
    const range = bars({ errorBars: "range" }).describe().frame.y.range ?? [];
    expect(range[0]).toBeLessThan(-3);
    expect(range[1]).toBeGreaterThan(14);
    const above = new Chart({ xAxisType: "categorical" }).plot.bar(
      rows.filter(({ n }) => n > 0),
      { ...cn, errorBars: "std" },
    );
    expect(above.describe().frame.y.range?.[0]).toBe(0);
  });

  it("lie on their bars side by side, and stand upright or lie as they do", () => {
    const both = rows.flatMap((row) => [row, { ...row, sex: "m", n: row.n + 1 }]);
    const chart = new Chart({ yAxisType: "categorical" }).plot.bar(both, { ...cn, colorColumn: "sex", errorBars: "se" });
    const drawn = chart.figure.glyphs.filter((glyph) => glyph.kind === "bar");
    expect(errorBarsOf(chart).map(({ lane, lanes, barWidth, orientation, name }) => [lane, lanes, barWidth, orientation, name])).toEqual(
      drawn.map(({ lane, lanes, barWidth, name }) => [lane, lanes, barWidth, "horizontal", name]),
    );
    expect(chart.describe().legend?.items).toHaveLength(2);
  });

  it("stand below the numbers at the marks", () => {
    const [bar] = bars({ errorBars: "range", labels: true }).figure.glyphs;
    expect(bar?.kind === "bar" ? [...bar.factor].map((each, i) => [each, bar.labels?.beyond?.[i]]) : []).toEqual([
      ["high", 14],
      ["odd", 8],
      ["low", 9],
      ["none", -3],
    ]);
  });

  it("of lines and points are by x, in order, in the colour of their series", () => {
    const chart = new Chart().plot.line([...rows].reverse(), { xColumn: "x", yColumn: "n", errorBars: "range" });
    const line = chart.figure.glyphs.find(({ kind }) => kind === "line");
    expect(line?.kind === "line" ? [[...line.x], [...line.y]] : []).toEqual([
      [0, 1, 2, 3],
      [-1, 5, 12, 8],
    ]);
    expect(errorBarsOf(chart)[0]).toMatchObject({ color: line?.color, slot: line?.slot, lower: Float64Array.of(-3, 2, 10, Number.NaN) });
    const text = [
      { day: "2024-01-01", n: 1 },
      { day: "1 Jan 2024", n: 3 },
      { day: "2024-01-02", n: 5 },
    ];
    const dates = new Chart({ xAxisType: "datetime" }).plot.scatter(text, { xColumn: "day", yColumn: "n", errorBars: "range" });
    expect(errorBarsOf(dates)[0]?.lower).toEqual(Float64Array.of(1, Number.NaN));
  });

  it("run to the end of a log axis where they begin at zero or below", () => {
    const data = [...[1, 100].map((n) => ({ dose: "wide", n })), ...[10, 12].map((n) => ({ dose: "near", n }))];
    const chart = new Chart({ xAxisType: "categorical", yAxisType: "log" }).plot.scatter(data, { ...cn, errorBars: { std: 2 } });
    expect(chart.warnings).toEqual(["chart.plot.scatter: 1 error bar begins at or below zero and runs to the end of the log axis."]);
    expect(endsOf(chart, "wide")[0]).toBe(0);
    expect(chart.toSVG()).not.toContain("NaN");
  });

  it("are of each panel by itself, and of several columns by theirs", () => {
    const both = rows.flatMap((row) => [row, { ...row, sex: "m", n: row.n + 1 }]);
    const panels = new Chart({ xAxisType: "categorical", facet: { column: "sex" } }).plot.bar(both, { ...cn, errorBars: "range" });
    expect(endsOf(panels, "low")).toEqual([2, 9, 3, 10]);
    const wide = new Chart({ xAxisType: "categorical" }).plot.bar(rows, { ...cn, numericColumn: ["n", "x"], errorBars: "range" });
    expect(wide.figure.glyphs.map(({ plot }) => plot)).toEqual(["bar", "errorBars"]);
  });

  it("take the mean of a course of colour, and keep units and the caller's rows", () => {
    const data = rows.map((row) => ({ ...row, n: `${row.n} kg`, weight: row.n * 1.5 }));
    const options = { ...cn, colorColumn: "weight", colorScale: "continuous", errorBars: "se" } as const;
    const chart = new Chart({ xAxisType: "categorical" }).plot.bar(data as object[], options);
    expect(chart.figure.colorBar?.title).toBe("weight");
    expect(chart.figure.yAxis.unit?.suffix.trim()).toBe("kg");
  });

  it.each([
    [{ errorBars: "sd" }, 'must be one of "std", "se", "ci", "range"'],
    [{ errorBars: { ci: 95 } }, 'errorBars".ci: must be above 0 and below 1, such as 0.95 for 95 %, not 95'],
    [{ errorBars: { quantiles: [0.75, 0.25] } }, "must be two shares from 0 to 1, the smaller first"],
    [{ errorBars: { std: 1, se: 1 } }, "or an object with one of std, se, ci, quantiles"],
    [{ errorBars: { std: 0 } }, "must be above 0, such as 2"],
    [{ errorBars: true }, "must be one of"],
  ])("refuse %j", (options, message) => {
    expect(() => bars(options)).toThrow(message);
  });

  it("have no sizes", () => {
    const chart = new Chart();
    expect(() => chart.plot.scatter(rows, { xColumn: "x", yColumn: "n", sizeColumn: "n", errorBars: "se" })).toThrow("have no one size");
  });

  it("of values that are huge or alike are finite", () => {
    for (const values of [
      [3, 3, 3],
      [1e300, -1e300],
      [0.1, 0.1, 0.1],
    ]) {
      const { lower, upper } = summarize(Float64Array.from(values), [Uint32Array.from(values.keys())], { by: "se", times: 1 });
      expect([lower[0], upper[0]].every(Number.isFinite)).toBe(true);
      expect(upper[0]).toBeGreaterThanOrEqual(lower[0] as number);
    }
  });
});
