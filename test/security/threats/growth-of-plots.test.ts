import { describe, expect, it } from "vitest";
import { Chart, RadarChart } from "../../../src/host/node/index.js";
import { paintCanvas } from "../../../src/paint/canvas/canvas.js";
import { renderScene } from "../../../src/render.js";
import { ChartifyError } from "../../../src/util/error.js";
import { countingCanvas, stepsOf } from "./steps.js";

const words = (count: number, of = count): string[] => Array.from({ length: count }, (_, i) => `c${i % of}`);
const scrambled = (count: number): Float64Array => Float64Array.from({ length: count }, (_, i) => ((i * 499) % 997) + 1);
const rising = (count: number): Float64Array => Float64Array.from({ length: count }, (_, i) => i + 1);

type AnyChart = Pick<Chart, "figure" | "toSVG" | "toHTML" | "describe">;
type Draw = (data: object, options: object) => unknown;

/** A chart with one plot. */
function chartOf(kinds: object, plot: string, data: object, options: object): AnyChart {
  const chart = new Chart({ blankLabels: true, ...kinds });
  (chart.plot as unknown as Record<string, Draw>)[plot]?.(data, options);
  return chart as unknown as AnyChart;
}

function radarOf(plot: string, data: object, options: object): AnyChart {
  const chart = new RadarChart({ blankLabels: true });
  (chart.plot as unknown as Record<string, Draw>)[plot]?.(data, { radiusColumn: "x", ...options });
  return chart as unknown as AnyChart;
}

const CATEGORIES = { xAxisType: "categorical" };
const XY = { xColumn: "x", yColumn: "y" };
const CN = { categoricalColumns: "c", numericColumn: "x" };

/** Rows with a category, a colour and numbers of their own. */
const rows = (count: number, groups = count): object => ({
  x: scrambled(count),
  y: scrambled(count),
  z: rising(count),
  c: words(count),
  g: words(count, groups),
  one: words(count, 1),
});

/** Every plot, with what may grow in it. */
const CHARTS: Readonly<Record<string, (count: number) => AnyChart>> = {
  "line, ten panels": (n) => chartOf({ facet: { column: "g" } }, "line", rows(n, 10), { xColumn: "z", yColumn: "y", colorColumn: "g" }),
  "bar, categories of ten panels": (n) => chartOf({ ...CATEGORIES, facet: { column: "g", share: "y" } }, "bar", rows(n, 10), CN),
  "line, points back and forth": (n) => chartOf({}, "line", rows(n), XY),
  "line, points in order": (n) => chartOf({}, "line", rows(n), { xColumn: "z", yColumn: "y" }),
  "line, groups": (n) => chartOf({}, "line", rows(n), { ...XY, colorColumn: "g" }),
  "scatter, points": (n) => chartOf({}, "scatter", rows(n), { ...XY, sizeColumn: "x", sizeRange: [4, 40] }),
  "scatter, groups": (n) => chartOf({}, "scatter", rows(n), { ...XY, colorColumn: "g" }),
  "text, points": (n) => chartOf({}, "text", rows(n), { ...XY, textColumn: "c" }),
  "text, groups": (n) => chartOf({}, "text", rows(n), { ...XY, textColumn: "c", colorColumn: "g" }),
  "area, points": (n) => chartOf({}, "area", rows(n), { xColumn: "z", yColumn: "y" }),
  "area, points of ten groups": (n) => chartOf({}, "area", rows(n, 10), { xColumn: "z", yColumn: "y", colorColumn: "g", stacked: true }),
  "trend, points of a line": (n) => chartOf({}, "trend", rows(n), XY),
  "trend, points of a curve": (n) => chartOf({}, "trend", rows(n), { ...XY, method: "loess" }),
  "trend, windows of half the points": (n) =>
    chartOf({}, "trend", rows(n), { ...XY, method: "moving average", window: n >> 1, band: true }),
  "trend, groups": (n) => chartOf({}, "trend", rows(n, n >> 3), { ...XY, colorColumn: "g" }),
  "bar, categories": (n) => chartOf(CATEGORIES, "bar", rows(n), { ...CN, colorColumn: "g" }),
  "bar, error bars of ten categories": (n) =>
    chartOf(CATEGORIES, "bar", rows(n, 10), { categoricalColumns: "g", numericColumn: "x", errorBars: { quantiles: [0.1, 0.9] } }),
  "bar, error bars": (n) => chartOf(CATEGORIES, "bar", rows(n, n >> 1), { categoricalColumns: "g", numericColumn: "x", errorBars: "ci" }),
  "line, error bars": (n) => chartOf({}, "line", { ...rows(n), x: rising(n).map((i) => i >> 1) }, { ...XY, errorBars: "ci" }),
  "barStacked, categories": (n) => chartOf(CATEGORIES, "barStacked", rows(n), { ...CN, stackColumn: "one" }),
  "barStacked, parts": (n) => chartOf(CATEGORIES, "barStacked", rows(n), { ...CN, categoricalColumns: "one", stackColumn: "c" }),
  "textStacked, categories": (n) => chartOf(CATEGORIES, "textStacked", rows(n), { ...CN, stackColumn: "one", textColumn: "c" }),
  "lollipop, categories": (n) => chartOf(CATEGORIES, "lollipop", rows(n), { ...CN, colorColumn: "g" }),
  "parallel, categories": (n) => chartOf(CATEGORIES, "parallel", rows(n), CN),
  "parallel, groups": (n) => chartOf(CATEGORIES, "parallel", rows(n), { ...CN, categoricalColumns: "one", colorColumn: "g" }),
  "interval, categories": (n) =>
    chartOf(CATEGORIES, "interval", rows(n), { categoricalColumns: "c", lowerBoundColumn: "x", upperBoundColumn: "y" }),
  "boxplot, categories": (n) => chartOf(CATEGORIES, "boxplot", rows(n), CN),
  "violin, categories": (n) => chartOf(CATEGORIES, "violin", rows(n), CN),
  "violin, rows": (n) => chartOf(CATEGORIES, "violin", rows(n), { ...CN, categoricalColumns: "one" }),
  "boxplot, rows": (n) => chartOf(CATEGORIES, "boxplot", rows(n), { ...CN, categoricalColumns: "one" }),
  "scatter, categories": (n) => chartOf(CATEGORIES, "scatter", rows(n), { ...CN, colorColumn: "g" }),
  "text, categories and groups": (n) => chartOf(CATEGORIES, "text", rows(n), { ...CN, textColumn: "c", colorColumn: "g" }),
  "categories in two levels": (n) =>
    chartOf({ yAxisType: "categorical" }, "bar", rows(n), { categoricalColumns: ["c", "g"], numericColumn: "x" }),
  "histogram, rows": (n) => chartOf({ yAxisType: "density" }, "histogram", rows(n), { valuesColumn: "x" }),
  "histogram, rows by Stone's rule": (n) =>
    chartOf({ yAxisType: "density" }, "histogram", rows(16 * n), { valuesColumn: "x", bins: "stone" }),
  "histogram, bins": (n) => chartOf({ yAxisType: "density" }, "histogram", rows(10), { valuesColumn: "x", bins: n }),
  "histogram, groups": (n) => chartOf({ yAxisType: "density" }, "histogram", rows(n), { valuesColumn: "x", bins: 5, colorColumn: "g" }),
  "kde, rows": (n) => chartOf({ yAxisType: "density" }, "kde", rows(n), { valuesColumn: "x" }),
  "kde, groups": (n) => chartOf({ yAxisType: "density" }, "kde", rows(n >> 3, n >> 5), { valuesColumn: "x", colorColumn: "g" }),
  "hexbin, rows": (n) =>
    chartOf(
      { xAxisType: "density", yAxisType: "density" },
      "hexbin",
      { ...rows(n), y: rising(n) },
      { xValuesColumn: "x", yValuesColumn: "y", size: 5 },
    ),
  "heatmap, cells": (n) =>
    chartOf({ xAxisType: "categorical", yAxisType: "categorical" }, "heatmap", rows(n), {
      xColumn: "c",
      yColumn: "g",
      colorColumn: "x",
      textColumn: "c",
    }),
  "radar, perimeter": (n) => radarOf("perimeter", rows(n), { colorColumn: "one" }),
  "radar, area": (n) => radarOf("area", rows(n >> 3), {}),
  "radar, radius of groups": (n) => radarOf("radius", rows(n), { colorColumn: "g" }),
  "radar, text": (n) => radarOf("text", rows(n), { textColumn: "c" }),
};

/** What each output costs: steps, bytes, and what a canvas is told. */
function costs(chartAt: () => AnyChart): Record<string, number> {
  const cost: Record<string, number> = {};
  let chart = chartAt();
  cost["steps to draw"] = stepsOf(() => {
    chart = chartAt();
  });
  cost["steps to SVG"] = stepsOf(() => {
    cost["bytes of SVG"] = chart.toSVG().length;
  });
  cost["steps to HTML"] = stepsOf(() => {
    cost["bytes of HTML"] = chart.toHTML().length;
  });
  cost["steps to describe"] = stepsOf(() => {
    cost["bytes of JSON"] = JSON.stringify(chart.describe()).length + JSON.stringify(chart.figure).length;
  });
  const canvas = countingCanvas();
  paintCanvas(renderScene(chart.figure), canvas, 1);
  // Parts of a line have some hundred points, however long it is.
  expect(canvas.sorted / canvas.calls, "edges that the canvas sorts").toBeLessThan(600);
  return { ...cost, "calls of the canvas": canvas.calls };
}

it.each(Object.entries(CHARTS))("%s: every output grows as they do", (_, chartOf) => {
  costs(() => chartOf(100));
  const [once, twice] = [costs(() => chartOf(1000)), costs(() => chartOf(2000))];
  for (const [what, cost] of Object.entries(twice)) {
    const before = Math.max(once[what] ?? 0, 1000);
    expect(cost / before, `${what}: ${before}, then ${cost}`).toBeLessThan(2.7);
  }
});

describe("4000 rows, each with a category, a group and a colour of its own", () => {
  const PRODUCTS: Readonly<Record<string, () => AnyChart>> = {
    ...Object.fromEntries(Object.entries(CHARTS).map(([name, chartOf]) => [name, () => chartOf(4000)])),
    "stacked areas": () => chartOf({}, "area", rows(4000), { xColumn: "z", yColumn: "y", colorColumn: "g", stacked: true }),
    "areas with gaps": () => chartOf({}, "area", rows(4000), { xColumn: "z", yColumn: "y", colorColumn: "g", missing: "gap" }),
    "stacks of categories": () => chartOf(CATEGORIES, "barStacked", rows(4000), { ...CN, stackColumn: "g" }),
    "texts of stacks": () => chartOf(CATEGORIES, "textStacked", rows(4000), { ...CN, stackColumn: "g", textColumn: "c" }),
    "lines over categories": () => chartOf(CATEGORIES, "parallel", rows(4000), { ...CN, colorColumn: "g" }),
    "histograms of two values and an outlier": () => {
      const data = { v: Float64Array.from({ length: 4000 }, (_, i) => (i % 8 === 0 ? 1e4 : (i % 8) / 7)), g: words(4000, 500) };
      return chartOf({ yAxisType: "density" }, "histogram", data, { valuesColumn: "v", colorColumn: "g" });
    },
    "histograms of many bins": () =>
      chartOf({ yAxisType: "density" }, "histogram", rows(4000), { valuesColumn: "x", bins: 100_000, colorColumn: "g" }),
    densities: () => chartOf({ yAxisType: "density" }, "kde", rows(40_000, 10_000), { valuesColumn: "x", colorColumn: "g" }),
  };

  it.each(Object.entries(PRODUCTS))("%s: are drawn in 60 MB, or refused with their limit and a way out", (_, chartOf) => {
    try {
      expect(chartOf().toSVG().length).toBeLessThan(60e6);
    } catch (error) {
      if (!(error instanceof ChartifyError)) throw error;
      expect(error.code).toBe("too-large");
      expect(error.message).toMatch(/2000000.*(?:Group them first|Give fewer)/);
    }
  });
});
