import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";

describe("what was set can be read", () => {
  it("of a numeric axis", () => {
    const { axes } = new Chart();
    expect([axes.xAxisRange, axes.xAxisTickValues, axes.xAxisTickFormat, axes.xAxisTickOrientation]).toEqual([
      [null, null],
      null,
      null,
      null,
    ]);
    axes.setXAxisRange(1, 5).axes.setXAxisTickValues([1, 3]).axes.setXAxisTickFormat("0%").axes.setXAxisTickOrientation("vertical");
    axes
      .setYAxisRange(undefined, 7)
      .axes.setYAxisTickValues(new Set([2]))
      .axes.setYAxisTickFormat("$0a");
    expect([axes.xAxisRange, axes.xAxisTickValues, axes.xAxisTickFormat, axes.xAxisTickOrientation]).toEqual([
      [1, 5],
      [1, 3],
      "0%",
      ["vertical"],
    ]);
    expect([axes.yAxisRange, axes.yAxisTickValues, axes.yAxisTickFormat]).toEqual([[null, 7], [2], "$0a"]);
  });

  it("of a datetime axis as dates, however it was written", () => {
    const { axes } = new Chart({ xAxisType: "datetime" });
    axes.setXAxisRange("2024-01-01", 86_400_000).axes.setXAxisTickValues(["1970-01-02"]);
    expect(axes.xAxisRange).toEqual([new Date("2024-01-01"), new Date(86_400_000)]);
    expect(axes.xAxisTickValues).toEqual([new Date(86_400_000)]);
  });

  it("of the second axis", () => {
    const { axes, secondAxis } = new Chart({ secondYAxis: true });
    secondAxis.axes.setYAxisRange(0, 9);
    expect([axes.yAxisRange, secondAxis.axes.yAxisRange]).toEqual([
      [null, null],
      [0, 9],
    ]);
  });

  it("of the legend and the logo", () => {
    const chart = new Chart();
    expect([chart.legendLocation, chart.legendOrientation, chart.logo]).toEqual([undefined, "horizontal", null]);
    chart.setLegendLocation("outside_right", "vertical").setLogo(new TextEncoder().encode('<svg width="2" height="1"/>'));
    expect([chart.legendLocation, chart.legendOrientation]).toEqual(["outside_right", "vertical"]);
    expect(chart.logo).toMatchObject({ mediaType: "image/svg+xml", width: 2, height: 1 });
  });

  it("is a copy", () => {
    const { axes, figure } = new Chart();
    axes.setXAxisTickValues([1, 2]).axes.setXAxisTickOrientation(["vertical"]);
    (axes.xAxisTickValues as number[]).push(3);
    (axes.xAxisTickOrientation as string[]).pop();
    (axes.xAxisRange as unknown as unknown[])[0] = 5;
    expect([figure.xAxis.tickValues, figure.xAxis.tickOrientation, figure.xAxis.range]).toEqual([[1, 2], ["vertical"], [null, null]]);
  });

  it("is refused where the axis has none", () => {
    const { axes } = new Chart({ xAxisType: "categorical" });
    expect(() => (axes as unknown as { xAxisRange: unknown }).xAxisRange).toThrow(/chart\.axes\.xAxisRange: the x axis is categorical/);
  });
});

it.each(["X", "Y"] as const)("a hidden %s axis can be shown again", (name) => {
  const chart = new Chart({ blankLabels: true }).plot.line({ x: [1, 2], y: [1, 2] }, { xColumn: "x", yColumn: "y" });
  const shown = chart.toSVG();
  const hidden = chart.axes[`hide${name}Axis`]().toSVG();
  expect(chart.axes[`is${name}AxisHidden`]).toBe(true);
  expect(hidden).not.toBe(shown);
  expect(chart.axes[`show${name}Axis`]().toSVG()).toBe(shown);
  expect(chart.axes[`is${name}AxisHidden`]).toBe(false);
});
