import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Chart, ColorPalette, colorPalettes, Figure, RadarChart, renderPNG, renderSVG, Table } from "../../../src/host/node/index.js";
import { collectBytes } from "../../../src/host/node/read-file.js";
import { errorOf, rejectionOf } from "../error.js";

const XY = { xColumn: "x", yColumn: "y" } as const;

/** Where a picture would be, were it not refused. */
const NEVER = join(tmpdir(), "chartify-never.png");

function lineChart(): Chart {
  return new Chart({ blankLabels: true }).plot.line({ x: [1, 2], y: [1, 2] }, XY);
}

function categories(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `c${i}`);
}

const list = <T>(count: number, item: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => item(i));

/** Points from one side to the other and back. */
const zigzag = (count: number) => ({ x: list(count, (i) => i % 2), y: list(count, (i) => (i * 7919) % 1000) });

/** Small figures that would keep a painter busy for minutes. */
const COSTLY = {
  "boxes on boxes": { width: 4000, height: 4000, annotations: list(400, () => ({ kind: "box" })) },
  "large points on each other": { glyphs: [{ kind: "scatter", x: list(30_000, () => 1), y: list(30_000, () => 1), size: 1000 }] },
  "a translucent line that crosses itself": { glyphs: [{ kind: "line", ...zigzag(80_000), lineAlpha: 0.5 }] },
  "a wide line over a large figure": { width: 4000, height: 4000, glyphs: [{ kind: "line", ...zigzag(8000), lineWidth: 1000 }] },
  "a million dashes, many times": { annotations: list(50, () => ({ kind: "span", orientation: "width", location: 0, lineDash: [0.001] })) },
};

function* endless(): Generator<number> {
  for (;;) yield 1;
}

describe("a picture", () => {
  it.each([1e4, 21, 1e300, Number.POSITIVE_INFINITY, Number.NaN, 0, -1])("is not drawn at the scale %s", async (scale) => {
    const message = /scale.*must be a finite number of at least 0\.1 and at most 20/;
    expect((await rejectionOf(() => lineChart().toPNG({ scale }), "bad-argument")).message).toMatch(message);
    expect((await rejectionOf(() => lineChart().save(NEVER, { scale }), "bad-argument")).message).toMatch(message);
    expect((await rejectionOf(() => renderPNG(lineChart().figure, { scale }), "bad-argument")).message).toMatch(message);
  });

  it("has at most 200 million pixels and 32 767 on a side", async () => {
    const large = new Chart({ layout: { width: 10_000, height: 10_000 } });
    expect((await rejectionOf(() => large.toPNG({ scale: 2 }), "too-large")).message).toMatch(/20000 × 20000 pixels.*200000000 pixels/);
    expect((await rejectionOf(() => renderPNG(large.figure, { scale: 2 }), "too-large")).message).toMatch(/^renderPNG: /);
    const long = new Chart({ layout: { width: 10_000, height: 10 } });
    expect((await rejectionOf(() => long.save(NEVER, { scale: 4 }), "too-large")).message).toMatch(/40000 × 40 pixels.*32767 a side/);
  });

  it("has 20 million pixels unless `maxPixels` says more", async () => {
    const figure = Figure.fromJSON({ width: 5000, height: 5000 });
    const message = /5000 × 5000 pixels is more than may be drawn \(20000000 pixels.*maxPixels/;
    expect((await rejectionOf(() => renderPNG(figure), "too-large")).message).toMatch(message);
    const chart = new Chart({ layout: { width: 5000, height: 5000 } });
    expect((await rejectionOf(() => chart.toPNG(), "too-large")).message).toMatch(message);
    expect((await rejectionOf(() => chart.save(NEVER), "too-large")).message).toMatch(message);
    expect((await chart.toPNG({ scale: 0.1, maxPixels: 250_000 })).length).toBeGreaterThan(100);
    await rejectionOf(() => chart.toPNG({ maxPixels: 200_000_001 }), "bad-argument");
  });

  it.each(Object.entries(COSTLY))("is not painted from %s", async (_, figure) => {
    const message = /lie on each other or cross each other so often.*steps; 6000000000 may be taken.*maxPixels/;
    expect((await rejectionOf(() => renderPNG(Figure.fromJSON(figure)), "too-large")).message).toMatch(message);
  });

  it("is painted from an outline that crosses itself, row by row of each edge", async () => {
    const outline = Figure.fromJSON({ glyphs: [{ kind: "polygon", ...zigzag(80_000) }] });
    expect((await renderPNG(outline)).length).toBeGreaterThan(1000);
  });

  it.each([1e9, 10_001, 1e308, Number.POSITIVE_INFINITY, 0, -5, Number.NaN])("has no side of %s px", (side) => {
    const message = /must be a finite number of at least 1 and at most 10000/;
    expect(errorOf(() => new Chart({ layout: { width: side, height: 100 } }), "bad-argument").message).toMatch(message);
    expect(errorOf(() => new Chart({ layout: { width: 100, height: side } }), "bad-argument").message).toMatch(message);
    expect(errorOf(() => Figure.fromJSON({ width: side }), "bad-figure").message).toMatch(message);
    const chart = lineChart();
    chart.figure.height = side;
    expect(errorOf(() => chart.toSVG(), "bad-figure").message).toMatch(message);
  });
});

describe("texts", () => {
  const points = (count: number) => ({
    x: list(count, (i) => i),
    y: list(count, (i) => (i * 7919) % 1000),
    g: list(count, (i) => i % 3),
    t: list(count, (i) => `t${i}`),
  });

  it("are 20 000 of a plot at most", () => {
    const message = /^chart\.plot\.text(Stacked)?: there are \d+ texts; up to 20000 can be drawn\. .*plot\.scatter/;
    const numeric = () => new Chart({ blankLabels: true }).plot;
    const refused = (count: number, colorColumn?: "g") =>
      errorOf(() => numeric().text(points(count), { ...XY, textColumn: "t", colorColumn }), "too-large").message;
    expect(refused(20_001)).toMatch(message);
    expect(refused(1_000_000)).toMatch(/there are 1000000 texts/);
    // Of all series together.
    expect(refused(30_000, "g")).toMatch(message);
    const categorical = () => new Chart({ blankLabels: true, xAxisType: "categorical" }).plot;
    const own = { categoricalColumns: "t", numericColumn: "y", textColumn: "t" } as const;
    expect(errorOf(() => categorical().text(points(20_001), own), "too-large").message).toMatch(message);
    expect(errorOf(() => categorical().textStacked(points(20_001), { ...own, stackColumn: "g" }), "too-large").message).toMatch(message);
    expect(() => numeric().text(points(20_000), { ...XY, textColumn: "t" })).not.toThrow();
  });

  it("are 20 000 of a glyph at most, and of a radar chart", () => {
    const { x, y, t } = points(20_001);
    expect(errorOf(() => Figure.fromJSON({ glyphs: [{ kind: "text", x, y, text: t }] }), "too-large").place).toBe("figure.glyphs[0].text");
    const radar = () => new RadarChart({ blankLabels: true }).plot.text({ y, t }, { radiusColumn: "y", textColumn: "t" });
    expect(errorOf(radar, "too-large").message).toMatch(/there are 20001 texts/);
  });
});

describe("an axis", () => {
  it("has at most 100 000 categories", () => {
    const chart = new Chart({ blankLabels: true, xAxisType: "categorical" });
    const labels = categories(1_000_000);
    const data = { c: labels, n: new Float64Array(labels.length) };
    const draw = (): unknown => chart.plot.bar(data, { categoricalColumns: "c", numericColumn: "n" });
    expect(errorOf(draw, "too-large").message).toMatch(/there are 1000000 categories; up to 100000 can be drawn/);
    expect(errorOf(() => chart.axes.setXAxisFactors(labels), "too-large").message).toMatch(/more than 100000/);
    const json = { xAxis: { kind: "categorical", factors: labels } };
    expect(errorOf(() => Figure.fromJSON(json), "too-large").place).toBe("figure.xAxis.factors");
  });

  it("draws 10 000 categories", () => {
    const chart = new Chart({ blankLabels: true, xAxisType: "categorical" });
    const labels = categories(10_000);
    chart.plot.bar({ c: labels, n: new Float64Array(labels.length) }, { categoricalColumns: "c", numericColumn: "n" });
    expect(chart.toSVG()).toContain("c0");
  });

  it("has ticks at 10 000 values at most, however many are given", () => {
    const many = new Float64Array(1e7);
    expect(errorOf(() => lineChart().axes.setXAxisTickValues(many), "too-large").message).toMatch(/more than 10000 values/);
    expect(errorOf(() => lineChart().axes.setYAxisTickValues(endless()), "too-large").message).toMatch(/more than 10000 values/);
    expect(errorOf(() => Figure.fromJSON({ yAxis: { tickValues: Array.from(many) } }), "too-large").place).toBe("figure.yAxis.tickValues");
    const few = Array.from({ length: 10_000 }, (_, i) => 1 + i / 10_000);
    expect(lineChart().axes.setXAxisTickValues(few).describe().frame.x.ticks).toHaveLength(10_000);
  });

  it.each(["9".repeat(5000), `0.${"0".repeat(5000)}`, "0".repeat(101)])("has a number format of at most 100 characters", (tickFormat) => {
    expect(errorOf(() => lineChart().axes.setXAxisTickFormat(tickFormat), "bad-format").place).toBe("chart.axes.setXAxisTickFormat");
    expect(errorOf(() => renderSVG(Figure.fromJSON({ xAxis: { tickFormat } })), "bad-figure").place).toBe("figure.xAxis.tickFormat");
  });

  it("has a date format of at most 200 characters", () => {
    const xAxis = { kind: "datetime", tickFormat: "%Y".repeat(101) };
    expect(errorOf(() => renderSVG(Figure.fromJSON({ xAxis })), "bad-figure").message).toMatch(/up to 200 characters, not 202/);
  });

  it.each([
    [-1.7e308, 1.7e308],
    [5e-324, 1.7e308],
    [1, 1 + Number.EPSILON],
    [-8.64e15, 8.64e15],
    [0, 1e-320],
  ])("from %s to %s has a handful of ticks on every kind", (start, end) => {
    for (const xAxisType of ["linear", "log", "datetime"] as const) {
      const x = xAxisType === "datetime" ? [new Date(1e12), new Date(2e12)] : [1, 2];
      const chart = new Chart({ xAxisType }).plot.line({ x, y: [1, 2] } as { x: number[]; y: number[] }, XY);
      chart.figure.xAxis.range = [start, end];
      if (xAxisType === "log" && start <= 0) chart.figure.xAxis.range = [5e-324, end];
      expect(chart.describe().frame.x.ticks?.length).toBeLessThan(30);
      expect(chart.toSVG().length).toBeLessThan(20_000);
    }
  });
});

describe("a plot", () => {
  it("colours by a column of at most 10 000 values", () => {
    const data = { x: new Float64Array(10_001), y: new Float64Array(10_001), c: categories(10_001) };
    const draw = (): unknown => new Chart().plot.scatter(data, { ...XY, colorColumn: "c" });
    expect(errorOf(draw, "too-large").message).toMatch(/"c" has 10001 different values; up to 10000 can take colours/);
  });

  it("does not make millions of values out of a few thousand rows", () => {
    const numbers = Float64Array.from({ length: 4000 }, (_, i) => i);
    const data = { x: numbers, y: numbers, c: categories(4000) };
    for (const stacked of [true, false]) {
      const draw = (): unknown => new Chart().plot.area(data, { ...XY, colorColumn: "c", stacked });
      expect(errorOf(draw, "too-large").message).toMatch(/4000 colour values at 4000 x values make 16000000 values.*up to 2000000/);
    }
  });
});

describe("an array that says to have 2³² − 1 items", () => {
  const endlessly = new Array(2 ** 32 - 1);
  const chart = (): Chart<"categorical"> => new Chart({ xAxisType: "categorical" });
  const bar = { categoricalColumns: "c", numericColumn: "n" } as const;
  const data = { c: ["a"], n: [1] };

  it.each<[string, () => unknown]>([
    ["tick orientations", () => lineChart().axes.setXAxisTickOrientation(endlessly)],
    ["an order of categories", () => chart().plot.bar(data, { ...bar, categoricalOrderBy: endlessly })],
    ["an order of colours", () => chart().plot.bar(data, { ...bar, colorColumn: "c", colorOrder: endlessly })],
    ["dashes", () => lineChart().plot.line({ x: [1], y: [1] }, { ...XY, lineDash: endlessly })],
    ["accent values", () => lineChart().style.setColorPalette("accent", { accentValues: endlessly })],
    ["glyphs", () => Figure.fromJSON({ glyphs: endlessly })],
    ["annotations", () => Figure.fromJSON({ annotations: endlessly })],
    ["positions", () => Figure.fromJSON({ glyphs: [{ kind: "line", x: endlessly, y: endlessly }] })],
    ["colours", () => Figure.fromJSON({ glyphs: [{ kind: "bar", factor: [], start: [], end: [], color: endlessly }] })],
    ["texts", () => Figure.fromJSON({ glyphs: [{ kind: "text", x: [], y: [], text: endlessly }] })],
    ["legend entries", () => Figure.fromJSON({ glyphs: [{ kind: "line", x: [], y: [], legend: endlessly }] })],
  ])("is refused for %s by its length alone", (_, take) => {
    expect(errorOf(take, "too-large").message).toMatch(/has 4294967295 items; up to \d+ can be taken/);
  });

  it("is no column, no list of edges and no palette", () => {
    expect(errorOf(() => Table.from({ a: endlessly }), "bad-data").message).toMatch(/up to 100000000 can be held/);
    const density = new Chart({ yAxisType: "density" });
    expect(errorOf(() => density.plot.histogram({ v: [1, 2] }, { valuesColumn: "v", bins: endlessly }), "too-large").message).toMatch(
      /100001/,
    );
    errorOf(() => ColorPalette.fromHexList(endlessly), "bad-palette");
  });
});

it("a palette has at most 10 000 colours", () => {
  const palette = colorPalettes.get("Category20");
  expect(errorOf(() => palette.expandPalette(1e9), "bad-argument").message).toMatch(/from 1 to 10000/);
});

it("a line with dashes far below a pixel is drawn", async () => {
  const chart = lineChart();
  chart.figure.addGlyph({ kind: "line", x: [1, 2], y: [1, 2], lineDash: [1e-9, 1e-9] });
  expect((await chart.toPNG()).length).toBeGreaterThan(1000);
});

it("an input has at most 512 MB, and one without end is given up", async () => {
  const chunk = new Uint8Array(8_000_000);
  let given = 0;
  const input = (async function* () {
    for (;;) {
      given++;
      yield chunk;
    }
  })();
  expect((await rejectionOf(() => collectBytes(input, "standard input"), "too-large")).message).toMatch(/more than 512 MB/);
  expect(given).toBe(65);
});
