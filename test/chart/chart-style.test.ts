import { describe, expect, it } from "vitest";
import { Chart } from "../../src/host/node/index.js";

const rows = { x: [1, 2, 1, 2], y: [1, 2, 3, 4], who: ["a", "a", "b", "b"] };
const xy = { xColumn: "x", yColumn: "y" } as const;
const chart = () => new Chart({ blankLabels: true });
const colors = (drawn: { describe(): { series: { color: string | string[] }[] } }) => drawn.describe().series.map(({ color }) => color);

describe("chart.style.colorPalette", () => {
  it("gives the next colour away, and the next plot takes the one after it", () => {
    const drawn = chart().style.setColorPalette("categorical", { palette: ["red", "lime", "blue"] });
    expect(drawn.style.colorPalette.nextColor()).toBe("#ff0000");
    drawn.plot.line(rows, xy);
    expect(drawn.style.colorPalette.nextColors(["p", "q"])).toEqual(["#0000ff", "#ff0000"]);
    drawn.plot.line(rows, xy);
    expect(colors(drawn)).toEqual(["#00ff00", "#00ff00"]);
  });

  it("speaks of the palette in use, also where it was taken hold of before", () => {
    const drawn = chart();
    const { colorPalette } = drawn.style;
    drawn.style.setColorPalette("accent");
    expect(colorPalette.setAccentValues(["b"])).toBe(drawn);
    expect(colorPalette.setDefaultColor("silver")).toBe(drawn);
    drawn.plot.line(rows, { ...xy, colorColumn: "who" });
    expect(colors(drawn)).toEqual(["#c0c0c0", "#1f77b4"]);
    expect([colorPalette.nextColor("b"), colorPalette.nextColor("a"), colorPalette.nextColor()]).toEqual(["#1f77b4", "#c0c0c0", "#c0c0c0"]);
  });

  it("changes accent values for the plots that follow, and leaves those that are there", () => {
    const drawn = chart().style.setColorPalette("accent", { accentValues: ["a"] });
    drawn.plot.line(rows, { ...xy, colorColumn: "who" });
    drawn.style.colorPalette.setAccentValues({ b: "crimson" }).plot.line(rows, { ...xy, colorColumn: "who" });
    expect(colors(drawn)).toEqual(["#1f77b4", "#808080", "#808080", "#dc143c"]);
  });

  it("matches values by their text, as columns do", () => {
    const drawn = chart().style.setColorPalette("accent", { accentValues: [2, true] });
    const { nextColor, nextColors } = drawn.style.colorPalette;
    expect([nextColor("2"), nextColor(true), nextColor(3)]).toEqual(["#1f77b4", "#ff7f0e", "#808080"]);
    expect(nextColors([true, 2])).toEqual(["#ff7f0e", "#1f77b4"]);
  });

  it("refuses what is no value, and accents where the palette has none", () => {
    const { colorPalette } = chart().style;
    expect(() => colorPalette.setAccentValues(["a"])).toThrow(/chart\.style\.colorPalette\.setAccentValues: only an accent palette/);
    expect(() => colorPalette.setDefaultColor("red")).toThrow(/chart\.style\.colorPalette\.setDefaultColor: only an accent palette/);
    expect(() => colorPalette.nextColor({} as never)).toThrow(/chart\.style\.colorPalette\.nextColor: must be a text/);
    expect(() => colorPalette.nextColors("ab" as never)).toThrow(/chart\.style\.colorPalette\.nextColors/);
  });
});

describe("the categories of an axis", () => {
  const bars = { c: ["u", "v", "w"], n: [2, 3, 1] };
  const over = { categoricalColumns: "c", numericColumn: "n" } as const;

  it("can be read, as plots and calls put them", () => {
    const upright = new Chart({ xAxisType: "categorical" });
    expect(upright.axes.xAxisFactors).toEqual([]);
    upright.plot.bar(bars, over);
    expect(upright.axes.xAxisFactors).toEqual(["v", "u", "w"]);
    upright.axes.setXAxisFactors([...upright.axes.xAxisFactors].reverse());
    expect(upright.axes.xAxisFactors).toEqual(["w", "u", "v"]);
    expect(new Chart({ yAxisType: "categorical" }).plot.bar(bars, over).axes.yAxisFactors).toEqual(["v", "u", "w"]);
  });

  it("are a copy, groups of categories too", () => {
    const grouped = { ...bars, g: ["p", "p", "q"] };
    const drawn = new Chart({ xAxisType: "categorical" }).plot.bar(grouped, { ...over, categoricalColumns: ["g", "c"] });
    const [first] = drawn.axes.xAxisFactors as string[][];
    first?.push("spoilt");
    expect(drawn.axes.xAxisFactors).toEqual([
      ["p", "v"],
      ["p", "u"],
      ["q", "w"],
    ]);
  });

  it("are refused where the axis has none", () => {
    const { axes } = new Chart() as unknown as { axes: { xAxisFactors: unknown; yAxisFactors: unknown } };
    expect(() => axes.xAxisFactors).toThrow(/chart\.axes\.xAxisFactors: the x axis is linear; only a categorical one has factors/);
    expect(() => axes.yAxisFactors).toThrow(/chart\.axes\.yAxisFactors: the y axis is linear/);
  });
});

describe("a density curve", () => {
  const values = { v: [1, 2, 2, 3, 5, 8], who: ["a", "a", "a", "b", "b", "b"] };
  const alphas = (given: object) =>
    new Chart({ yAxisType: "density" }).plot
      .kde(values, { valuesColumn: "v", ...given })
      .describe()
      .series.map(({ style }) => style["fillAlpha"]);

  it("is filled as an area is: alone nearly opaque, among others so that these shine through", () => {
    expect(alphas({})).toEqual([0.8]);
    expect(alphas({ colorColumn: "who" })).toEqual([0.2, 0.2]);
  });
});

describe("chart.show", () => {
  it("refuses a format that is none", async () => {
    await expect(new Chart().show("pdf" as never)).rejects.toThrow(/chart\.show, format: must be one of .*html/);
  });
});
