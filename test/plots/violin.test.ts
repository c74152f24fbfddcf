import { describe, expect, it } from "vitest";
import { kde } from "../../src/data/stats/kde.js";
import { Chart, Figure, renderSVG } from "../../src/host/node/index.js";

const rows = [..."aaaaabbbbb"].map((k, i) => ({ k, n: [1, 2, 2, 3, 9, 10, 11, 12, 12, 20][i] as number, g: k === "a" ? "x" : "y" }));
const over = { categoricalColumns: "k", numericColumn: "n" } as const;
const upright = () => new Chart({ blankLabels: true, xAxisType: "categorical" });

/** The corners of the violins' outlines, in pixels. */
function outline(chart: { toSVG(): string }): [number, number][] {
  const [, path = ""] = /series-violin"[^>]*>\s*<path d="([^"]*)"/.exec(chart.toSVG()) ?? [];
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, dx = "0", dy = "0"] of path.matchAll(/([MlL])?\s*(-?[\d.]+)[ ,]?(-?[\d.]+)/g)) {
    [x, y] = command === "M" ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
    points.push([x, y]);
  }
  return points;
}

describe("violins", () => {
  it("have the density that kde has, and the quartiles that boxplot has", () => {
    const [violin, quartiles] = upright().plot.violin(rows, over).describe().series;
    const own = kde(
      Float64Array.from(
        rows.filter(({ k }) => k === "a"),
        ({ n }) => n,
      ),
      100,
    );
    expect(violin?.columns["value"]?.slice(0, 100)).toEqual([...own.x]);
    expect(violin?.columns["density"]?.slice(0, 100)).toEqual([...own.density]);
    const box = upright().plot.boxplot(rows, over).describe().series[0]?.columns;
    expect(quartiles?.columns).toEqual({ factor: ["a", "b"], lower: box?.["q1"], upper: box?.["q3"], middle: box?.["q2"] });
  });

  it("are equally wide, or equally large", () => {
    const widths = (scale: "width" | "area") => {
      const [violin] = upright()
        .plot.violin(rows, { ...over, scale })
        .describe().series;
      const { density = [], factor = [], fullDensity = [] } = violin?.columns ?? {};
      const peak = (k: string) => Math.max(...density.map((d, i) => (factor[i] === k ? (d as number) / (fullDensity[i] as number) : 0)));
      return [peak("a"), peak("b")];
    };
    expect(widths("width")).toEqual([1, 1]);
    const [a = 0, b = 0] = widths("area");
    expect(Math.max(a, b)).toBe(1);
    expect(Math.min(a, b)).toBeLessThan(1);
  });

  it("lie where the categories are on the y axis, as a mirror image", () => {
    const [up, lying] = [upright(), new Chart({ blankLabels: true, yAxisType: "categorical" })];
    up.plot.violin(rows, over);
    lying.plot.violin(rows, over);
    const span = (points: [number, number][], axis: 0 | 1) =>
      Math.max(...points.map((p) => p[axis])) - Math.min(...points.map((p) => p[axis]));
    expect(span(outline(up), 1)).toBeGreaterThan(300);
    expect(span(outline(lying), 0)).toBeGreaterThan(500);
    expect(lying.figure.glyphs[0]).toMatchObject({ kind: "violin", orientation: "horizontal" });
  });

  it("keep off zero, where no value is", () => {
    const far = rows.map((row) => ({ ...row, n: row.n + 1000 }));
    expect(upright().plot.violin(far, over).describe().frame.y.range?.[0]).toBeGreaterThan(990);
  });

  it("come back from JSON as they were", () => {
    const chart = upright().plot.violin(rows, { ...over, colorColumn: "g" });
    expect(renderSVG(Figure.fromJSON(JSON.parse(JSON.stringify(chart.figure))))).toBe(chart.toSVG());
  });

  it("refuse colours that lie on each other, and say what has no density", () => {
    const mixed = rows.map((row, i) => ({ ...row, g: String(i % 2) }));
    expect(() => upright().plot.violin(mixed, { ...over, colorColumn: "g" })).toThrow(/category "a" has several colour values/);
    const flat = upright().plot.violin(
      [{ k: "a", n: 1 }, { k: "a", n: 1 }, { k: "b", n: Number.NaN }, ...rows.filter(({ k }) => k === "b")],
      over,
    );
    expect(flat.warnings).toEqual([
      "chart.plot.violin: 1 category has fewer than two different values, and so no density; a line is drawn where the values are.",
      'chart.plot.violin: 1 of 8 rows has no value in "n" and is left out (row 2).',
    ]);
    expect(flat.toSVG()).toContain("series-violin");
  });
});
