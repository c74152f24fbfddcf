import { describe, expect, it } from "vitest";
import { stepped } from "../../src/glyphs/stepped.js";
import { Chart, Figure, renderSVG } from "../../src/host/node/index.js";

const steps = (step: "before" | "after" | "middle", y: number[]) => {
  const { x, ys, rows } = stepped(
    Float64Array.from(y, (_, i) => 10 * i),
    [Float64Array.from(y)],
    step,
  );
  return { x: [...x], y: [...(ys[0] as Float64Array)], rows: [...rows] };
};

describe("steps", () => {
  it("hold the value until the next point, since the one before, or from half way to half way", () => {
    expect(steps("after", [1, 5, 2])).toEqual({ x: [0, 10, 10, 20, 20], y: [1, 1, 5, 5, 2], rows: [0, 0, 1, 1, 2] });
    expect(steps("before", [1, 5, 2])).toEqual({ x: [0, 0, 10, 10, 20], y: [1, 5, 5, 2, 2], rows: [0, 1, 1, 2, 2] });
    expect(steps("middle", [1, 5])).toEqual({ x: [0, 5, 5, 10], y: [1, 1, 5, 5], rows: [0, 0, 1, 1] });
  });

  it("do not reach into a gap, and have no corner where there is one point or none", () => {
    for (const step of ["before", "after", "middle"] as const) {
      const { x, y } = steps(step, [1, Number.NaN, 2]);
      expect(x.flatMap((at, i) => (Number.isNaN(at + (y[i] as number)) ? [] : [at]))).toEqual([0, 20]);
      expect(steps(step, [3]).y).toEqual([3]);
      expect(steps(step, []).y).toEqual([]);
    }
  });
});

describe("stepped plots", () => {
  const rows = { x: [1, 2, 3], y: [1, 3, 2] };
  const options = { xColumn: "x", yColumn: "y" } as const;
  const svgs = (draw: (step: "none" | "before" | "after" | "middle") => Chart) =>
    new Set((["none", "before", "after", "middle"] as const).map((step) => draw(step).toSVG()));

  it("are lines and areas, each kind of step a picture of its own", () => {
    expect(svgs((step) => new Chart().plot.line(rows, { ...options, step })).size).toBe(4);
    expect(svgs((step) => new Chart().plot.area(rows, { ...options, step })).size).toBe(4);
    expect(new Chart().plot.line(rows, { ...options, step: "none" }).toSVG()).toBe(new Chart().plot.line(rows, options).toSVG());
  });

  it("stay so in the figure's JSON, and refuse other words", () => {
    const chart = new Chart().plot.line(rows, { ...options, step: "after" });
    expect(renderSVG(Figure.fromJSON(JSON.parse(JSON.stringify(chart.figure))))).toBe(chart.toSVG());
    expect(() => new Chart().plot.line(rows, { ...options, step: "later" as never })).toThrow(
      'chart.plot.line, option "step": must be one of',
    );
  });
});
