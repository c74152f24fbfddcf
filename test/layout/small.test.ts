import { describe, expect, it } from "vitest";
import { Chart, type LayoutName } from "../../src/host/node/index.js";
import { layOut } from "../../src/render.js";

const regions = ["Europe", "North America", "Asia Pacific", "Middle East & Africa"];
const quarters = ["Q1", "Q2", "Q3", "Q4"].flatMap((q, i) => regions.map((r, j) => ({ q, r, v: 100 + i * 20 + j * 33 })));

/** A chart with all that can stand around a plot area. */
function full(layout: LayoutName | { width: number; height: number }) {
  const chart = new Chart({ layout, xAxisType: "categorical" }).plot.bar(quarters, {
    categoricalColumns: ["q", "r"],
    numericColumn: "v",
    colorColumn: "r",
  });
  return chart
    .setTitle("Revenue rose in every region last year")
    .setSubtitle("By quarter, all sales channels")
    .setSourceLabel("Annual reports")
    .axes.setXAxisLabel("Period")
    .axes.setYAxisLabel("US$ m");
}

const textOf = (lines: readonly { readonly text: string }[]): string => lines.map(({ text }) => text).join(" ");

describe("a figure that is too small for all of it", () => {
  it("gives up the titles of its axes first, which move into the subtitle", () => {
    const chart = new Chart({ layout: { width: 420, height: 280 } }).plot
      .line({ x: [0, 1], y: [0, 0.5] }, { xColumn: "x", yColumn: "y" })
      .setTitle("A title")
      .setSubtitle("By quarter")
      .setSourceLabel("Reports")
      .axes.setXAxisLabel("Period")
      .axes.setYAxisLabel("US$ m");
    const { layout } = layOut(chart.figure);
    expect([layout.y.label, layout.x.label]).toEqual([[], []]);
    expect(textOf(layout.subtitle)).toBe("By quarter · US$ m · Period");
    expect(layout.notes).toEqual([]);
  });

  it("keeps the labels of its axes as long as there is a title", () => {
    for (const layout of ["slide_25%", { width: 300, height: 200 }, { width: 200, height: 160 }] as const) {
      const { title, x, y } = layOut(full(layout).figure).layout;
      if (title.length > 0) expect([x.tickLabels.length > 0, y.tickLabels.length > 0]).toEqual([true, true]);
    }
  });

  it("says what it has no room for, once it was drawn", () => {
    const chart = full("slide_25%");
    expect(chart.warnings).toEqual([]);
    chart.toSVG();
    expect(chart.warnings[0]).toMatch(/^The figure has no room for its subtitle, titles of the axes; make it larger/);
    chart.figure.width = 1600;
    chart.figure.height = 900;
    chart.toHTML();
    expect(chart.warnings).toEqual([]);
  });

  it("has most of a quarter of a slide for the plot area", () => {
    for (const [name, type] of [
      ["slide_25%", "linear"],
      ["slide_50%", "linear"],
      ["slide_25%", "datetime"],
    ] as const) {
      const rows = Array.from({ length: 40 }, (_, i) => ({ x: 1950 + i, y: Math.sin(i), g: i % 2 === 0 ? "Oslo" : "Rome" }));
      const chart = new Chart({ layout: name, xAxisType: type }).plot
        .scatter(rows, { xColumn: "x", yColumn: "y", colorColumn: "g" })
        .setTitle("A title")
        .setSubtitle("What it is")
        .setSourceLabel("Where it is from");
      const { plot } = layOut(chart.figure).layout;
      const share = (plot.width * plot.height) / (chart.figure.width * chart.figure.height);
      expect(share).toBeGreaterThan(name === "slide_25%" ? 0.45 : 0.6);
    }
  });

  it("has smaller type, unless the style says its size", () => {
    const sizeOf = (chart: Chart<"categorical">): number | undefined => layOut(chart.figure).layout.title[0]?.sizePx;
    expect([sizeOf(full("slide_100%")), sizeOf(full("slide_25%"))]).toEqual([24, 18]);
    const own = full("slide_25%");
    own.figure.style = { title: { sizePx: 22 } };
    expect(sizeOf(own)).toBe(22);
  });
});

describe("the labels of categories", () => {
  const labelsOf = (names: readonly string[], layout: LayoutName | { width: number; height: number } = "slide_100%") => {
    const chart = new Chart({ layout, xAxisType: "categorical" }).plot.bar(
      { c: names, v: names.map((_, i) => names.length - i) },
      { categoricalColumns: "c", numericColumn: "v" },
    );
    const { x, notes } = layOut(chart.figure).layout;
    return { lines: x.tickLabels, notes };
  };
  const way = ({ lines }: ReturnType<typeof labelsOf>): string =>
    `${lines[0]?.rotateDeg === 0 ? "level" : lines[0]?.rotateDeg === -45 ? "slanted" : "upright"} ${Math.round(lines[0]?.sizePx ?? 0)}`;

  it.each([
    ["level where there is room", ["Apple", "Pear"], "level 13"],
    ["wrapped", ["Personal Services and more", "Manufacturing of many things", "Retail", "Wholesale Trade", "a", "b", "c"], "level 13"],
    [
      "in smaller type",
      [
        "Denmark",
        "Germany",
        "Netherlands",
        "Norway",
        "Sweden",
        "Finland",
        "Iceland",
        "Austria",
        "Hungary",
        "Belgium",
        "Portugal",
        "Romania",
      ],
      "level 11",
    ],
    [
      "hyphenated",
      [
        "Telecommunicationsequipment",
        "Manufacturing",
        "Retail",
        "Agriculture",
        "Construction",
        "Education",
        "Health care",
        "Trade",
        "Mining",
      ],
      "level 11",
    ],
    ["slanted", Array.from({ length: 24 }, (_, i) => `A company of number ${i}`), "slanted 13"],
    ["upright", Array.from({ length: 50 }, (_, i) => `Customer ${i}`), "upright 13"],
    ["upright in smaller type", Array.from({ length: 70 }, (_, i) => `Customer ${i}`), "upright 11"],
    ["upright in the smallest type", Array.from({ length: 90 }, (_, i) => `Customer ${i}`), "upright 9"],
  ])("are %s", (_, names, expected) => {
    const found = labelsOf(names);
    expect(way(found)).toBe(expected);
    expect(found.notes).toEqual([]);
    const whole = found.lines
      .map(({ text }) => text)
      .join("")
      .replace(/[- ]/g, "");
    expect([...whole].sort()).toEqual([...names.join("").replace(/[- ]/g, "")].sort());
  });

  it("lose some at last, and say how many", () => {
    const { lines, notes } = labelsOf(Array.from({ length: 200 }, (_, i) => `Customer ${i}`));
    expect(notes).toEqual([
      `${200 - lines.length} categories of the x axis have no label for lack of room. Make the figure larger, or show fewer categories.`,
    ]);
  });

  it("are cut in the middle, so that they differ, and say how many", () => {
    const names = Array.from({ length: 24 }, (_, i) => `The very long name of a department that reports to nobody, number ${i}`);
    const { lines, notes } = labelsOf(names);
    expect(new Set(lines.map(({ text }) => text)).size).toBe(24);
    expect(lines.at(-1)?.text).toMatch(/^The very.*….*number 23$/);
    expect(notes).toEqual([expect.stringMatching(/^24 labels of the x axis are shortened for lack of room\./)]);
  });

  it("beside a y axis are smaller before one is left out", () => {
    const chart = (count: number) => {
      const names = Array.from({ length: count }, (_, i) => `Row ${i}`);
      return new Chart({ yAxisType: "categorical" }).plot.bar(
        { c: names, v: names.map((_, i) => i + 1) },
        { categoricalColumns: "c", numericColumn: "v" },
      );
    };
    const [few, many, most] = [30, 40, 100].map((count) => layOut(chart(count).figure).layout);
    expect([few, many].map((layout) => layout?.y.tickLabels.length)).toEqual([30, 40]);
    expect(many?.y.tickLabels[0]?.sizePx).toBeLessThan(few?.y.tickLabels[0]?.sizePx ?? 0);
    expect(most?.notes[0]).toMatch(/categories of the y axis have no label/);
  });
});
