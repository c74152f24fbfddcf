import { describe, expect, it } from "vitest";
import { Chart, ChartifyError, Figure, options, RadarChart, renderSVG } from "../../src/host/node/index.js";
import { Color } from "../../src/style/color.js";
import { contrastOf, greyOf, standingOut } from "../../src/style/contrast.js";
import { courseOf } from "../../src/style/course.js";
import { resolveTheme } from "../../src/style/resolve-theme.js";
import { resolveStyle } from "../../src/style/style.js";
import { THEME_NAMES } from "../../src/style/theme.js";
import { THEMES } from "../../src/style/themes.js";

const rows = ["Oslo", "Rome", "Lima"].flatMap((city, i) => [1, 2, 3].map((x) => ({ city, x, y: x * (i + 1) })));
const lines = (theme?: "dark" | "print" | "minimal") =>
  new Chart({ blankLabels: true, theme }).plot.line(rows, { xColumn: "x", yColumn: "y", colorColumn: "city" });
const colorsOf = (chart: { describe(): { series: readonly { color: unknown }[] } }) => chart.describe().series.map(({ color }) => color);
const texts = ["title", "subtitle", "source", "axisLabel", "tickLabel", "groupLabel", "legendLabel", "text"] as const;

describe.each(THEME_NAMES)("the theme %s", (name) => {
  const { palettes, background, series } = resolveTheme(name);

  it("has texts of 4.5 : 1 on its ground", () => {
    const style = resolveStyle(resolveTheme(name).style);
    for (const each of texts) expect(contrastOf(style[each].color, style.background), each).toBeGreaterThanOrEqual(4.5);
    for (const color of [style.callout.textColor, style.interval.color, style.boxplot.outlierColor]) {
      expect(contrastOf(color, style.background)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("has marks of 3 : 1 where its palette is one of its own", () => {
    for (const color of palettes.categorical ?? []) expect(contrastOf(color, background), color).toBeGreaterThanOrEqual(3);
  });

  it("has each colour once, for fills are hatched by it, and a look for each where it has some", () => {
    expect(new Set(palettes.categorical).size).toBe(palettes.categorical?.length ?? 0);
    if (series.length > 0) expect(series).toHaveLength(palettes.categorical?.length ?? 0);
    expect(new Set(series.map((look) => JSON.stringify(look.dash))).size).toBe(series.length);
    expect(new Set(series.map(({ marker }) => marker)).size).toBe(series.length);
    expect(new Set(series.map(({ hatch }) => JSON.stringify(hatch))).size).toBe(series.length);
  });

  it("recolours a finished chart as one that was made with it, and stays in its JSON", () => {
    const finished = lines().style.setTheme(name);
    const made = new Chart({ blankLabels: true, theme: name }).plot.line(rows, { xColumn: "x", yColumn: "y", colorColumn: "city" });
    expect(finished.toSVG()).toBe(made.toSVG());
    expect(renderSVG(Figure.fromJSON(JSON.parse(JSON.stringify(finished.figure))))).toBe(made.toSVG());
    expect(finished.style.theme).toBe(name);
  });
});

describe("a dark chart", () => {
  it("takes its own colours at the places of the palette, and keeps what the figure holds", () => {
    const chart = lines("dark");
    expect(colorsOf(chart)).toEqual(THEMES.dark.palettes.categorical.slice(0, 3));
    expect(chart.figure.glyphs[0]?.color).toBe("#1f77b4");
    expect(colorsOf(chart.style.setTheme("default"))).toEqual(["#1f77b4", "#ff7f0e", "#2ca02c"]);
  });

  it("moves colours of another palette, and single ones, until they stand out", () => {
    const chart = new Chart({ blankLabels: true, theme: "dark" });
    chart.style.setColorPalette("categorical", { palette: ["#101010", "#ffee00"] });
    chart.plot.line(rows, { xColumn: "x", yColumn: "y", colorColumn: "city", colorOrder: ["Oslo", "Rome", "Lima"] });
    const [moved, kept] = colorsOf(chart) as string[];
    expect(contrastOf(moved as string, THEMES.dark.background)).toBeGreaterThanOrEqual(3);
    expect(kept).toBe("#ffee00");
    const text = new Chart({ blankLabels: true, theme: "dark" }).plot.text(rows, {
      xColumn: "x",
      yColumn: "y",
      textColumn: "city",
      textColor: "black",
    });
    expect(contrastOf(colorsOf(text)[0] as string, THEMES.dark.background)).toBeGreaterThanOrEqual(4.5);
  });

  it("turns a course of colour round, so that the most stands out most, with the better ink in the cells", () => {
    const cells = [1, 2, 3, 4].map((value) => ({ a: `a${value % 2}`, b: `b${value > 2}`, value }));
    const options = { xColumn: "a", yColumn: "b", colorColumn: "value", textColumn: "value", colorPalette: "Blues" } as const;
    const chart = new Chart({ blankLabels: true, theme: "dark", xAxisType: "categorical", yAxisType: "categorical" });
    const [cell] = chart.plot.heatmap(cells, options).describe().series as unknown as [{ color: string[]; columns: object }];
    const contrasts = cell.color.map((color) => contrastOf(color, THEMES.dark.background));
    expect([...contrasts].sort((a, b) => a - b)).toEqual(contrasts);
    const inks = [...chart.toSVG().matchAll(/<text[^>]*fill="(#\w{6})"[^>]*>\d/g)].slice(-4).map(([, ink]) => ink);
    expect(new Set(inks).size).toBe(2);
  });
});

describe("a printed chart", () => {
  it("tells lines by their dashes, points by their markers and fills by their hatching, in the legend too", () => {
    const svg = lines("print").setLegendLocation("outside_top").toSVG();
    expect(svg.match(/stroke-dasharray="14 6"/g)).toHaveLength(2);
    const points = new Chart({ theme: "print" }).plot.scatter(rows, { xColumn: "x", yColumn: "y", colorColumn: "city" });
    expect(points.describe().series.map(({ style }) => style["marker"])).toEqual(["circle", "square", "triangle"]);
    const bars = new Chart({ blankLabels: true, theme: "print", xAxisType: "categorical" }).plot
      .barStacked(rows, { categoricalColumns: "x", numericColumn: "y", stackColumn: "city" })
      .toSVG();
    expect(bars.match(/<pattern /g)).toHaveLength(2);
    expect(bars.match(/fill="url\(#chart-\w+-hatch0\)"/g)).toHaveLength(2);
  });

  it("keeps a dash and a marker that were asked for", () => {
    const chart = new Chart({ theme: "print" }).plot
      .line(rows, { xColumn: "x", yColumn: "y", colorColumn: "city", lineDash: "dotted" })
      .plot.scatter(rows, { xColumn: "x", yColumn: "y", marker: "hex" });
    const [first, ...others] = chart.describe().series.map(({ style }) => style);
    expect(first?.["lineDash"]).not.toEqual([]);
    expect(others.at(-1)?.["marker"]).toBe("hex");
  });

  it("has nothing but greys, the bars of one colour per row hatched one by one", () => {
    const chart = new Chart({ blankLabels: true, theme: "print", xAxisType: "categorical" }).plot.bar(rows.slice(0, 7), {
      categoricalColumns: ["city", "x"],
      numericColumn: "y",
      colorColumn: "city",
    });
    chart.callout.line(2, { lineColor: "crimson" }).callout.box({ top: 1, color: "gold" });
    const svg = chart.toSVG();
    expect(svg.match(/<pattern /g)).toHaveLength(2);
    for (const [, hex] of svg.matchAll(/(?:fill|stroke)="#(\w{6})"/g)) {
      const [r, g, b] = (hex as string).match(/../g) as string[];
      expect([r, g]).toEqual([g, b]);
    }
  });

  it("draws hatchings in pixels, with the paper between the lines", async () => {
    const { createCanvas, loadImage } = await import("@napi-rs/canvas");
    const chart = new Chart({ blankLabels: true, theme: "print", xAxisType: "categorical", layout: { width: 300, height: 200 } });
    const png = await chart.plot
      .bar(
        [
          { a: "a", v: 1 },
          { a: "b", v: 1 },
        ],
        { categoricalColumns: "a", numericColumn: "v", colorColumn: "a" },
      )
      .setLegendLocation(null)
      .toPNG();
    const image = await loadImage(Buffer.from(png));
    const context = createCanvas(300, 200).getContext("2d");
    context.drawImage(image, 0, 0);
    const shareOfWhite = (x: number): number => {
      const { data } = context.getImageData(x, 60, 40, 80);
      let white = 0;
      for (let i = 0; i < data.length; i += 4) if ((data[i] as number) > 200) white++;
      return white / (data.length / 4);
    };
    expect(shareOfWhite(80)).toBe(0);
    expect(shareOfWhite(210)).toBeGreaterThan(0.4);
    expect(shareOfWhite(210)).toBeLessThan(0.95);
  });
});

describe("gridlines", () => {
  it("stand at the ticks of axes of numbers where the style wants some, behind everything", () => {
    const plain = lines();
    expect(plain.toSVG()).not.toContain('class="grid"');
    plain.figure.style = { grid: { width: 2, color: "#ff0000" } };
    const svg = plain.toSVG();
    expect(svg.indexOf('class="grid"')).toBeLessThan(svg.indexOf('class="axis'));
    expect(svg).toMatch(/<g class="grid">\n<path [^>]*stroke="#ff0000" stroke-width="2"/);
  });

  it("leave out categories and dates, and a radar", () => {
    const grid = (svg: string): number => (/<g class="grid">([\s\S]*?)<\/g>/.exec(svg)?.[1]?.match(/M/g) ?? []).length;
    const bars = new Chart({ theme: "minimal", xAxisType: "categorical" }).plot.bar(
      { a: ["a", "b"], v: [1, 2] },
      { categoricalColumns: "a", numericColumn: "v" },
    );
    bars.axes.setYAxisTickValues([0, 1, 2]);
    expect(grid(bars.toSVG())).toBe(3);
    const radar = new RadarChart({ theme: "minimal" }).plot.perimeter({ r: [1, 2, 3] }, { radiusColumn: "r" });
    expect(grid(radar.toSVG())).toBe(0);
  });
});

describe("a theme of one's own", () => {
  const own = {
    base: "dark",
    ink: "#ffe8d6",
    background: "navy",
    style: { title: { sizePx: 30 } },
    palettes: { categorical: ["#ffd166", "#06d6a0"], sequential: "Greens" },
  } as const;

  it("is data: a base, ink, background, palettes and changes to the style table", () => {
    const chart = lines().style.setTheme(own);
    expect(colorsOf(chart)).toEqual(["#ffd166", "#06d6a0", "#ffd166"]);
    expect(chart.setTitle("T").toSVG()).toContain('fill="#000080"');
    expect(JSON.parse(JSON.stringify(chart.figure)).theme).toMatchObject({ base: "dark", ink: "#ffe8d6", background: "#000080" });
    expect(Figure.fromJSON(JSON.parse(JSON.stringify(chart.figure))).theme).toEqual(chart.style.theme);
  });

  it("lies under the changes of the figure", () => {
    const chart = lines().style.setTheme(own);
    chart.figure.style = { background: "#abcdef" };
    expect(chart.toSVG()).toContain('fill="#abcdef"');
  });

  it("is refused with what there is", () => {
    const wrong = (theme: unknown) => () => lines().style.setTheme(theme as never);
    expect(wrong("drak")).toThrow('chart.style.setTheme: no theme "drak"');
    expect(wrong("drak")).toThrow('Did you mean "dark"?');
    expect(wrong({ base: "night" })).toThrow("chart.style.setTheme.base");
    expect(wrong({ inks: "red" })).toThrow('Did you mean "ink"?');
    expect(wrong({ style: { titel: {} } })).toThrow("setTheme.style");
    expect(wrong({ palettes: { categorical: [] } })).toThrow(ChartifyError);
    expect(() => new Chart({ theme: "x" as never })).toThrow('new Chart, option "theme"');
    expect(() => Figure.fromJSON({ theme: 3 })).toThrow("figure.theme");
  });

  it("may be the house's", () => {
    try {
      options.set("style.theme", "dark");
      expect(new Chart().figure.theme).toBe("dark");
      expect(new Chart({ theme: "print" }).figure.theme).toBe("print");
      expect(options.toYaml()).toContain("style.theme: dark");
    } finally {
      options.reset();
    }
    expect(new Chart().figure.theme).toBe("default");
  });
});

describe("what themes are made of", () => {
  it("moves a colour no further than it must", () => {
    expect(standingOut("#ffffff", "#000000", 4.5)).toBe("#ffffff");
    const moved = standingOut("#223344", "#1b1e24", 3);
    expect(contrastOf(moved, "#1b1e24")).toBeGreaterThanOrEqual(3);
    expect(contrastOf(moved, "#1b1e24")).toBeLessThan(3.1);
  });

  it("makes a grey as light as the colour", () => {
    for (const color of ["#ff0000", "#1f77b4", "#ffffff", "#000000", "#0a0a0a"]) {
      expect(Math.abs(Color.from(greyOf(color)).luminance - Color.from(color).luminance)).toBeLessThan(0.005);
    }
  });

  it("finds a colour's place on a course", () => {
    const course = courseOf(["#c6dbef", "#4292c6", "#08306b"]);
    for (const share of [0, 0.1, 0.5, 0.77, 1]) expect(course.shareOf(course.at(share))).toBeCloseTo(share, 1);
    expect(course.shareOf("#ff0000")).toBeNull();
    expect(courseOf(["#123456"]).at(0.5)).toBe("#123456");
  });
});
