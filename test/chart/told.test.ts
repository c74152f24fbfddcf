import { describe, expect, it } from "vitest";
import { aggregate, Chart } from "../../src/host/node/index.js";

const punches = (labels: readonly string[]) => {
  const chart = new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType: "categorical" });
  const rows = labels.map((label, i) => ({ label, row: "all", n: i }));
  return chart.callPlot("heatmap", rows, { xColumn: "label", yColumn: "row", colorColumn: "n" });
};

describe("a heatmap over hours, weekdays or months", () => {
  it("keeps the place of those without rows, and says so", () => {
    const stamps = ["2024-01-01T05:10Z", "2024-01-01T08:30Z"].map((time) => ({ time: new Date(time), one: 1 }));
    const counts = aggregate(stamps, { by: [{ column: "time", unit: "hour of day", name: "hour" }, "one"], how: "count" });
    const chart = new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType: "categorical" });
    chart.callPlot("heatmap", counts, { xColumn: "hour", yColumn: "one", colorColumn: "count" });
    expect(chart.figure.xAxis.factors).toEqual(["05:00", "06:00", "07:00", "08:00"]);
    expect(chart.warnings).toContain('chart.plot.heatmap: no row has "06:00", "07:00", so that their cells are empty.');
    expect(punches(["Mon", "Wed"]).figure.xAxis.factors).toEqual(["Mon", "Tue", "Wed"]);
    expect(punches(["Jan", "Feb", "Apr"]).figure.xAxis.factors).toEqual(["Jan", "Feb", "Mar", "Apr"]);
  });

  it("adds nothing to other labels, whole runs and single ones", () => {
    expect(punches(["a", "c"]).figure.xAxis.factors).toEqual(["a", "c"]);
    expect(punches(["Mon", "Tue"]).warnings).toEqual([]);
    expect(punches(["Wed"]).figure.xAxis.factors).toEqual(["Wed"]);
  });
});

it("a tick format that had to get decimals is said", () => {
  const chart = new Chart({ blankLabels: true });
  chart.callPlot("line", { x: [0, 1], y: [2.1, 2.4] }, { xColumn: "x", yColumn: "y" });
  chart.axes.setYAxisTickFormat("0");
  chart.figure.yAxis.tickValues = [2.1, 2.2, 2.3];
  chart.toSVG();
  expect(chart.warnings).toEqual(['The tick format "0" of the y axis writes different ticks alike, so that they are written by "0.0".']);
  chart.axes.setYAxisTickFormat("0.0");
  chart.toSVG();
  expect(chart.warnings).toEqual([]);
});

it("sizes of a later call that are on another scale are said", () => {
  const chart = new Chart({ blankLabels: true });
  const draw = (people: readonly number[]) =>
    chart.callPlot("scatter", { x: [1, 2], y: [1, 2], people }, { xColumn: "x", yColumn: "y", sizeColumn: "people", sizeRange: [4, 40] });
  draw([100, 5000]);
  draw([100, 5000]);
  expect(chart.warnings).toEqual([]);
  draw([100, 90_000]);
  expect(chart.warnings.join()).toContain('the sizes of "people" are on another scale than those of an earlier call');
});
