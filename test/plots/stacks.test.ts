import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";

const bars = { categoricalColumns: "c", numericColumn: "n", stackColumn: "s" } as const;
const upright = () => new Chart({ xAxisType: "categorical", blankLabels: true });
const income = { c: ["Q1", "Q1", "Q2", "Q2", "Q3", "Q4"], s: ["b", "a", "b", "a", "a", "b"], n: [4, 1, 2, 3, 5, 1] };
const partsOf = (chart: { describe(): { series: readonly { name: string | null; columns: object }[] } }) =>
  chart.describe().series.map(({ name, columns }) => ({ name, ...columns }));

describe("stacks of two signs", () => {
  it("stand on zero upwards and hang from it downwards", () => {
    const chart = upright().plot.barStacked({ c: ["x", "x", "x"], s: ["a", "b", "c"], n: [2, -3, 4] }, bars);
    expect(partsOf(chart)).toMatchObject([
      { start: [0], end: [2] },
      { start: [0], end: [-3] },
      { start: [2], end: [6] },
    ]);
  });

  it("are refused as shares of a whole, with what to do", () => {
    const draw = () => upright().plot.barStacked({ c: ["x", "x"], s: ["a", "b"], n: [2, -3] }, { ...bars, normalize: true });
    expect(draw).toThrow(/option "normalize": "n" holds values above zero and below it \(-3\).*Leave "normalize" out/);
    const losses = upright().plot.barStacked({ c: ["x", "x"], s: ["a", "b"], n: [-1, -3] }, { ...bars, normalize: true });
    expect(partsOf(losses)).toMatchObject([{ end: [0.25] }, { end: [1] }]);
  });
});

describe("a further call", () => {
  it("keeps the widths of bars for all categories together", () => {
    const chart = upright()
      .plot.barStacked(income, bars)
      .plot.barStacked({ c: ["Q2"], s: ["a"], n: [-3] }, bars);
    expect(chart.describe().series.map(({ style }) => style?.barWidth)).toEqual([0.9, 0.9, 0.9]);
    const growing = upright()
      .plot.bar({ c: ["Q1"], n: [1] }, { categoricalColumns: "c", numericColumn: "n" })
      .plot.bar({ c: ["Q2"], n: [2] }, { categoricalColumns: "c", numericColumn: "n" });
    expect(growing.describe().series.map(({ style }) => style?.barWidth)).toEqual([0.5, 0.5]);
  });

  it("keeps the order of categories and stack values, unless it says another", () => {
    const order = { stackOrder: ["b", "a"], categoricalOrderBy: ["Q4", "Q3", "Q2", "Q1"] } as const;
    const costs = { c: ["Q1", "Q1", "Q5"], s: ["a", "b", "z"], n: [-3, -1, -9] };
    const first = upright().plot.barStacked(income, { ...bars, ...order });
    const chart = first.plot.barStacked(costs, bars);
    expect(chart.axes.xAxisFactors).toEqual(["Q4", "Q3", "Q2", "Q1", "Q5"]);
    expect(chart.describe().series.map(({ name }) => name)).toEqual(["b", "a", "b", "a", "z"]);
    expect(chart.warnings).toEqual([]);
    chart.plot.barStacked({ c: ["Q1", "Q5"], s: ["a", "z"], n: [-3, -9] }, { ...bars, categoricalOrderBy: ["Q5", "Q1"] });
    expect(chart.axes.xAxisFactors).toEqual(["Q5", "Q1", "Q4", "Q3", "Q2"]);
  });

  it("says where its bars hide those of an earlier one", () => {
    const chart = upright()
      .plot.barStacked(income, bars)
      .plot.barStacked({ c: ["Q1", "Q2"], s: ["z", "z"], n: [-1, 1] }, bars);
    expect(chart.warnings).toEqual([
      "chart.plot.barStacked: the bars lie over those of an earlier call in 1 category and hide them. Give one call the rows of both.",
    ]);
  });

  it("puts labels on the parts that are drawn, whatever rows it has", () => {
    const chart = upright()
      .plot.barStacked(income, { ...bars, stackOrder: ["b", "a"] })
      .plot.textStacked({ c: ["Q1", "Q3"], s: ["a", "a"], n: [1, 5], t: ["one", "five"] }, { ...bars, textColumn: "t" });
    expect(partsOf(chart).at(-1)).toMatchObject({ factor: ["Q1", "Q3"], value: [4.5, 2.5], text: ["one", "five"] });
  });

  it("stacks areas in the same order, and says where it hides others", () => {
    const area = { xColumn: "x", yColumn: "y", colorColumn: "s", stacked: true } as const;
    const chart = new Chart({ blankLabels: true }).plot
      .area({ x: [1, 2, 1, 2], y: [1, 2, 3, 4], s: ["a", "a", "b", "b"] }, { ...area, colorOrder: ["b", "a"] })
      .plot.area({ x: [1, 2, 1, 2], y: [-1, -2, -3, -4], s: ["a", "a", "b", "b"] }, area);
    expect(chart.describe().series.map(({ name }) => name)).toEqual(["b", "a", "b", "a"]);
    expect(chart.warnings).toEqual([]);
    chart.plot.area({ x: [1, 2], y: [1, 1], s: ["c", "c"] }, area);
    expect(chart.warnings).toEqual([
      "chart.plot.area: the areas lie over those of an earlier call and hide them. Give one call the rows of both.",
    ]);
  });
});
