import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";

const points = { x: [1, 2, 3, 4], y: [10, 20, null, 40], c: ["a", "b", "c", "d"] };
const warningsOf = (chart: { toSVG(): string; readonly warnings: readonly string[] }) => {
  chart.toSVG();
  return chart.warnings;
};

describe("marks beyond a range that was set", () => {
  const scatter = () => new Chart({ blankLabels: true }).plot.scatter(points, { xColumn: "x", yColumn: "y" });

  it("are counted, for each axis", () => {
    const chart = scatter().axes.setXAxisRange(1.5, 5).axes.setYAxisRange(0, 15);
    expect(warningsOf(chart).slice(1)).toEqual([
      "1 point lies beyond the range of the x axis and is not seen. Widen the range to show all.",
      "2 points lie beyond the range of the y axis and are not seen. Widen the range to show all.",
    ]);
  });

  it("are none where all is in view, at the very edge too, and where nothing was set", () => {
    expect(warningsOf(scatter().axes.setXAxisRange(1, 4).axes.setYAxisRange(10, 40)).slice(1)).toEqual([]);
    expect(warningsOf(scatter()).slice(1)).toEqual([]);
  });

  it("are bars and stems that are cut off, lying or standing", () => {
    for (const plot of ["bar", "lollipop"] as const) {
      const options = { categoricalColumns: "c", numericColumn: "x" } as const;
      const upright = new Chart({ blankLabels: true, xAxisType: "categorical" }).plot[plot](points, options).axes.setYAxisRange(0, 2.5);
      expect(warningsOf(upright)).toEqual([expect.stringMatching(/^2 (bars|stems) reach beyond the range of the y axis and are cut off/)]);
      const lying = new Chart({ blankLabels: true, yAxisType: "categorical" }).plot[plot](points, options).axes.setXAxisRange(0, 3.5);
      expect(warningsOf(lying)).toEqual([expect.stringMatching(/^1 (bar|stem) reaches beyond the range of the x axis and is cut off/)]);
    }
  });

  it("are no part of a line, which goes on to the edge", () => {
    const line = new Chart({ blankLabels: true }).plot.line(points, { xColumn: "x", yColumn: "x" }).axes.setXAxisRange(2, 3);
    expect(warningsOf(line)).toEqual([]);
  });
});
