import { describe, expect, it } from "vitest";
import { Chart, Figure } from "../../src/host/node/index.js";

const rows = [1, 2].flatMap((cyl) =>
  [1, 2].map((x) => ({ cyl_count: cyl, isOld: cyl > 1, city: cyl > 1 ? "Rome" : "Oslo", x, y: x * cyl })),
);
const drawn = (colorColumn: "cyl_count" | "isOld" | "city") =>
  new Chart({ blankLabels: true }).plot.scatter(rows, { xColumn: "x", yColumn: "y", colorColumn });
const titleOf = (chart: { describe(): { legend: { title?: string } | null } }) => chart.describe().legend?.title;

describe("the title of a legend", () => {
  it("is the colour column's name where its values say little", () => {
    expect([titleOf(drawn("cyl_count")), titleOf(drawn("isOld")), titleOf(drawn("city"))]).toEqual(["cyl_count", "isOld", undefined]);
    expect(drawn("cyl_count").toSVG()).toContain(">cyl_count</text>");
  });

  it("is left out where the chart says the name elsewhere, or has the values on an axis", () => {
    expect(titleOf(drawn("cyl_count").setTitle("Power by cyl count"))).toBeUndefined();
    expect(titleOf(drawn("cyl_count").axes.setXAxisLabel("Cyl count"))).toBeUndefined();
    const bars = new Chart({ blankLabels: true, xAxisType: "categorical" });
    bars.plot.bar({ year: [2019, 2020], y: [1, 2] }, { categoricalColumns: "year", numericColumn: "y", colorColumn: "year" });
    expect(titleOf(bars)).toBeUndefined();
  });

  it("can be set, left out and given back, and stays when the legend is moved", () => {
    const chart = drawn("city").setLegendTitle("Place of sale").setLegendLocation("outside_right", "vertical");
    expect(titleOf(chart)).toBe("Place of sale");
    expect(chart.toSVG()).toContain(">Place of sale</text>");
    expect(titleOf(drawn("cyl_count").setLegendTitle(""))).toBeUndefined();
    expect(titleOf(drawn("cyl_count").setLegendTitle("").setLegendTitle(null))).toBe("cyl_count");
    expect(() => drawn("city").setLegendTitle(1 as never)).toThrow(/chart\.setLegendTitle/);
  });

  it("is kept by the figure's JSON", () => {
    const chart = drawn("isOld");
    const copy = Figure.fromJSON(JSON.parse(JSON.stringify(chart.figure)));
    expect(copy.legend.title).toBeNull();
    expect(copy.glyphs[0]?.legend[0]?.column).toBe("isOld");
    expect(Figure.fromJSON({ legend: { title: "Fruit" } }).legend.title).toBe("Fruit");
  });

  it("stands in every place of the legend", () => {
    for (const place of ["outside_top", "outside_bottom", "outside_right", "top_left"] as const) {
      for (const orientation of ["horizontal", "vertical"] as const) {
        expect(drawn("isOld").setLegendLocation(place, orientation).toSVG()).toContain(">isOld</text>");
      }
    }
  });
});
