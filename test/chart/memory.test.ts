import { describe, expect, it } from "vitest";
import { Chart, type Figure, RadarChart, Table } from "../../src/host/node/index.js";

const columns = () => ({
  c: ["a", "b", "c"],
  d: ["x", "y", "z"],
  x: Float64Array.of(1, 2, 3),
  y: Float64Array.of(4, 5, 6),
  z: Float64Array.of(7, 8, 9),
});
type Columns = ReturnType<typeof columns>;
type Data = Columns | Table<{ [K in keyof Columns]: Columns[K][number] }>;

const xy = { xColumn: "x", yColumn: "y" } as const;
const bars = { categoricalColumns: "c", numericColumn: "y" } as const;
const upright = () => new Chart({ xAxisType: "categorical" }).plot;
const density = () => new Chart({ yAxisType: "density" }).plot;

/** A call of every plot, without colours and sizes and with them. */
const PLOTS: Record<string, (data: Data) => { readonly figure: Figure }> = {
  line: (data) => new Chart().plot.line(data, xy),
  "line by colour": (data) => new Chart().plot.line(data, { ...xy, colorColumn: "c" }),
  scatter: (data) => new Chart().plot.scatter(data, { ...xy, sizeColumn: "z" }),
  text: (data) => new Chart().plot.text(data, { ...xy, textColumn: "c" }),
  area: (data) => new Chart().plot.area(data, { ...xy, secondYColumn: "z" }),
  "area, stacked": (data) => new Chart().plot.area(data, { ...xy, colorColumn: "c", stacked: true }),
  trend: (data) => new Chart().plot.trend(data, { ...xy, method: "moving average", window: 2, band: true }),
  bar: (data) => upright().bar(data, bars),
  barStacked: (data) => upright().barStacked(data, { ...bars, stackColumn: "d" }),
  lollipop: (data) => upright().lollipop(data, bars),
  parallel: (data) => upright().parallel(data, bars),
  interval: (data) =>
    upright().interval(data, { categoricalColumns: "c", lowerBoundColumn: "x", upperBoundColumn: "z", middleColumn: "y" }),
  boxplot: (data) => upright().boxplot(data, bars),
  violin: (data) => upright().violin(data, bars),
  "scatter over categories": (data) => upright().scatter(data, { ...bars, sizeColumn: "z" }),
  "text over categories": (data) => upright().text(data, { ...bars, textColumn: "d" }),
  textStacked: (data) => upright().textStacked(data, { ...bars, stackColumn: "d", textColumn: "d" }),
  histogram: (data) => density().histogram(data, { valuesColumn: "x" }),
  kde: (data) => density().kde(data, { valuesColumn: "x" }),
  hexbin: (data) =>
    new Chart({ xAxisType: "density", yAxisType: "density" }).plot.hexbin(data, { xValuesColumn: "x", yValuesColumn: "y", size: 1 }),
  heatmap: (data) =>
    new Chart({ xAxisType: "categorical", yAxisType: "categorical" }).plot.heatmap(data, { xColumn: "c", yColumn: "d", colorColumn: "x" }),
  radar: (data) => new RadarChart().plot.area(data, { radiusColumn: "x" }),
};

const arraysOf = ({ figure }: { readonly figure: Figure }): unknown[][] =>
  [...figure.glyphs, figure.xAxis, figure.yAxis].flatMap((record) => Object.values(record).filter((value) => isArray(value)));
const isArray = (value: unknown): value is unknown[] => Array.isArray(value) || value instanceof Float64Array;

describe.each(Object.entries(PLOTS))("%s", (_, plot) => {
  it("a figure that is written into leaves the data alone", () => {
    const data = columns();
    const table = Table.from(data);
    for (const chart of [plot(table), plot(data)]) for (const array of arraysOf(chart)) array.fill(99);
    expect(data).toEqual(columns());
    expect(table.toColumns()).toEqual(Table.from(columns()).toColumns());
  });

  it("data that are written into leave the figure alone", () => {
    const data = columns();
    const chart = plot(data);
    const before = JSON.stringify(chart.figure);
    for (const column of Object.values(data)) (column as unknown[]).fill("q");
    expect(JSON.stringify(chart.figure)).toBe(before);
  });
});
