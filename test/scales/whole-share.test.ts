import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";

const rows = { c: ["a", "a", "b", "b"], part: ["x", "y", "x", "y"], v: [1, 3, 2, 5] };
const xy = { xColumn: "x", yColumn: "y" } as const;

describe("an axis of shares", () => {
  it("ends at 100 % where no share is above", () => {
    const stack = new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.barStacked(rows, {
      categoricalColumns: "c",
      numericColumn: "v",
      stackColumn: "part",
      normalize: true,
    });
    expect(stack.describe().frame.y).toMatchObject({ range: [0, 1] });
    expect(stack.describe().frame.y.labels?.at(-1)).toBe("100%");
    const line = new Chart({ blankLabels: true }).plot.line({ x: [1, 2], y: ["40%", "99%"] as string[] }, xy as never);
    expect(line.describe().frame.y.range?.[1]).toBe(1);
    const whole = new Chart({ blankLabels: true }).plot.line({ x: [1, 2], y: [40, 99] }, xy).axes.setYAxisTickFormat("0'%'");
    expect(whole.describe().frame.y.range?.[1]).toBe(100);
  });

  it("goes on beyond where a value does, or the user says so", () => {
    const chart = (y: readonly number[]) => new Chart({ blankLabels: true }).plot.line({ x: [1, 2], y }, xy).axes.setYAxisTickFormat("0%");
    expect(chart([0.2, 1.3]).describe().frame.y.range?.[1]).toBeGreaterThan(1.3);
    expect(chart([-0.2, 1]).describe().frame.y.range?.[1]).toBeGreaterThan(1);
    expect(chart([0.2, 1]).axes.setYAxisRange(0, 1.2).describe().frame.y.range).toEqual([0, 1.2]);
    expect(chart([0.2, 0.5]).describe().frame.y.range?.[1]).toBeLessThan(0.6);
  });
});
