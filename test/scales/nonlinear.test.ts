import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AxisKind } from "../../src/figure/types.js";
import { Chart, Figure, renderSVG } from "../../src/host/node/index.js";
import { continuousScale } from "../../src/scales/continuous.js";
import { symlogTicks } from "../../src/scales/symlog-ticks.js";
import { TRANSFORMS } from "../../src/util/numeric-axes.js";

const xy = { xColumn: "x", yColumn: "y" } as const;
const points = (y: readonly number[], yAxisType: "symlog" | "sqrt") =>
  new Chart({ blankLabels: true, yAxisType }).plot.scatter({ x: y.map((_, i) => i + 0.5), y }, xy);

describe("symlog and sqrt axes", () => {
  it("place values as d3's scaleSymlog and scaleSqrt do", () => {
    // d3-scale 4.0.2: scaleSymlog([-100, 1000], [0, 1])(10), scaleSqrt([-4, 100], [0, 1])(-1) and (25).
    expect(continuousScale("symlog", [-100, 1000]).position(10)).toBeCloseTo(
      (Math.log(101) + Math.log(11)) / (Math.log(101) + Math.log(1001)),
      12,
    );
    expect(continuousScale("sqrt", [-4, 100]).position(-1)).toBeCloseTo(1 / 12, 12);
    expect(continuousScale("sqrt", [-4, 100]).position(25)).toBeCloseTo(7 / 12, 12);
  });

  it.each(["symlog", "sqrt"] as const)("a %s goes there and back", (kind) => {
    const { to, from } = TRANSFORMS[kind];
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        expect(Math.abs(from(to(value)) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-9);
      }),
    );
  });

  it.each(["symlog", "sqrt"] as const)("a %s axis shows zero and negative values, and warns of nothing", (kind) => {
    const chart = points([-50, 0, 5000], kind);
    const { range = [0, 0], ticks = [] } = chart.describe().frame.y;
    expect([range[0] < -50, range[1] > 5000, ticks.includes(0)]).toEqual([true, true, true]);
    expect(chart.warnings).toEqual([]);
    const svg = renderSVG(Figure.fromJSON(JSON.parse(JSON.stringify(chart.figure.toJSON()))));
    expect(svg).toBe(chart.toSVG());
  });

  it.each(["symlog", "sqrt"] as const)("bars, areas and stacks stand on the zero of a %s axis", (yAxisType) => {
    const rows = { c: ["a", "b"], v: [3, 400] };
    const bar = new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType }).plot.bar(rows, {
      categoricalColumns: "c",
      numericColumn: "v",
    });
    expect(bar.describe().frame.y.range?.[0]).toBe(0);
    expect(bar.warnings).toEqual([]);
    const area = new Chart({ blankLabels: true, yAxisType }).plot.area({ x: [1, 2], y: [3, 400] }, xy);
    expect(area.describe().frame.y.range?.[0]).toBe(0);
    const both = new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType }).plot.bar(
      { c: ["a", "b"], v: [-30, 400] },
      { categoricalColumns: "c", numericColumn: "v" },
    );
    expect(both.toSVG()).toMatch(/class="plot">[\s\S]*stroke="#c0c0c0"/);
  });

  it("have all plots that numeric axes have", () => {
    const rows = { x: [1, 20, 300], y: [-5, 0, 70], c: ["a", "b", "a"] };
    for (const kind of ["symlog", "sqrt"] as const) {
      new Chart({ xAxisType: kind, yAxisType: kind }).plot
        .line(rows, xy)
        .plot.text(rows, { ...xy, textColumn: "c" })
        .toSVG();
      new Chart({ xAxisType: "datetime", yAxisType: kind }).plot.line({ ...rows, x: [2020, 2021, 2022] }, xy).toSVG();
      new Chart({ xAxisType: kind, yAxisType: "categorical" }).plot.violin(rows, { categoricalColumns: "c", numericColumn: "y" }).toSVG();
      new Chart({ xAxisType: kind, yAxisType: "density" }).plot
        .histogram(rows, { valuesColumn: "x" })
        .plot.kde(rows, { valuesColumn: "x" })
        .toSVG();
      new Chart({ secondYAxis: kind }).secondAxis.plot.line(rows, xy).toSVG();
    }
  });

  it("take any range that is set, and any unit", () => {
    const chart = points([1, 1000], "symlog").axes.setYAxisRange(-10, 1e6).axes.setYAxisTickValues([-10, 0, 100, 1e6]);
    expect(chart.describe().frame.y.labels).toEqual(["−10", "0", "100", "1M"]);
    const priced = new Chart({ blankLabels: true, yAxisType: "sqrt" }).plot.scatter(
      { x: [1, 2], y: ["$0", "$90"] as string[] },
      xy as never,
    );
    expect(priced.describe().frame.y.labels?.at(-1)).toMatch(/^\$\d/);
  });

  it("are known by their name in figures, and by no other", () => {
    const axis = (kind: string) => () => Figure.fromJSON({ xAxis: { kind: kind as AxisKind } });
    expect(axis("symlog")).not.toThrow();
    expect(axis("cbrt")).toThrow(/figure.xAxis.kind/);
    expect(() => new Chart({ secondYAxis: "cbrt" as never })).toThrow(/must be true, false, "linear", "log", "symlog" or "sqrt"/);
  });
});

describe("ticks of a symlog axis", () => {
  it("are powers of ten on both sides of zero", () => {
    expect(symlogTicks(-2000, 2000)).toContainEqual([-1000, -100, -10, -1, 0, 1, 10, 100, 1000]);
    expect(symlogTicks(-2000, 2000)).toContainEqual([-100, 0, 100]);
    expect(symlogTicks(-3, 5).some((ticks) => ticks.includes(2))).toBe(true);
    expect(symlogTicks(5000, 6000).some((ticks) => ticks.length >= 4)).toBe(true);
  });

  it("are inside, ascending and few, whatever the range", () => {
    const end = fc.double({ min: -1e18, max: 1e18, noNaN: true });
    fc.assert(
      fc.property(end, end, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        for (const ticks of symlogTicks(low, high)) {
          expect(ticks).toEqual([...ticks].sort((p, q) => p - q));
          expect(ticks.every((tick) => tick >= low && tick <= high)).toBe(true);
        }
      }),
    );
  });
});
