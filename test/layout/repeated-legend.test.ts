import { describe, expect, it } from "vitest";
import { Chart, Figure, type LegendLocation } from "../../src/host/node/index.js";
import { layOut } from "../../src/render.js";

const regions = ["Europe", "North America", "Asia Pacific", "Middle East & Africa"];
const quarters = ["Q1", "Q2", "Q3", "Q4"].flatMap((q, i) => regions.map((r, j) => ({ q, r, v: 100 + i * 20 + j * 33 })));

function grouped(columns: string[], color: "q" | "r", { width, location }: { width: number; location?: LegendLocation }) {
  const chart = new Chart({ blankLabels: true, layout: { width, height: 400 }, xAxisType: "categorical" }).plot.bar(quarters, {
    categoricalColumns: columns as ["q", "r"],
    numericColumn: "v",
    colorColumn: color,
  });
  if (location !== undefined) chart.setLegendLocation(location);
  const { layout } = layOut(chart.figure);
  return { legend: layout.legend?.entries.length ?? 0, labels: layout.x.tickLabels.map(({ text }) => text), chart };
}

describe("a legend that says what an axis says", () => {
  it("is not shown by itself, at any level", () => {
    for (const [columns, color] of [
      [["q"], "q"],
      [["r", "q"], "q"],
      [["q", "r"], "q"],
    ] as const) {
      const rows = columns.length === 1 ? quarters.filter(({ r }) => r === "Europe") : quarters;
      const chart = new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.bar(rows, {
        categoricalColumns: [...columns],
        numericColumn: "v",
        colorColumn: color,
      });
      expect(layOut(chart.figure).layout.legend).toBeNull();
      expect(chart.describe().legend).toMatchObject({ visible: false });
    }
  });

  it("is shown where it is asked for", () => {
    expect(grouped(["r", "q"], "q", { width: 960, location: "outside_top" }).legend).toBe(4);
  });

  it("is shown in place of labels that have no room", () => {
    const { legend, labels } = grouped(["q", "r"], "r", { width: 500 });
    expect(legend).toBe(4);
    expect(labels).toEqual(["Q1", "Q2", "Q3", "Q4"]);
  });

  it("leaves labels that were turned on purpose", () => {
    const { chart } = grouped(["q", "r"], "r", { width: 700 });
    const { layout } = layOut(chart.axes.setXAxisTickOrientation(["vertical", "horizontal"]).figure);
    expect(layout.legend).toBeNull();
    expect(layout.x.tickLabels.length).toBeGreaterThan(4);
  });

  it("stays where its names stand elsewhere, or its colours at other names", () => {
    const bars = (names: string[], colors: string[]) =>
      Figure.fromJSON({
        xAxis: { kind: "categorical", factors: ["a", "b"] },
        glyphs: [
          {
            kind: "bar",
            factor: ["a", "b"],
            start: [0, 0],
            end: [1, 2],
            color: colors,
            legend: names.map((label, i) => ({ label, color: ["#1f77b4", "#ff7f0e"][i] as string })),
          },
        ],
      });
    const isShown = (figure: Figure): boolean => layOut(figure).layout.legend !== null;
    expect(isShown(bars(["a", "b"], ["#1f77b4", "#ff7f0e"]))).toBe(false);
    expect(isShown(bars(["a", "b"], ["#ff7f0e", "#1f77b4"]))).toBe(true);
    expect(isShown(bars(["c", "d"], ["#1f77b4", "#ff7f0e"]))).toBe(true);
  });

  it("beside lying bars is left out too", () => {
    const chart = new Chart({ blankLabels: true, yAxisType: "categorical" }).plot.bar(quarters, {
      categoricalColumns: ["q", "r"],
      numericColumn: "v",
      colorColumn: "r",
    });
    expect(layOut(chart.figure).layout.legend).toBeNull();
  });
});
