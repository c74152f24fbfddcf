import { describe, expect, it } from "vitest";
import { Chart, type ChartifyError, Figure, renderSVG } from "../../src/host/node/index.js";

const XY = { xColumn: "x", yColumn: "y", colorColumn: "z" } as const;
const rows = (values: readonly unknown[]) =>
  values.map((z, i) => ({ x: i, y: i % 7, c: `c${i}`, z })) as { x: number; y: number; z: number }[];
const upTo = (count: number, step = 1) => Array.from({ length: count }, (_, i) => i * step);
const scatter = (values: readonly unknown[], more: object = {}) =>
  new Chart({ blankLabels: true }).plot.scatter(rows(values), { ...XY, ...more });
const colorsOf = ({ figure }: { readonly figure: Figure }) => figure.glyphs.map((glyph) => ("color" in glyph ? glyph.color : null));

describe("a numeric colour column", () => {
  it("of more values than the palette has colours is continuous, without legend entries", () => {
    const chart = scatter(upTo(21, 0.5));
    expect(chart.figure.glyphs).toHaveLength(1);
    const [first] = colorsOf(chart);
    expect(new Set(first)).toHaveProperty("size", 21);
    expect(chart.describe()).toMatchObject({
      legend: null,
      colorBar: { title: "z", range: [0, 10], labels: ["0", "5", "10"] },
    });
    expect(chart.warnings).toEqual([]);
  });

  it("of few codes makes categories, until told otherwise, and many do when told so", () => {
    expect(scatter(upTo(20)).figure).toMatchObject({ colorBar: null });
    expect(scatter(upTo(5), { colorScale: "continuous" }).figure.colorBar?.domain).toEqual([0, 4]);
    expect(scatter(upTo(30), { colorScale: "categorical" }).figure.colorBar).toBeNull();
    expect(scatter(upTo(30), { colorOrder: upTo(30) }).figure.colorBar).toBeNull();
    expect(scatter(rows(upTo(30)).map(({ z }) => `k${z}`)).figure.colorBar).toBeNull();
  });

  it("counts marks without a value, which are grey", () => {
    const chart = scatter([null, ...upTo(30)]);
    expect(colorsOf(chart)[0]?.[0]).toBeNull();
    expect(chart.toSVG()).toContain('"#bbbbbb"');
    expect(chart.warnings).toEqual(['chart.plot.scatter: 1 of 31 marks has no value in "z" and is grey.']);
  });

  it("writes years without a comma, dates as such and units", () => {
    expect(scatter(upTo(30).map((i) => 1990 + i)).describe().colorBar?.labels).toContain("2000");
    expect(scatter(upTo(40).map((i) => new Date(Date.UTC(2020, i, 1)))).describe().colorBar?.labels).toContain("2021");
    expect(
      scatter(
        upTo(30).map((i) => `$${i * 100}`),
        { colorScale: "continuous" },
      ).describe().colorBar?.labels,
    ).toContain("$1,000");
  });

  it("of one value has one colour and one label", () => {
    const chart = scatter([3, 3], { colorScale: "continuous" });
    expect(chart.describe().colorBar).toMatchObject({ range: [3, 3], labels: ["3"] });
    expect(chart.toSVG()).not.toMatch(/NaN|Infinity/);
  });

  it("takes a sequential palette of the chart, and a diverging one around zero", () => {
    const chart = (kind: "sequential" | "diverging", palette: "Reds" | "RdBu") =>
      new Chart({ blankLabels: true }).style.setColorPalette(kind, { palette }).plot.scatter(rows(upTo(31).map((i) => i - 10)), XY);
    expect(chart("sequential", "Reds").figure.colorBar?.domain).toEqual([-10, 20]);
    expect(chart("diverging", "RdBu").figure.colorBar?.domain).toEqual([-20, 20]);
  });

  it("colours bars, labels and points over categories", () => {
    const over = { categoricalColumns: "c", numericColumn: "y", colorColumn: "z" };
    for (const [plot, more] of [
      ["bar", {}],
      ["scatter", {}],
      ["text", { textColumn: "c" }],
    ] as const) {
      const chart = new Chart({ blankLabels: true, xAxisType: "categorical" });
      (chart.plot[plot] as (data: object, options: object) => unknown)(rows(upTo(30)), { ...over, ...more });
      expect(new Set(colorsOf(chart)[0]), plot).toHaveProperty("size", 30);
      expect(chart.figure.colorBar?.title, plot).toBe("z");
    }
    const chart = new Chart({ blankLabels: true }).plot.text(rows(upTo(30)), { ...XY, textColumn: "x" });
    expect(new Set(colorsOf(chart)[0])).toHaveProperty("size", 30);
  });

  it("colours lines, one for each value, and intervals and lollipops", () => {
    const chart = new Chart({ blankLabels: true }).plot.line(rows(upTo(62).map((i) => Math.floor(i / 2))), XY);
    expect(chart.figure.glyphs).toHaveLength(31);
    expect(new Set(colorsOf(chart))).toHaveProperty("size", 31);
    expect(chart.figure).toMatchObject({ colorBar: { title: "z", domain: [0, 30] } });
    expect(chart.figure.glyphs[0]).toMatchObject({ name: "0", legend: [], slot: null });
    expect(chart.warnings).toEqual([]);
    const many: object = rows(upTo(30));
    const lollipop = new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.lollipop(many, {
      categoricalColumns: "c",
      numericColumn: "y",
      colorColumn: "z",
    });
    expect(lollipop.figure.colorBar?.title).toBe("z");
  });

  it("takes no colour of the palette", () => {
    const chart = scatter(upTo(30)).plot.line(rows([1, 2]), { xColumn: "x", yColumn: "y" });
    expect(chart.figure.glyphs[1]).toMatchObject({ color: "#1f77b4", slot: 0 });
  });

  it("says that a bar gives way to that of a later plot", () => {
    const chart = scatter(upTo(30)).plot.scatter(rows(upTo(60)), XY);
    expect(chart.figure.colorBar?.domain).toEqual([0, 59]);
    expect(chart.warnings).toEqual([expect.stringMatching(/colour bar now shows "z", and no longer the range/)]);
    expect(scatter(upTo(30)).plot.scatter(rows(upTo(30)), XY).warnings).toEqual([]);
  });

  it("refuses a scale without a column, and of text", () => {
    const refusal = (draw: () => unknown) => {
      try {
        draw();
      } catch (error) {
        return (error as ChartifyError).message;
      }
      return "";
    };
    const none = () => new Chart().plot.scatter(rows([1]), { xColumn: "x", yColumn: "y", colorScale: "continuous" });
    expect(refusal(none)).toMatch(/option "colorScale".*Add "colorColumn"/);
    expect(refusal(() => scatter(["a", "b"], { colorScale: "continuous" }))).toMatch(/colour scale/);
  });
});

describe("a colour bar", () => {
  const heat = (more: object) =>
    new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType: "categorical" }).plot.heatmap(rows([1, 2, 3]), {
      xColumn: "x",
      yColumn: "y",
      colorColumn: "z",
      ...more,
    });

  it("stands beside heatmaps whose values nothing prints, and hexagons", () => {
    expect(heat({}).figure.colorBar?.domain).toEqual([1, 3]);
    expect(heat({ textColumn: "z" }).figure.colorBar).toBeNull();
    const hex = new Chart({ xAxisType: "density", yAxisType: "density" }).plot.hexbin(rows([1, 2]), {
      xValuesColumn: "x",
      yValuesColumn: "y",
      size: 1,
    });
    expect(hex.figure.colorBar).toMatchObject({ title: "count", kind: "whole" });
  });

  it("goes where the legend goes: nowhere, or out of a figure without room", () => {
    expect(heat({}).setLegendLocation(null).toSVG()).not.toContain("color-bar");
    const small = new Chart({ blankLabels: true, layout: { width: 90, height: 60 } }).plot.scatter(rows(upTo(30)), XY);
    expect(small.toSVG()).not.toContain("color-bar");
    expect(small.warnings.join()).toContain("colour bar");
  });

  it("refuses a format that its values cannot have", () => {
    const { figure } = scatter(upTo(30));
    if (figure.colorBar !== null) figure.colorBar.tickFormat = "nonsense";
    expect(() => renderSVG(figure)).toThrow(/figure.colorBar.tickFormat.*no number format/);
    if (figure.colorBar !== null) figure.colorBar.tickFormat = "0.0";
    expect(renderSVG(figure)).toContain(">10.0<");
  });

  it("is kept by JSON, which refuses what is none", () => {
    const { figure } = scatter(upTo(30));
    const json = JSON.parse(JSON.stringify(figure));
    expect(Figure.fromJSON(json).colorBar).toEqual(figure.colorBar);
    for (const wrong of [{ domain: [2, 1] }, { domain: [1] }, { colors: ["nonsense"] }, { kind: "text" }, { more: 1 }]) {
      expect(() => Figure.fromJSON({ ...json, colorBar: { ...json.colorBar, ...wrong } })).toThrow(/colorBar/);
    }
  });
});
