import { describe, expect, it } from "vitest";
import { type HexWish, hexGridFor } from "../../../src/data/stats/hex-size.js";
import { Chart } from "../../../src/host/node/index.js";

const wish: HexWish = { size: null, orientation: "pointytop", aspectScale: null, widthPx: 960, heightPx: 540 };
const upTo = (count: number, scale: number) => Float64Array.from({ length: count }, (_, i) => (((i * 7919) % count) / count) * scale);
const grid = (x: Float64Array, y: Float64Array, more: Partial<HexWish> = {}) => hexGridFor(x, y, { ...wish, ...more });

describe("the grid of hexagons", () => {
  it("keeps one scale for like units, and fills the plot area with unlike ones", () => {
    expect(grid(upTo(100, 1), upTo(100, 2)).aspectScale).toBe(960 / 540);
    expect(grid(upTo(100, 40), upTo(100, 1), { size: 1 }).aspectScale).toBe(960 / 540);
    expect(grid(upTo(100, 4), upTo(100, 1)).aspectScale).toBeCloseTo(960 / 540 / 4, 4);
    const { aspectScale } = grid(upTo(100, 1000), upTo(100, 1));
    expect(aspectScale).toBeCloseTo(960 / 540 / 1000, 4);
  });

  it("goes on with the scale that a figure has", () => {
    expect(grid(upTo(100, 1000), upTo(100, 1), { aspectScale: 3 }).aspectScale).toBe(3);
  });

  it("keeps a size that was said", () => {
    expect(grid(upTo(100, 1000), upTo(100, 1), { size: 0.25 }).size).toBe(0.25);
  });

  it("makes more hexagons of more points, up to 40 across", () => {
    const across = (count: number) => {
      const { size, aspectScale } = grid(upTo(count, 10), upTo(count, 10));
      return 10 / ((size * Math.sqrt(3)) / aspectScale);
    };
    expect(across(100)).toBeCloseTo(12, -1);
    expect(across(100)).toBeLessThan(across(400));
    expect(across(100_000)).toBeLessThan(41 * (960 / 540));
  });

  it("shrinks them where a few points lie far from the others", () => {
    const [x, y] = [upTo(1000, 1), upTo(1000, 1)];
    const far = y.slice();
    far[0] = 20;
    const relative = grid(x, far, { aspectScale: 1 }).size / 20;
    expect(relative).toBeLessThan(grid(x, y, { aspectScale: 1 }).size);
  });

  it("is one for no points, a single one, and infinite or missing ones", () => {
    for (const values of [[], [3], [Number.NaN, 1, 2], [-Number.MAX_VALUE, Number.MAX_VALUE], [1e-320, 2e-320]]) {
      const column = Float64Array.from(values);
      for (const orientation of ["pointytop", "flattop"] as const) {
        const { size, aspectScale } = grid(column, column, { orientation });
        expect(size).toBeGreaterThan(0);
        expect(Number.isFinite(size) && Number.isFinite(aspectScale) && aspectScale > 0).toBe(true);
      }
    }
  });

  it("draws hexagons that are as wide on screen as they should be, for any units", () => {
    const rows = { km: [...upTo(500, 4000)], minutes: [...upTo(500, 90).map((value, i) => value / (1 + (i % 5)))] };
    const chart = new Chart({ blankLabels: true, xAxisType: "density", yAxisType: "density" });
    chart.plot.hexbin(rows, { xValuesColumn: "km", yValuesColumn: "minutes" });
    const [, path = ""] = /series-hexbin[\s\S]*?<path d="M[\d.]+ [\d.]+l([^Z"]*)Z/.exec(chart.toSVG()) ?? [];
    const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
    const steps = Array.from({ length: numbers.length / 2 }, (_, i) => Math.hypot(numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0));
    expect(steps.length).toBe(5);
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.1);
  });
});
