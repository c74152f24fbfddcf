import { describe, expect, it } from "vitest";
import { Chart, ChartifyError, RadarChart } from "../../src/host/node/index.js";

const years = [
  { year: 1, city: "Oslo", apples: 3, pears: 4, plums: null },
  { year: 2, city: "Rome", apples: 5, pears: 2, plums: 7 },
];
const chart = () => new Chart({ blankLabels: true });
const bars = () => new Chart({ blankLabels: true, xAxisType: "categorical" });
const both = ["apples", "pears"] as const;
const [BLUE, ORANGE, GREEN] = ["#1f77b4", "#ff7f0e", "#2ca02c"];

interface Drawn {
  describe(): { series: { name: string | null; color: string | string[]; columns: object }[]; legend: { items: object[] } | null };
}
const seriesOf = (drawn: Drawn) => drawn.describe().series.map(({ name, columns }) => ({ name, ...columns }));
const labels = (drawn: Drawn) => drawn.describe().legend?.items;
const refusal = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    if (error instanceof ChartifyError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
};

describe("several columns of numbers", () => {
  it("make a line each, in the order given", () => {
    const drawn = chart().plot.line(years, { xColumn: "year", yColumn: ["pears", "apples"] });
    expect(seriesOf(drawn)).toEqual([
      { name: "pears", x: [1, 2], y: [4, 2] },
      { name: "apples", x: [1, 2], y: [3, 5] },
    ]);
    expect(labels(drawn)).toEqual([
      { label: "pears", color: BLUE },
      { label: "apples", color: ORANGE },
    ]);
    expect(drawn.warnings).toEqual([]);
  });

  it("make points and areas each, stacked too", () => {
    expect(seriesOf(chart().plot.scatter(years, { xColumn: "year", yColumn: both }))).toHaveLength(2);
    expect(seriesOf(chart().plot.area(years, { xColumn: "year", yColumn: both, stacked: true }))).toEqual([
      { name: "apples", x: [1, 2], y0: [0, 0], y1: [3, 5] },
      { name: "pears", x: [1, 2], y0: [3, 5], y1: [7, 7] },
    ]);
  });

  it("make a group of bars in each category, in the order given in all of them", () => {
    const drawn = bars().plot.bar(years, { categoricalColumns: "city", numericColumn: both });
    expect(drawn.describe().series).toMatchObject([
      {
        color: [BLUE, ORANGE, BLUE, ORANGE],
        columns: {
          factor: [
            ["Oslo", "apples"],
            ["Oslo", "pears"],
            ["Rome", "apples"],
            ["Rome", "pears"],
          ],
          value: [3, 4, 5, 2],
        },
      },
    ]);
    expect(drawn.axes.xAxisFactors).toHaveLength(4);
    const byValue = bars().plot.bar(years, { categoricalColumns: "city", numericColumn: both, categoricalOrderBy: "values" });
    expect(seriesOf(byValue)).toMatchObject([{ value: [4, 3, 5, 2] }]);
  });

  it("make the parts of a stack", () => {
    const drawn = bars().plot.barStacked(years, { categoricalColumns: "city", numericColumn: ["pears", "apples"] });
    expect(seriesOf(drawn)).toMatchObject([
      { name: "pears", start: [0, 0], end: [4, 2] },
      { name: "apples", start: [4, 2], end: [7, 7] },
    ]);
  });

  it("make lollipops, lines across categories, points over them, boxes, histograms, densities and radars", () => {
    const over = { categoricalColumns: "city", numericColumn: both } as const;
    expect(seriesOf(bars().plot.lollipop(years, over))).toMatchObject([{ value: [3, 4, 5, 2] }]);
    expect(seriesOf(bars().plot.parallel(years, over))).toMatchObject([{ name: "apples" }, { name: "pears" }]);
    expect(seriesOf(bars().plot.scatter(years, over))).toMatchObject([{ name: "apples" }, { name: "pears" }]);
    expect(seriesOf(bars().plot.boxplot(years, over))).toMatchObject([{ q2: [3, 4, 5, 2] }, {}]);
    const values = new Chart({ blankLabels: true, yAxisType: "density" });
    expect(seriesOf(values.plot.histogram(years, { valuesColumn: both }))).toMatchObject([{ name: "apples" }, { name: "pears" }]);
    expect(seriesOf(new RadarChart({ blankLabels: true }).plot.area(years, { radiusColumn: both }))).toMatchObject([
      { name: "apples" },
      { name: "pears" },
    ]);
  });

  it("have the colours of their names in all plots, which are no values of a column", () => {
    const rows = years.map((row) => ({ ...row, series: "apples" }));
    const drawn = chart()
      .plot.line(rows, { xColumn: "year", yColumn: both })
      .plot.scatter(rows, { xColumn: "year", yColumn: ["pears", "plums"] })
      .plot.scatter(rows, { xColumn: "year", yColumn: "plums", colorColumn: "series" });
    expect(drawn.describe().series.map(({ name, color }) => `${name} ${color}`)).toEqual([
      `apples ${BLUE}`,
      `pears ${ORANGE}`,
      `pears ${ORANGE}`,
      `plums ${GREEN}`,
      "apples #d62728",
    ]);
  });

  it("leave missing values missing, and a single one of a list has a name", () => {
    expect(seriesOf(chart().plot.line(years, { xColumn: "year", yColumn: ["plums"] }))).toEqual([
      { name: "plums", x: [1, 2], y: [null, 7] },
    ]);
  });

  it("take labels of their own, or one column for all", () => {
    const own = bars().plot.text(years, { categoricalColumns: "city", numericColumn: both, textColumn: both });
    expect(seriesOf(own).flatMap((each) => (each as { text?: string[] }).text)).toEqual(["3", "5", "4", "2"]);
    const shared = chart().plot.text(years, { xColumn: "year", yColumn: both, textColumn: "city" });
    expect(seriesOf(shared).flatMap((each) => (each as { text?: string[] }).text)).toEqual(["Oslo", "Rome", "Oslo", "Rome"]);
    expect(refusal(() => chart().plot.text(years, { xColumn: "year", yColumn: "apples", textColumn: both }))).toMatch(
      /"textColumn" names 2 columns, but "yColumn" one column/,
    );
  });

  it("keep the unit that all of them have, and numbers in texts are read", () => {
    const rows = [
      { x: "1", a: "$1,200", b: "$2,400" },
      { x: "2", a: "$1,500", b: "$2,000" },
    ] as unknown;
    const drawn = chart().plot.line(rows, { xColumn: "x", yColumn: ["a", "b"] });
    expect(seriesOf(drawn)).toMatchObject([{ x: [1, 2], y: [1200, 1500] }, { y: [2400, 2000] }]);
    expect(drawn.figure.yAxis.unit).toMatchObject({ prefix: "$" });
    expect(refusal(() => chart().plot.text(years, { xColumn: "year", yColumn: both, textColumn: "pears" }))).toMatch(
      /"textColumn" is one of the columns of "yColumn", which would label them all/,
    );
  });

  it("are refused beside what would tell series apart too, and where they are none or one twice", () => {
    const line = (options: object) => refusal(() => chart().plot.line(years, { xColumn: "year", yColumn: both, ...options } as never));
    expect(line({ colorColumn: "city" })).toMatch(
      /"yColumn" names several columns, which make a series each, so that "colorColumn" cannot be given too/,
    );
    expect(line({ yColumn: [] })).toMatch(/option "yColumn": must name a column, or several; the array is empty/);
    expect(line({ yColumn: ["apples", "apples"] })).toMatch(/names a column twice/);
    expect(line({ yColumn: ["apples", "peers"] })).toMatch(/no column "peers".*Did you mean "pears"/);
    // @ts-expect-error a column of lengths alone makes no parts
    expect(refusal(() => bars().plot.barStacked(years, { categoricalColumns: "city", numericColumn: "apples" }))).toMatch(
      /the option "stackColumn" is missing/,
    );
    const deep = { categoricalColumns: ["city", "year", "plums"], numericColumn: both } as const;
    expect(refusal(() => bars().plot.bar(years, deep))).toMatch(/up to 3 levels fit/);
  });

  it("blame the column and the row of the data that fail", () => {
    const rows = [{ x: 1, a: 1, b: "much" }];
    expect(refusal(() => chart().plot.line(rows as never, { xColumn: "x", yColumn: ["a", "b"] } as never))).toMatch(
      /option "yColumn": .*"b".*/,
    );
  });
});

describe("seriesName", () => {
  const past = { xColumn: "year", yColumn: "apples" } as const;

  it("puts a call into the legend, with one colour for one name", () => {
    const drawn = chart()
      .plot.line(years, { ...past, seriesName: "Actual" })
      .plot.line(years, { xColumn: "year", yColumn: "pears", seriesName: "Forecast", lineDash: "dashed" })
      .plot.scatter(years, { ...past, seriesName: "Actual" });
    expect(drawn.describe().series.map(({ name, color }) => `${name} ${color}`)).toEqual([
      `Actual ${BLUE}`,
      `Forecast ${ORANGE}`,
      `Actual ${BLUE}`,
    ]);
    expect(labels(drawn)).toEqual([
      { label: "Actual", color: BLUE },
      { label: "Forecast", color: ORANGE },
    ]);
  });

  it("stands behind the values of a colour column, which keep their colours", () => {
    const drawn = chart()
      .plot.line(years, { ...past, colorColumn: "city" })
      .plot.line(years, { xColumn: "year", yColumn: "pears", colorColumn: "city", seriesName: "Forecast" });
    expect(labels(drawn)).toEqual([
      { label: "Oslo", color: BLUE },
      { label: "Rome", color: ORANGE },
      { label: "Oslo (Forecast)", color: BLUE },
      { label: "Rome (Forecast)", color: ORANGE },
    ]);
  });

  it("names bars, and the accents of a palette", () => {
    const drawn = bars().style.setColorPalette("accent", { accentValues: ["2024"] });
    drawn.plot.bar(years, { categoricalColumns: "city", numericColumn: "apples", seriesName: "2024" });
    expect(drawn.describe().series).toMatchObject([{ name: "2024", color: BLUE }]);
    expect(labels(drawn)).toEqual([{ label: "2024", color: BLUE }]);
  });
});
