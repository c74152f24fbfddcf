import { afterEach, describe, expect, it, vi } from "vitest";
import { LENT_FROM_ROWS, TableColumn } from "../../src/data/lent-column.js";
import { Chart } from "../../src/host/node/index.js";
import { errorOf } from "../data/error.js";

const rows = LENT_FROM_ROWS + 1000;
const wave = (length: number) => ({
  x: Float64Array.from({ length }, (_, i) => i),
  y: Float64Array.from({ length }, (_, i) => Math.sin(i / 900) + (i % 7) / 10),
  name: Float64Array.from({ length }, (_, i) => i % 3),
});
const glyphOf = (chart: { figure: Chart["figure"] }) => chart.figure.glyphs[0] as { x: Float64Array; y: Float64Array };

const PLOTS = {
  line: (data: ReturnType<typeof wave>) => new Chart({ blankLabels: true }).plot.line(data, { xColumn: "x", yColumn: "y" }),
  "lines by colour": (data: ReturnType<typeof wave>) =>
    new Chart({ blankLabels: true }).plot.line(data, { xColumn: "x", yColumn: "y", colorColumn: "name" }),
  scatter: (data: ReturnType<typeof wave>) => new Chart({ blankLabels: true }).plot.scatter(data, { xColumn: "x", yColumn: "y" }),
  "scatter by colour": (data: ReturnType<typeof wave>) =>
    new Chart({ blankLabels: true }).plot.scatter(data, { xColumn: "x", yColumn: "y", colorColumn: "name" }),
} as const;

describe("columns of many rows", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  for (const [name, plot] of Object.entries(PLOTS)) {
    it(`are drawn the same whether somebody looked at them or not: ${name}`, () => {
      const [chart, seen] = [plot(wave(rows)), plot(wave(rows))];
      for (const glyph of seen.figure.glyphs) expect(Object.values(glyph).some((value) => value instanceof Float64Array)).toBe(true);
      expect(chart.toSVG()).toBe(seen.toSVG());
      expect(chart.figure.toJSON()).toEqual(seen.figure.toJSON());
    });

    it(`are copied for who looks at them, who may write there: ${name}`, () => {
      const data = wave(rows);
      const chart = plot(data);
      const before = chart.toSVG();
      const { x, y } = glyphOf(chart);
      expect(glyphOf(chart).y).toBe(y);
      y[5] = 50;
      expect(data.y[5]).not.toBe(50);
      expect(x.length).toBe(y.length);
      expect(chart.toSVG()).not.toBe(before);
      glyphOf(chart).y = y.map(() => 1);
      expect(glyphOf(chart).y[5]).toBe(1);
    });

    it(`are the chart's own where the user writes into theirs: ${name}`, () => {
      const data = wave(rows);
      const [chart, before] = [plot(data), plot(wave(rows)).toSVG()];
      data.y.fill(3);
      data.name.fill(1);
      expect(chart.toSVG()).toBe(before);
    });
  }

  it("are not copied to be drawn", () => {
    const take = vi.spyOn(TableColumn.prototype, "take");
    const chart = PLOTS.line(wave(rows));
    chart.toSVG();
    expect(take).not.toHaveBeenCalled();
    glyphOf(chart).x;
    expect(take).toHaveBeenCalledTimes(1);
  });

  it("are refused where an array that was used as it is was changed before it was drawn", () => {
    const length = 2 ** 21 + 1;
    const data = { x: new Float64Array(length).map((_, i) => i), y: new Float64Array(length).map((_, i) => i % 1000) };
    const chart = new Chart({ blankLabels: true }).plot.line(data, { xColumn: "x", yColumn: "y" });
    const before = chart.toSVG();
    expect(chart.toSVG()).toBe(before);
    data.y[length >> 1] = 5000;
    expect(errorOf(() => chart.toSVG(), "bad-data").message).toContain('column "y" was changed after it was plotted');
    expect(errorOf(() => glyphOf(chart).y, "bad-data").message).toContain("chart.plot.line");
    expect(new Chart({ blankLabels: true }).plot.line(data, { xColumn: "x", yColumn: "y" }).toSVG()).not.toBe(before);
  });
});
