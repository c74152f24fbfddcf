import { Chart, RadarChart } from "../../src/host/node/index.js";

/** A chart whose plots and options are only known at run time. */
export interface Loose {
  plot: Record<string, (data: object, options: object) => Loose>;
  warnings: string[];
  toSVG(): string;
  describe(): { series: object[] };
}

type Make = () => Loose;

const loose = (chart: unknown): Loose => chart as Loose;
const numeric: Make = () => loose(new Chart({ blankLabels: true }));
const upright: Make = () => loose(new Chart({ blankLabels: true, xAxisType: "categorical" }));
const density: Make = () => loose(new Chart({ blankLabels: true, yAxisType: "density" }));
const densities: Make = () => loose(new Chart({ blankLabels: true, xAxisType: "density", yAxisType: "density" }));
const categories: Make = () => loose(new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType: "categorical" }));
const radar: Make = () => loose(new RadarChart({ blankLabels: true }));

const points = {
  x: [1, 2, 3, 1, 2],
  y: [3, 1, 4, 5, 2],
  z: [1, 1, 1, 2, 1],
  size: [5, 10, 20, 8, 9],
  kind: ["b", "b", "b", "a", "a"],
  label: ["p", "q", "r", "s", "t"],
};
/** Enough points for a curve and windows. */
const paths = {
  x: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  y: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8],
  kind: ["b", "b", "a", "a", "b", "b", "a", "a", "b", "b", "a", "a"],
};
const bars = {
  c: ["u", "v", "w"],
  n: [2, 3, 1],
  k: ["b", "a", "b"],
  low: [1, 2, 0.5],
  high: [4, 5, 2],
  mid: [3, 2.5, 1],
  label: ["p", "q", "r"],
};
const stacked = { c: ["u", "u", "v", "v"], s: ["x", "y", "x", "y"], n: [3, 2, 1, 2.5], label: ["p", "q", "r", "s"] };
const many = {
  c: ["u", "u", "u", "u", "u", "u", "v", "v", "v"],
  d: ["a", "a", "b", "b", "a", "a", "b", "b", "b"],
  n: [1, 2, 3, 4, 5, 60, 2, 3, 9],
  size: [5, 6, 7, 8, 9, 10, 11, 12, 13],
};

const over = { categoricalColumns: "c", numericColumn: "n" };
const named = { seriesName: "Forecast" };
const color = { colorColumn: "kind", colorOrder: ["b", "a"], ...named };
const order = { categoricalOrderBy: "labels", categoricalOrderAscending: true };
const course = { colorScale: "continuous" };
const line = { lineDash: "dotted", lineWidth: 9, alpha: 0.5 };
const label = { fontSize: "20px", xOffset: 7, yOffset: 8, angle: 30, textColor: "crimson", avoidOverlap: false };
/** Letters so large that they lie on each other. */
const large = { fontSize: "150px" };
const palette = { colorPalette: "Reds", reverseColorOrder: true, colorValueRange: 3 };

/** Each plot: its least options, and another value for every other one. What an option needs beside it stands in `with`. */
export const plots: readonly {
  name: string;
  make: Make;
  data: object;
  least: object;
  options: Record<string, unknown>;
  with?: Record<string, object>;
}[] = [
  {
    name: "line",
    make: numeric,
    data: points,
    least: { xColumn: "x", yColumn: "y" },
    options: { ...color, ...course, sort: true, step: "after", ...line },
    with: { colorScale: { colorColumn: "z" } },
  },
  {
    name: "scatter",
    make: numeric,
    data: points,
    least: { xColumn: "x", yColumn: "y" },
    options: { ...color, ...course, sizeColumn: "size", sizeRange: [4, 30], alpha: 0.5, marker: "square" },
    with: { colorScale: { colorColumn: "z" }, sizeRange: { sizeColumn: "size" } },
  },
  {
    name: "text",
    make: numeric,
    data: points,
    least: { xColumn: "x", yColumn: "y", textColumn: "label" },
    options: { ...color, ...course, ...label, textFormat: "0.0" },
    with: { colorScale: { colorColumn: "z" }, textFormat: { textColumn: "y" }, avoidOverlap: large },
  },
  {
    name: "area",
    make: numeric,
    data: points,
    least: { xColumn: "x", yColumn: "y" },
    options: { ...color, secondYColumn: "z", stacked: true, normalize: true, missing: "gap", step: "after" },
    with: { stacked: { colorColumn: "kind" }, normalize: { colorColumn: "kind" }, missing: { colorColumn: "kind" } },
  },
  {
    name: "trend",
    make: numeric,
    data: paths,
    least: { xColumn: "x", yColumn: "y" },
    options: {
      ...color,
      method: "loess",
      band: false,
      confidence: 0.5,
      span: 1.5,
      window: 3,
      anchor: "end",
      ...line,
    },
    with: {
      span: { method: "loess" },
      window: { method: "moving average" },
      anchor: { method: "moving average" },
    },
  },
  {
    name: "bar",
    make: upright,
    data: bars,
    least: over,
    with: { colorScale: { colorColumn: "n" } },
    options: { ...course, colorColumn: "k", colorOrder: ["b", "a"], ...named, ...order, labels: true },
  },
  {
    name: "lollipop",
    make: upright,
    data: bars,
    least: over,
    options: { ...course, colorColumn: "k", colorOrder: ["b", "a"], ...named, ...order, labels: { format: "0.0" } },
    with: { colorScale: { colorColumn: "n" } },
  },
  {
    name: "parallel",
    make: upright,
    data: bars,
    least: over,
    options: { colorColumn: "k", colorOrder: ["b", "a"], ...named, ...order, ...line },
  },
  {
    name: "interval",
    make: upright,
    data: bars,
    least: { categoricalColumns: "c", lowerBoundColumn: "low", upperBoundColumn: "high" },
    options: { middleColumn: "mid", color: "crimson", ...course, colorColumn: "k", colorOrder: ["b", "a"], ...named, ...order },
    with: { colorScale: { colorColumn: "low" } },
  },
  {
    name: "boxplot",
    make: upright,
    data: many,
    least: { categoricalColumns: ["c", "d"], numericColumn: "n" },
    options: {
      colorColumn: "d",
      colorOrder: ["b", "a"],
      ...named,
      categoricalOrderBy: "count",
      categoricalOrderAscending: false,
      outlierMarker: "x",
      outlierColor: "red",
      outlierAlpha: 0.9,
      outlierSize: 5,
    },
  },
  {
    name: "violin",
    make: upright,
    data: many,
    least: { categoricalColumns: ["c", "d"], numericColumn: "n" },
    options: {
      colorColumn: "d",
      colorOrder: ["b", "a"],
      ...named,
      categoricalOrderBy: "count",
      categoricalOrderAscending: false,
      scale: "area",
    },
  },
  {
    name: "scatter",
    make: upright,
    data: many,
    least: over,
    options: {
      colorColumn: "d",
      colorOrder: ["b", "a"],
      ...named,
      sizeColumn: "size",
      sizeRange: [4, 30],
      alpha: 0.5,
      marker: "square",
      ...course,
      ...order,
    },
    with: {
      colorScale: { colorColumn: "size" },
      sizeRange: { sizeColumn: "size" },
      categoricalOrderAscending: { categoricalOrderBy: "count" },
    },
  },
  {
    name: "text",
    make: upright,
    data: bars,
    least: { ...over, textColumn: "label" },
    options: { colorColumn: "k", colorOrder: ["b", "a"], ...named, ...course, ...order, ...label, textFormat: "0.0" },
    with: { colorScale: { colorColumn: "n" }, textFormat: { textColumn: "n" }, avoidOverlap: large },
  },
  {
    name: "barStacked",
    make: upright,
    data: stacked,
    least: { ...over, stackColumn: "s" },
    options: { normalize: true, stackOrder: ["y", "x"], ...order, labels: { total: "only" } },
  },
  {
    name: "textStacked",
    make: upright,
    data: stacked,
    least: { ...over, stackColumn: "s", textColumn: "label" },
    options: { normalize: true, stackOrder: ["y", "x"], ...order, ...label, textFormat: "0.0" },
    with: { textFormat: { textColumn: "n" }, avoidOverlap: large },
  },
  {
    name: "histogram",
    make: density,
    data: many,
    least: { valuesColumn: "n" },
    options: { colorColumn: "d", colorOrder: ["b", "a"], ...named, method: "mass", bins: 3, sharedBins: true, labels: true },
    with: { sharedBins: { colorColumn: "d" } },
  },
  { name: "kde", make: density, data: many, least: { valuesColumn: "n" }, options: { colorColumn: "d", colorOrder: ["b", "a"], ...named } },
  {
    name: "hexbin",
    make: densities,
    data: points,
    least: { xValuesColumn: "x", yValuesColumn: "y" },
    options: { size: 2, orientation: "flattop", ...palette },
    with: { orientation: { size: 2 }, reverseColorOrder: { size: 1.5 }, colorValueRange: { colorPalette: ["red", "blue"], size: 1.5 } },
  },
  {
    name: "heatmap",
    make: categories,
    data: stacked,
    least: { xColumn: "c", yColumn: "s", colorColumn: "n" },
    options: { textColumn: "n", textColor: "crimson", textFormat: ".3f", colorValueMin: -5, colorValueMax: 9, ...palette },
    with: { textColor: { textColumn: "n" }, textFormat: { textColumn: "n" }, colorValueRange: { colorPalette: ["red", "blue"] } },
  },
  {
    name: "text",
    make: radar,
    data: points,
    least: { radiusColumn: "y", textColumn: "label" },
    options: { ...color, ...label, textFormat: "0.0", textAlign: "right" },
    with: { textFormat: { textColumn: "y" }, avoidOverlap: large },
  },
  { name: "perimeter", make: radar, data: points, least: { radiusColumn: "y" }, options: { ...color, ...line } },
  { name: "radius", make: radar, data: points, least: { radiusColumn: "y" }, options: { ...color, ...line } },
  { name: "area", make: radar, data: points, least: { radiusColumn: "y" }, options: { ...color, alpha: 0.7 } },
];
