import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";

const bars = (count: number, axes: object, layout?: { width: number; height: number }) => {
  const data = { state: Array.from({ length: count }, (_, i) => `State ${i}`), n: Array.from({ length: count }, (_, i) => i + 1) };
  const chart = new Chart({ blankLabels: true, ...axes, ...(layout === undefined ? {} : { layout }) }) as Chart<"categorical", "linear">;
  chart.plot.bar(data, { categoricalColumns: "state", numericColumn: "n" }).toSVG();
  return chart.warnings;
};
const lying = { yAxisType: "categorical" };

describe("categories without a label", () => {
  it("lying, are said with the height that shows all of them", () => {
    const [warning = ""] = bars(56, lying);
    const height = Number(/about (\d+) px high has room for all/.exec(warning)?.[1]);
    expect(height).toBeGreaterThan(540);
    expect(bars(56, lying, { width: 960, height })).toEqual([]);
  });

  it("standing, are said with the width, and with the height that shows them lying", () => {
    const [warning = ""] = bars(110, { xAxisType: "categorical" });
    const [, width, height] = /about (\d+) px wide .* about (\d+) px high with the categories on the y axis/.exec(warning) ?? [];
    expect(bars(110, lying, { width: 960, height: Number(height) })).toEqual([]);
    expect(Number(width)).toBeGreaterThan(960);
  });

  it("in their thousands are not worth a size", () => {
    expect(bars(1000, lying)).toEqual([expect.stringMatching(/Make the figure larger, or show fewer categories/)]);
  });
});
