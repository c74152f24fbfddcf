/**
 * Compiled by `npm run typecheck`, never run: each `@ts-expect-error` fails the build if the line below it compiles.
 */
import { tableFromArrays } from "apache-arrow";
import { Chart, Figure, RadarChart } from "../../src/host/node/index.js";

const rows = [
  { fruit: "Apple", price: 1.2, sold: 3n, day: new Date(0), ripe: true },
  { fruit: "Pear", price: null, sold: 4n, day: new Date(1), ripe: false },
];
const columns = { fruit: ["Apple", "Pear"], price: new Float64Array([1.2, 2]), day: [new Date(0), new Date(1)] };
interface Sale {
  fruit: string;
  price: number | undefined;
}
declare const sales: readonly Sale[];
declare const loose: Record<string, unknown>[];
// biome-ignore lint/suspicious/noExplicitAny: data of no known type is what this tests
declare const anything: any[];
const arrow = tableFromArrays({ price: Float64Array.of(1, 2) });

// Column names come from rows, columns and interfaces.
new Chart({ xAxisType: "categorical" }).plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "price" });
new Chart({ yAxisType: "categorical" }).plot.bar(columns, { categoricalColumns: ["fruit"], numericColumn: "price" });
new Chart({ yAxisType: "categorical" }).plot.bar(sales, { categoricalColumns: ["fruit", "price"], numericColumn: "price" });
// @ts-expect-error a misspelt column
new Chart({ xAxisType: "categorical" }).plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "pirce" });
// @ts-expect-error a misspelt category in a list
new Chart({ xAxisType: "categorical" }).plot.bar(rows, { categoricalColumns: ["fruit", "contry"], numericColumn: "price" });
// @ts-expect-error text where numbers are wanted
new Chart({ xAxisType: "categorical" }).plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "fruit" });
// @ts-expect-error a misspelt column of a column object
new Chart().plot.line(columns, { xColumn: "price", yColumn: "pirce" });
// @ts-expect-error the option for numbers is missing
new Chart({ xAxisType: "categorical" }).plot.bar(rows, { categoricalColumns: "fruit" });
// @ts-expect-error a misspelt option
new Chart({ xAxisType: "categorical" }).plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "price", colourColumn: "fruit" });

// Small multiples take any column, for data without it are drawn in all panels.
new Chart({ facet: { column: "fruit", row: "ripe", share: "none", order: ["Apple", 1, true, new Date(0)] } }).callout.line(1, { panel: ["Apple", true] });
new RadarChart({ facet: { column: "fruit", columns: 2, order: "data" } });
// @ts-expect-error a panel for each value of which column
new Chart({ facet: { columns: 2 } });
// @ts-expect-error axes are shared by name
new Chart({ facet: { column: "fruit", share: "both" } });
// @ts-expect-error a misspelt option
new Chart({ facet: { column: "fruit", wrap: 2 } });
// @ts-expect-error an order that panels do not have
new Chart({ facet: { column: "fruit", order: "values" } });
// @ts-expect-error columns of plots are checked in panels too
new Chart({ facet: { column: "fruit" } }).plot.scatter(rows, { xColumn: "price", yColumn: "pirce" });
// @ts-expect-error a panel has two values at most
new Chart().callout.line(1, { panel: ["Apple", "ripe", "raw"] });

// Data of unknown shape takes any column name.
new Chart().plot.scatter(loose, { xColumn: "a", yColumn: "b" });
new Chart().plot.scatter(anything, { xColumn: "a", yColumn: "b" });
new Chart().plot.scatter(arrow, { xColumn: "price", yColumn: "other" });

// Bigints are numbers; booleans and dates are not.
new Chart().plot.line(rows, { xColumn: "sold", yColumn: "price" });
// @ts-expect-error booleans on a numeric axis
new Chart().plot.line(rows, { xColumn: "ripe", yColumn: "price" });
// @ts-expect-error dates on a numeric axis
new Chart().plot.line(rows, { xColumn: "day", yColumn: "price" });

// A datetime axis takes dates, ISO strings and epoch milliseconds.
new Chart({ xAxisType: "datetime" }).plot.line(rows, { xColumn: "day", yColumn: "price" });
new Chart({ xAxisType: "datetime" }).plot.line(rows, { xColumn: "fruit", yColumn: "price" });
// @ts-expect-error booleans are no dates
new Chart({ xAxisType: "datetime" }).plot.line(rows, { xColumn: "ripe", yColumn: "price" });

// The plots that exist depend on the axis types.
// @ts-expect-error bars need a categorical axis
new Chart().plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "price" });
// @ts-expect-error lines need numeric axes
new Chart({ xAxisType: "categorical" }).plot.line(rows, { xColumn: "price", yColumn: "price" });
// @ts-expect-error histograms need a density axis
new Chart({ xAxisType: "categorical" }).plot.histogram;
// @ts-expect-error no plot has both a datetime and a density axis
new Chart({ xAxisType: "datetime", yAxisType: "density" }).plot.line;

// Numbers at bars: yes, or how.
new Chart({ xAxisType: "categorical" }).plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "price", labels: true });
new Chart({ xAxisType: "categorical" }).plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "price", labels: { position: "base" } });
// @ts-expect-error no such position
new Chart({ xAxisType: "categorical" }).plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "price", labels: { position: "top" } });
// @ts-expect-error a lollipop has its numbers beyond its dots
new Chart({ xAxisType: "categorical" }).plot.lollipop(rows, { categoricalColumns: "fruit", numericColumn: "price", labels: { position: "end" } });
// @ts-expect-error bars have no sums
new Chart({ xAxisType: "categorical" }).plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "price", labels: { total: true } });
new Chart({ yAxisType: "density" }).plot.histogram(rows, { valuesColumn: "price", labels: { format: "0.0" } });

// Over time, bars and their like take one column of dates and no order.
const overTime = new Chart({ xAxisType: "datetime" });
overTime.plot.bar(rows, { categoricalColumns: "day", numericColumn: "price", colorColumn: "fruit" });
overTime.plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "price" }); // ISO texts, perhaps
overTime.plot.barStacked(rows, { categoricalColumns: "day", numericColumn: "price", stackColumn: "fruit", normalize: true });
overTime.plot.barStacked(rows, { categoricalColumns: "day", numericColumn: "price", stackColumn: "fruit", labels: { total: "only" } });
// @ts-expect-error beyond the end of a part lies the next one
overTime.plot.barStacked(rows, { categoricalColumns: "day", numericColumn: "price", stackColumn: "fruit", labels: { position: "end" } });
overTime.plot.textStacked(rows, { categoricalColumns: "day", numericColumn: "price", stackColumn: "fruit", textColumn: "fruit" });
overTime.plot.lollipop(rows, { categoricalColumns: "day", numericColumn: "sold" });
overTime.plot.interval(rows, { categoricalColumns: "day", lowerBoundColumn: "price", upperBoundColumn: "sold" });
overTime.plot.boxplot(rows, { categoricalColumns: "day", numericColumn: "price" });
new Chart({ xAxisType: "datetime", secondYAxis: "log" }).secondAxis.plot.bar(rows, { categoricalColumns: "day", numericColumn: "price" });
// @ts-expect-error booleans are no dates
overTime.plot.bar(rows, { categoricalColumns: "ripe", numericColumn: "price" });
// @ts-expect-error one column of dates
overTime.plot.bar(rows, { categoricalColumns: ["day", "fruit"], numericColumn: "price" });
// @ts-expect-error lengths are no dates
overTime.plot.bar(rows, { categoricalColumns: "day", numericColumn: "day" });
// @ts-expect-error time has an order
overTime.plot.bar(rows, { categoricalColumns: "day", numericColumn: "price", categoricalOrderBy: "labels" });
// @ts-expect-error no violins over time
overTime.plot.violin(rows, { categoricalColumns: "day", numericColumn: "price" });

// Dates as values lie along the x axis.
const ofDates = new Chart({ xAxisType: "datetime", yAxisType: "categorical" });
ofDates.plot.boxplot(rows, { categoricalColumns: "fruit", numericColumn: "day" });
ofDates.plot.interval(rows, { categoricalColumns: "fruit", lowerBoundColumn: "day", upperBoundColumn: "day", categoricalOrderBy: "labels" });
ofDates.plot.violin(rows, { categoricalColumns: "fruit", numericColumn: "day" });
ofDates.plot.scatter(rows, { categoricalColumns: "fruit", numericColumn: "day" });
ofDates.plot.text(rows, { categoricalColumns: "fruit", numericColumn: "day", textColumn: "fruit" });
// @ts-expect-error bars stand on zero, which dates do not have
ofDates.plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "day" });
// @ts-expect-error booleans are no dates
ofDates.plot.boxplot(rows, { categoricalColumns: "fruit", numericColumn: "ripe" });
// @ts-expect-error dates need a datetime axis
new Chart({ yAxisType: "categorical" }).plot.boxplot(rows, { categoricalColumns: "fruit", numericColumn: "day" });

// Bins of dates have the units of the calendar, and edges that are dates.
overTime.plot.histogram(rows, { valuesColumn: "day", bins: "month" }).plot.kde(rows, { valuesColumn: "day" });
overTime.plot.histogram(rows, { valuesColumn: "day", bins: [new Date(0), "2024-01-01", 2e12] });
// @ts-expect-error no such unit
overTime.plot.histogram(rows, { valuesColumn: "day", bins: "fortnight" });
// @ts-expect-error months are of dates
new Chart({ yAxisType: "density" }).plot.histogram(rows, { valuesColumn: "price", bins: "month" });
// @ts-expect-error edges of numbers are numbers
new Chart({ yAxisType: "density" }).plot.histogram(rows, { valuesColumn: "price", bins: ["2024-01-01", "2024-02-01"] });
// @ts-expect-error dates need a datetime axis
new Chart({ yAxisType: "density" }).plot.histogram(rows, { valuesColumn: "day" });

// Axis types, layouts and options of the chart.
// @ts-expect-error no such axis type
new Chart({ xAxisType: "ordinal" });
// @ts-expect-error a y axis cannot be datetime
new Chart({ yAxisType: "datetime" });
// @ts-expect-error no such layout
new Chart({ layout: "slide_60%" });
new Chart({ layout: { width: 400, height: 300 } });
// @ts-expect-error a misspelt option
new Chart({ blankLabel: true });

// Axis methods depend on the axis types too.
new Chart({ xAxisType: "datetime" }).axes.setXAxisRange(new Date(0), "2020-01-01");
new Chart().axes.setXAxisRange(0, 10).axes.setYAxisRange(undefined, 5);
// @ts-expect-error dates on a numeric axis
new Chart().axes.setXAxisRange(new Date(0));
// @ts-expect-error a categorical axis has no range
new Chart({ xAxisType: "categorical" }).axes.setXAxisRange(0, 1);
new Chart({ xAxisType: "categorical" }).axes.setXAxisFactors(["a", ["b", "c"]]);
// @ts-expect-error a numeric axis has no factors
new Chart().axes.setXAxisFactors(["a"]);
// @ts-expect-error a misspelt orientation
new Chart().axes.setXAxisTickOrientation("diagnal");

// The second axis is there only if asked for.
new Chart({ secondYAxis: true }).secondAxis.plot.line(rows, { xColumn: "price", yColumn: "price" }).setTitle("chained");
new Chart({ secondYAxis: "log" }).secondAxis.axes.setYAxisLabel("log");
// @ts-expect-error no second axis
new Chart().secondAxis.plot;

// Calls chain with the chart's own type.
new Chart({ xAxisType: "categorical" }).setTitle("t").plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "price" }).axes.hideYAxis().style.colorPalette.resetPaletteOrder().setSubtitle("s");

// Other options.
new Chart().setLegendLocation("direct");
// @ts-expect-error no such place
new Chart().setLegendLocation("outside_left");
// @ts-expect-error no such palette type
new Chart().style.setColorPalette("rainbow");
// @ts-expect-error no such dash
new Chart().plot.line(rows, { xColumn: "price", yColumn: "price", lineDash: "dash" });
// @ts-expect-error no such marker
new Chart().plot.scatter(rows, { xColumn: "price", yColumn: "price", marker: "star" });
// @ts-expect-error no such format
new Chart().save("x.png", { format: "jpg" });
// @ts-expect-error a glyph of an unknown kind
Figure.fromJSON({}).addGlyph({ kind: "pie" });

// Every pair of axis types has its own plots.
new Chart({ xAxisType: "categorical" }).plot.barStacked(rows, { categoricalColumns: "fruit", stackColumn: "ripe", numericColumn: "price", stackOrder: [true, false] });
new Chart({ yAxisType: "categorical" }).plot.boxplot(rows, { categoricalColumns: "fruit", numericColumn: "price", categoricalOrderBy: "count" });
new Chart({ yAxisType: "categorical" }).plot.violin(rows, { categoricalColumns: "fruit", numericColumn: "price", scale: "area" });
// @ts-expect-error no such scale
new Chart({ yAxisType: "categorical" }).plot.violin(rows, { categoricalColumns: "fruit", numericColumn: "price", scale: "count" });
// @ts-expect-error text where numbers are wanted
new Chart({ yAxisType: "categorical" }).plot.violin(rows, { categoricalColumns: "fruit", numericColumn: "fruit" });
new Chart().plot.trend(rows, { xColumn: "price", yColumn: "price", method: "loess", span: 0.5, confidence: 0.9 });
new Chart({ xAxisType: "datetime" }).plot.trend(rows, { xColumn: "price", yColumn: "price", method: "moving average", window: "7 days", anchor: "end", band: true });
// @ts-expect-error no such method
new Chart().plot.trend(rows, { xColumn: "price", yColumn: "price", method: "lowess" });
// @ts-expect-error months are not of one length
new Chart().plot.trend(rows, { xColumn: "price", yColumn: "price", method: "moving average", window: "1 month" });
// @ts-expect-error text where numbers are wanted
new Chart().plot.trend(rows, { xColumn: "price", yColumn: "fruit" });
// @ts-expect-error trends need two numeric axes
new Chart({ xAxisType: "categorical" }).plot.trend;
// @ts-expect-error violins need a categorical axis
new Chart().plot.violin;
// @ts-expect-error boxes have no one value to order by
new Chart({ yAxisType: "categorical" }).plot.boxplot(rows, { categoricalColumns: "fruit", numericColumn: "price", categoricalOrderBy: "values" });
new Chart({ yAxisType: "categorical" }).plot.boxplot(rows, { categoricalColumns: "fruit", numericColumn: "price", categoricalOrderBy: "time" });
new Chart({ yAxisType: "categorical" }).plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "price", categoricalOrderBy: "data" });
// @ts-expect-error no such order
new Chart({ yAxisType: "categorical" }).plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "price", categoricalOrderBy: "date" });
new Chart({ xAxisType: "datetime" }).plot.line(rows, { xColumn: "price", yColumn: "price", sort: false });
// @ts-expect-error sorted or not
new Chart().plot.line(rows, { xColumn: "price", yColumn: "price", sort: "x" });
// @ts-expect-error points over categories are called by categoricalColumns
new Chart({ xAxisType: "categorical" }).plot.scatter(rows, { xColumn: "price", yColumn: "price" });
new Chart({ xAxisType: "categorical" }).plot.scatter(rows, { categoricalColumns: "fruit", numericColumn: "price", marker: "o+" });
// @ts-expect-error no histogram over categories
new Chart({ xAxisType: "categorical" }).plot.histogram(rows, { valuesColumn: "price" });
new Chart({ yAxisType: "density" }).plot.histogram(rows, { valuesColumn: "price", bins: "doane", method: "mass" });
// @ts-expect-error no such rule
new Chart({ yAxisType: "density" }).plot.histogram(rows, { valuesColumn: "price", bins: "doan" });
// @ts-expect-error a density of text
new Chart({ xAxisType: "density" }).plot.kde(rows, { valuesColumn: "fruit" });
new Chart({ xAxisType: "density", yAxisType: "density" }).plot.hexbin(rows, { xValuesColumn: "price", yValuesColumn: "sold", size: 1 });
// @ts-expect-error hexagons lie in two directions
new Chart({ xAxisType: "density", yAxisType: "density" }).plot.hexbin(rows, { xValuesColumn: "price" });
new Chart({ xAxisType: "categorical", yAxisType: "categorical" }).plot.heatmap(rows, { xColumn: "fruit", yColumn: "ripe", colorColumn: "price" });
// @ts-expect-error cells are coloured by numbers
new Chart({ xAxisType: "categorical", yAxisType: "categorical" }).plot.heatmap(rows, { xColumn: "fruit", yColumn: "ripe", colorColumn: "fruit" });
// Several columns of numbers are each checked.
new Chart().plot.line(rows, { xColumn: "price", yColumn: ["price", "price"], seriesName: "Forecast" });
new Chart({ xAxisType: "categorical" }).plot.barStacked(rows, { categoricalColumns: "fruit", numericColumn: ["price"] });
// @ts-expect-error one of the names is misspelt
new Chart().plot.line(rows, { xColumn: "price", yColumn: ["price", "pirce"] });
// @ts-expect-error one of the columns holds no numbers
new Chart({ xAxisType: "categorical" }).plot.bar(rows, { categoricalColumns: "fruit", numericColumn: ["price", "fruit"] });
// @ts-expect-error a name is a text
new Chart().plot.line(rows, { xColumn: "price", yColumn: "price", seriesName: 1 });
new RadarChart().plot.area(rows, { radiusColumn: "price", colorColumn: "fruit", alpha: 0.5 }).plot.text(rows, { radiusColumn: "price", textColumn: "fruit" });
// @ts-expect-error a radar has no bars
new RadarChart().plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "price" });

// A stack needs what tells its parts apart: a column, or several columns of numbers.
const parts = [{ fruit: "Apple", country: "US", sold: 3, left: 1 }];
const OF = { categoricalColumns: "fruit", numericColumn: "sold" } as const;
new Chart({ xAxisType: "categorical" }).plot.barStacked(parts, { ...OF, stackColumn: "country" });
new Chart({ xAxisType: "categorical" }).plot.barStacked(parts, { categoricalColumns: "fruit", numericColumn: ["sold", "left"] });
new Chart({ xAxisType: "datetime" }).plot.barStacked(parts, { ...OF, stackColumn: "country" });
new Chart({ xAxisType: "categorical" }).plot.textStacked(parts, { ...OF, stackColumn: "country", textColumn: "sold" });
// @ts-expect-error no column of parts
new Chart({ xAxisType: "categorical" }).plot.barStacked(parts, OF);
// @ts-expect-error no column of parts over time either
new Chart({ xAxisType: "datetime" }).plot.barStacked(parts, OF);
// @ts-expect-error no column of parts for labels
new Chart({ xAxisType: "categorical" }).plot.textStacked(parts, { ...OF, textColumn: "sold" });
// @ts-expect-error a misspelt column of parts
new Chart({ xAxisType: "categorical" }).plot.barStacked(parts, { ...OF, stackColumn: "contry" });

// Sizes, bins and scales of colour.
const POINTS = { xColumn: "sold", yColumn: "left" } as const;
new Chart().plot.scatter(parts, { ...POINTS, sizeColumn: "sold", sizeRange: [4, 40] });
// @ts-expect-error a size is a number
new Chart().plot.scatter(parts, { ...POINTS, sizeColumn: "fruit" });
// @ts-expect-error a range has two ends
new Chart().plot.scatter(parts, { ...POINTS, sizeColumn: "sold", sizeRange: [40] });
new Chart({ yAxisType: "density" }).plot.histogram(parts, { valuesColumn: "sold", sharedBins: true });
// @ts-expect-error yes or no
new Chart({ yAxisType: "density" }).plot.histogram(parts, { valuesColumn: "sold", sharedBins: 10 });
// @ts-expect-error densities have no bins
new Chart({ yAxisType: "density" }).plot.kde(parts, { valuesColumn: "sold", sharedBins: true });
new Chart().plot.line(parts, { ...POINTS, colorColumn: "sold", colorScale: "continuous" });
// @ts-expect-error no such scale
new Chart().plot.line(parts, { ...POINTS, colorColumn: "sold", colorScale: "log" });
new Chart().plot.area(parts, { ...POINTS, colorColumn: "fruit", normalize: true });
// @ts-expect-error a line is no share
new Chart().plot.line(parts, { ...POINTS, colorColumn: "fruit", normalize: true });

// The colour bar of a figure.
const bar = new Chart().figure.colorBar;
if (bar !== null) bar.tickFormat = "0.0";
// @ts-expect-error a domain has two ends
if (bar !== null) bar.domain = [1];
// @ts-expect-error no such kind
if (bar !== null) bar.kind = "text";

// Labels keep off each other unless that is not wanted.
new Chart().plot.text(columns, { xColumn: "price", yColumn: "price", textColumn: "fruit", avoidOverlap: false });
new Chart({ xAxisType: "categorical" }).plot.text(rows, { categoricalColumns: "fruit", numericColumn: "price", textColumn: "price", avoidOverlap: true });
// @ts-expect-error yes or no, not how
new Chart().plot.text(columns, { xColumn: "price", yColumn: "price", textColumn: "fruit", avoidOverlap: "up" });
// @ts-expect-error points have no labels to move
new Chart().plot.scatter(columns, { xColumn: "price", yColumn: "price", avoidOverlap: false });
new Chart().setLegendLocation("direct");
// @ts-expect-error no such place
new Chart().setLegendLocation("at_ends");
