import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";

const rows = [1, 2, 4].map((y, x) => ({ x, y, c: `c${x}`, s: "s" }));
const upright = () => new Chart({ xAxisType: "categorical" });
const over = { categoricalColumns: "c", numericColumn: "y" } as const;
const words = (chart: { toSVG(): string }): string => /<desc[^>]*>(.*?)<\/desc>/s.exec(chart.toSVG())?.[1] ?? "";

describe("a description", () => {
  it("tells of steps and of numbers at the marks, where there are some", () => {
    const styles = [
      new Chart().plot.line(rows, { xColumn: "x", yColumn: "y", step: "after" }),
      new Chart().plot.area(rows, { xColumn: "x", yColumn: "y", step: "middle" }),
      new Chart().plot.line(rows, { xColumn: "x", yColumn: "y" }),
      upright().plot.bar(rows, { ...over, labels: { format: "0.0", position: "inside" } }),
      upright().plot.bar(rows, over),
      upright().plot.barStacked(rows, { ...over, stackColumn: "s", labels: { total: "only" } }),
    ].map((chart) => chart.describe().series[0]?.style ?? {});
    expect(styles.map(({ step, labels }) => [step, labels])).toEqual([
      ["after", undefined],
      ["middle", undefined],
      [undefined, undefined],
      [undefined, { position: "inside", format: "0.0", ofParts: true, ofSums: false }],
      [undefined, undefined],
      [undefined, { position: "center", format: null, ofParts: false, ofSums: true }],
    ]);
  });

  it("in words tells of them too, and calls parts of plots by no names of code", () => {
    expect(words(new Chart().plot.line(rows, { xColumn: "x", yColumn: "y", step: "after" }))).toContain("Chart of line in steps.");
    const bars = upright().plot.bar([...rows, ...rows], { ...over, errorBars: "range", labels: true });
    expect(words(bars)).toContain("Chart of bar, error bars with numbers at the marks.");
    const trend = new Chart().plot.scatter(rows, { xColumn: "x", yColumn: "y" }).plot.trend(rows, { xColumn: "x", yColumn: "y" });
    expect(words(trend)).toContain("Chart of scatter, trend.");
  });
});
