import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AxisKind } from "../../src/figure/types.js";
import { Chart, Figure } from "../../src/host/node/index.js";
import { makeScales } from "../../src/scales/scales.js";
import { resolveStyle } from "../../src/style/style.js";

const frameOf = (values: readonly number[], yAxisType: "linear" | "log" = "linear") =>
  new Chart({ blankLabels: true, yAxisType }).plot
    .scatter({ x: values.map((_, i) => i), y: values }, { xColumn: "x", yColumn: "y" })
    .describe().frame.y;

const domain = (kind: AxisKind, glyph: object, more: object = {}): readonly number[] => {
  const figure = Figure.fromJSON({ yAxis: { kind }, glyphs: [{ legend: [], ...glyph }], ...more });
  const { y } = makeScales(figure, resolveStyle({}));
  return y.kind === "categorical" ? [] : y.domain;
};
const points = (y: readonly (number | null)[]) => ({ kind: "scatter", x: y.map((_, i) => i), y });

describe("automatic ranges", () => {
  it("leave 5 % of room at each end, in logarithms on a log axis", () => {
    expect(domain("linear", points([0, 100]))).toEqual([-5, 105]);
    expect(domain("linear", points([10, null, 20]))).toEqual([9.5, 20.5]);
    const [low = 0, high = 0] = domain("log", points([1, 100]));
    expect([Math.log10(low), Math.log10(high)].map((value) => Number(value.toFixed(9)))).toEqual([-0.1, 2.1]);
  });

  it("begin at zero under bars, areas and histograms that stand on it", () => {
    const band = { kind: "area", x: [0, 1], y0: [0, 0], y1: [4, 10] };
    expect(domain("linear", band)).toEqual([0, 10.5]);
    expect(domain("linear", { ...band, y1: [-4, -10] })).toEqual([-10.5, 0]);
    expect(domain("linear", { ...band, y0: [2, 2] })).toEqual([1.6, 10.4]);
    expect(domain("linear", { kind: "histogram", minEdge: [0], maxEdge: [1], value: [20] })).toEqual([0, 21]);
  });

  it("leave out what cannot be shown", () => {
    expect(domain("log", points([-5, 0, 10, 10]))).toEqual(domain("log", points([10, 10])));
    expect(domain("linear", points([1, Number.POSITIVE_INFINITY, 2].map((value) => (Number.isFinite(value) ? value : null))))).toEqual([
      0.95, 2.05,
    ]);
  });

  it("have room around a single value, and stand without any", () => {
    const [low = 0, high = 0] = domain("linear", points([7, 7]));
    expect(low < 7 && high > 7).toBe(true);
    expect(domain("linear", points([]))[0]).toBeLessThan(domain("linear", points([]))[1] as number);
  });

  it("widen about their middle to keep an aspect", () => {
    const figure = Figure.fromJSON({ glyphs: [{ kind: "scatter", x: [0, 10], y: [0, 10] }], aspectScale: 1 });
    const { x, y } = makeScales(figure, resolveStyle({}), { width: 300, height: 100 });
    expect(x.kind !== "categorical" && x.domain).toEqual([-11.5, 21.5]);
    expect(y.kind !== "categorical" && y.domain).toEqual([-0.5, 10.5]);
  });
});

describe("ticks", () => {
  const finite = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  it("are four to eight on a linear axis, evenly spaced, each in view, with labels that differ", () => {
    fc.assert(
      fc.property(finite, fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (start, span) => {
        const { range = [0, 0], ticks = [], labels = [] } = frameOf([start, start + span]);
        fc.pre(span > Math.abs(start) * 1e-9);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(9);
        for (const tick of ticks) expect(tick >= range[0] && tick <= range[1]).toBe(true);
        const steps = ticks.slice(1).map((tick, i) => tick - (ticks[i] as number));
        for (const step of steps) expect(Math.abs(step / (steps[0] as number) - 1)).toBeLessThan(1e-4);
        expect(new Set(labels).size).toBe(labels.length);
      }),
      { numRuns: 60 },
    );
  });

  it("are powers of ten on a log axis over decades", () => {
    expect(frameOf([1, 1e6], "log").ticks).toEqual([1, 10, 100, 1000, 1e4, 1e5, 1e6]);
  });

  it.each([
    ["2024-01-01T00:00:00.000Z", "2024-01-01T00:00:00.250Z"],
    ["2024-01-01T00:00:00Z", "2024-01-01T00:00:40Z"],
    ["2024-01-01T00:00:00Z", "2024-01-01T05:00:00Z"],
    ["2024-01-01", "2024-01-12"],
    ["2024-01-01", "2024-11-01"],
    ["1990-01-01", "2024-01-01"],
    ["1700-01-01", "2024-01-01"],
  ])("stand on calendar units from %s to %s", (start, end) => {
    const chart = new Chart({ blankLabels: true, xAxisType: "datetime" }).plot.line(
      { t: [start, end], n: [1, 2] },
      { xColumn: "t", yColumn: "n" },
    );
    const { ticks = [], labels = [], range = [0, 0] } = chart.describe().frame.x;
    expect(ticks.length).toBeGreaterThanOrEqual(3);
    expect(ticks.length).toBeLessThanOrEqual(12);
    for (const tick of ticks) expect(tick >= range[0] && tick <= range[1]).toBe(true);
    const span = Date.parse(end) - Date.parse(start);
    if (span > 86_400_000 * 3) for (const tick of ticks) expect(Math.abs(tick % 86_400_000)).toBe(0);
    expect(labels.every((label) => label !== "")).toBe(true);
  });
});
