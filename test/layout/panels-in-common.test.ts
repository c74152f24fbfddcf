import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";
import { layOut } from "../../src/render.js";
import { contrastOf } from "../../src/style/contrast.js";

const rows = ["North", "South"].flatMap((region, k) =>
  Array.from({ length: 40 }, (_, x) => ({
    region,
    x,
    kind: x % 2 === 0 ? "a" : "b",
    rain: x * (k + 1),
    sun: 100 - x,
    height: ((x * 7) % 11) / (1 + 4 * k),
  })),
);
const at = { xColumn: "x" } as const;

describe("small multiples", () => {
  it("have second axes in the colour of their only series", () => {
    const chart = new Chart({ secondYAxis: true, facet: { column: "region" } }).plot.line(rows, { ...at, yColumn: "rain" });
    chart.secondAxis.plot.line(rows, { ...at, yColumn: "sun" });
    chart.axes.setYAxisLabel("Rain").secondAxis.axes.setYAxisLabel("Sun");
    const { layout } = layOut(chart.figure);
    const first = layout.panels[0]?.y.tickLabels[0]?.color;
    const second = layout.panels.at(-1)?.y2?.tickLabels[0]?.color;
    expect(first).toBe(layout.y.label[0]?.color);
    expect(second).toBe(layout.y2?.label[0]?.color);
    expect(first).not.toBe(second);
    for (const color of [first, second]) expect(contrastOf(color as string, "#ffffff")).toBeGreaterThan(4.4);
  });

  it("draw violins of one area to one scale", () => {
    const violins = { categoricalColumns: "kind", numericColumn: "height" } as const;
    const fullest = (scale: "area" | "width"): number => {
      const chart = new Chart({ xAxisType: "categorical", facet: { column: "region" } }).plot.violin(rows, { ...violins, scale });
      return new Set(chart.figure.glyphs.flatMap((glyph) => (glyph.kind === "violin" ? Array.from(glyph.fullDensity as Float64Array) : [])))
        .size;
    };
    expect(fullest("area")).toBe(1);
    expect(fullest("width")).toBeGreaterThan(1);
  });

  it.each([
    ["direct", "Series are not named at their ends in panels"],
    ["top_left", "A legend cannot stand in a panel"],
  ] as const)("say that a legend at %s stands elsewhere", (place, said) => {
    const chart = new Chart({ facet: { column: "region" } }).plot.line(rows, { ...at, yColumn: "rain", colorColumn: "kind" });
    chart.setLegendLocation(place).toSVG();
    expect(chart.warnings.join(" ")).toContain(said);
    expect(layOut(chart.figure).layout.legend?.place).toBe("above");
  });

  it("keep the labels of their axes in a small figure", () => {
    const chart = new Chart({ layout: "slide_25%", facet: { column: "region", columns: 1 } }).plot.line(rows, { ...at, yColumn: "rain" });
    const { layout } = layOut(chart.figure);
    for (const { y } of layout.panels) expect(y.tickLabels.length).toBeGreaterThan(0);
  });
});
