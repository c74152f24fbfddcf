import { describe, expect, it } from "vitest";
import { aggregate, Chart, ChartifyError } from "../../src/host/node/index.js";

const months = { month: ["Mar", "Jan", "Feb"], sold: [1, 2, 3] };
const over = { categoricalColumns: "month", numericColumn: "sold" } as const;
const upright = () => new Chart({ blankLabels: true, xAxisType: "categorical" });
const ordered = (more: object) => upright().plot.bar(months, { ...over, ...more }).axes.xAxisFactors;

function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof ChartifyError) return error.message;
  }
  throw new Error("was not refused");
}

describe("the order of categories", () => {
  it("is that of the calendar where none is asked for", () => {
    const calendar = ["Jan", "Feb", "Mar"];
    expect(ordered({})).toEqual(calendar);
    expect(ordered({ categoricalOrderAscending: false })).toEqual(calendar);
    expect(upright().plot.parallel(months, over).axes.xAxisFactors).toEqual(calendar);
    expect(upright().plot.lollipop(months, over).axes.xAxisFactors).toEqual(calendar);
    expect(upright().plot.scatter(months, over).axes.xAxisFactors).toEqual(calendar);
    const weekdays = { x: ["Tue", "Mon", "Thu"], y: ["May", "Apr", "Jan"], n: [1, 2, 3] };
    const heatmap = new Chart({ xAxisType: "categorical", yAxisType: "categorical" }).plot.heatmap(weekdays, {
      xColumn: "x",
      yColumn: "y",
      colorColumn: "n",
    });
    expect([heatmap.axes.xAxisFactors, heatmap.axes.yAxisFactors]).toEqual([
      ["Mon", "Tue", "Wed", "Thu"],
      ["Jan", "Feb", "Mar", "Apr", "May"],
    ]);
  });

  it("is what is asked for", () => {
    expect(ordered({ categoricalOrderBy: "values" })).toEqual(["Feb", "Jan", "Mar"]);
    expect(ordered({ categoricalOrderBy: "labels" })).toEqual(["Mar", "Feb", "Jan"]);
    expect(ordered({ categoricalOrderBy: "time" })).toEqual(["Jan", "Feb", "Mar"]);
    expect(ordered({ categoricalOrderBy: "time", categoricalOrderAscending: false })).toEqual(["Mar", "Feb", "Jan"]);
    expect(ordered({ categoricalOrderBy: "data" })).toEqual(["Mar", "Jan", "Feb"]);
    expect(ordered({ categoricalOrderBy: "data", categoricalOrderAscending: false })).toEqual(["Feb", "Jan", "Mar"]);
  });

  it("applies level by level: months in time, what lies in them by value", () => {
    const rows = {
      month: ["Feb", "Feb", "Jan", "Jan"],
      shop: ["a", "b", "a", "b"],
      sold: [1, 2, 4, 3],
    };
    const bars = (more: object) =>
      upright().plot.bar(rows, { categoricalColumns: ["month", "shop"], numericColumn: "sold", ...more }).axes.xAxisFactors;
    expect(bars({})).toEqual([
      ["Jan", "a"],
      ["Jan", "b"],
      ["Feb", "b"],
      ["Feb", "a"],
    ]);
    expect(bars({ categoricalOrderBy: "time" })).toEqual([
      ["Jan", "a"],
      ["Jan", "b"],
      ["Feb", "a"],
      ["Feb", "b"],
    ]);
    expect(bars({ categoricalOrderBy: "data" })?.[0]).toEqual(["Feb", "a"]);
  });

  it("keeps groups together in the order of the data", () => {
    const rows = { a: ["x", "y", "x"], b: ["q", "q", "p"], n: [1, 2, 3] };
    const chart = upright().plot.bar(rows, { categoricalColumns: ["a", "b"], numericColumn: "n", categoricalOrderBy: "data" });
    expect(chart.axes.xAxisFactors).toEqual([
      ["x", "q"],
      ["x", "p"],
      ["y", "q"],
    ]);
  });

  it("refuses an order in time of what has none", () => {
    const message = messageOf(() =>
      upright().plot.bar({ fruit: ["Pear"], n: [1] }, { categoricalColumns: "fruit", numericColumn: "n", categoricalOrderBy: "time" }),
    );
    expect(message).toContain("chart.plot.bar, option \"categoricalOrderBy\": 'time' orders dates, months");
    expect(message).toContain('"Pear"');
    expect(() =>
      upright().plot.bar({ y: [1932, 1931], n: [1, 2] }, { categoricalColumns: "y", numericColumn: "n", categoricalOrderBy: "time" }),
    ).not.toThrow();
  });

  it("holds for legends and aggregates too", () => {
    const chart = new Chart().plot.scatter(
      { x: [1, 2, 3], y: [1, 2, 3], when: ["Q1 2024", "Q4 2023", "Q2 2024"] },
      { xColumn: "x", yColumn: "y", colorColumn: "when" },
    );
    expect(chart.describe().series.map(({ name }) => name)).toEqual(["Q4 2023", "Q1 2024", "Q2 2024"]);
    const total = aggregate({ k: ["item 10", "item 2"], n: [1, 2] }, { by: ["k"], column: "n", how: "sum" });
    expect(total.toColumns().k).toEqual(["item 2", "item 10"]);
  });
});

describe("a line on a datetime axis", () => {
  const days = { day: ["2024-01-03", "2024-01-01", "2024-01-02", null], n: [3, 1, 2, 9] };
  const line = (data: object, more: object = {}) =>
    new Chart({ blankLabels: true, xAxisType: "datetime" }).plot.line(data as typeof days, { xColumn: "day", yColumn: "n", ...more });
  const drawn = (chart: ReturnType<typeof line>) => {
    const [glyph] = chart.figure.glyphs;
    return glyph?.kind === "line" ? [...(glyph.y as Float64Array)] : [];
  };

  it("is drawn in time, and says so where that changes the order of the rows", () => {
    const chart = line(days);
    expect(drawn(chart)).toEqual([1, 2, 3, 9]);
    expect(chart.warnings).toEqual([
      'chart.plot.line: 2 rows were out of order in "day", and the line is drawn in time. sort: false keeps the order of the rows.',
      'chart.plot.line: 1 of 4 rows has no value in "day" and is left out (row 3).',
    ]);
  });

  it("says nothing of rows in order, and nothing where it was told", () => {
    expect(line({ day: ["2024-01-01", "2024-01-01", "2024-01-02"], n: [1, 2, 3] }).warnings).toEqual([]);
    const without = 'chart.plot.line: 1 of 3 rows has no value in "day" and is left out (row 1).';
    expect(line({ day: ["2024-01-01", null, "2024-01-02"], n: [1, 2, 3] }).warnings).toEqual([without]);
    expect(line(days, { sort: true }).warnings).not.toContainEqual(expect.stringContaining("out of order"));
    const unsorted = line(days, { sort: false });
    expect(drawn(unsorted)).toEqual([3, 1, 2, 9]);
    expect(unsorted.warnings).not.toContainEqual(expect.stringContaining("out of order"));
  });

  it("orders each line by itself", () => {
    const two = { day: ["2024-01-01", "2024-01-02", "2024-01-01", "2024-01-02"], n: [1, 2, 3, 4], k: ["a", "a", "b", "b"] };
    expect(line(two, { colorColumn: "k" }).warnings).toEqual([]);
    expect(line(two).warnings[0]).toContain("Some dates come more than once: if these are several lines, name the column");
  });

  it("has no order of its own on other axes, unless asked", () => {
    const data = { x: [3, 1, 2], y: [3, 1, 2] };
    const ys = (more: object) => {
      const [glyph] = new Chart().plot.line(data, { xColumn: "x", yColumn: "y", ...more }).figure.glyphs;
      return glyph?.kind === "line" ? [...(glyph.y as Float64Array)] : [];
    };
    expect([ys({}), ys({ sort: true })]).toEqual([
      [3, 1, 2],
      [1, 2, 3],
    ]);
  });
});
