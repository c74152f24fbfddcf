/** Under `exactOptionalPropertyTypes` each option that may be left out may be undefined too, as it is at run time. */
import { aggregate, Chart, RadarChart, readTable, renderPNG } from "chartify-ts";

declare const yes: boolean;
const maybe = <T>(value: T): T | undefined => (yes ? value : undefined);
const rows = [{ c: "x", x: 1, y: 2 }];
const bars = { categoricalColumns: "c", numericColumn: "y" } as const;

new Chart({
  blankLabels: maybe(true),
  layout: maybe("slide_50%" as const),
  xAxisType: maybe("linear" as const),
  yAxisType: maybe("log" as const),
  secondYAxis: maybe(false as const),
  locale: maybe("de-DE"),
});
new Chart().plot.line(rows, { xColumn: "x", yColumn: "y", colorColumn: yes ? "c" : undefined, colorOrder: maybe(["x"]), lineWidth: maybe(2), alpha: maybe(0.5) });
new Chart().plot.scatter(rows, { xColumn: "x", yColumn: "y", sizeColumn: yes ? "x" : undefined, marker: maybe("circle" as const) });
new Chart().plot.area(rows, { xColumn: "x", yColumn: "y", secondYColumn: yes ? "x" : undefined, stacked: maybe(true), missing: maybe("gap" as const) });
new Chart().plot.text(rows, { xColumn: "x", yColumn: "y", textColumn: "c", fontSize: maybe("9pt"), textColor: maybe("red"), xOffset: maybe(1), textFormat: maybe("0.0") });
new Chart({ xAxisType: "categorical" }).plot
  .bar(rows, { ...bars, colorColumn: yes ? "c" : undefined, categoricalOrderBy: maybe("labels" as const), categoricalOrderAscending: maybe(true) })
  .plot.barStacked(rows, { ...bars, stackColumn: "c", normalize: maybe(true), stackOrder: maybe(["x"]) })
  .plot.lollipop(rows, { ...bars, colorColumn: yes ? "c" : undefined })
  .plot.parallel(rows, { ...bars, lineDash: maybe("dashed" as const) })
  .plot.interval(rows, { categoricalColumns: "c", lowerBoundColumn: "x", upperBoundColumn: "y", middleColumn: yes ? "y" : undefined, color: maybe("red") })
  .plot.boxplot(rows, { ...bars, outlierSize: maybe(3), outlierColor: maybe("red") });
new Chart({ yAxisType: "density" }).plot.histogram(rows, { valuesColumn: "x", bins: maybe(10), method: maybe("mass" as const) });
new Chart({ xAxisType: "density", yAxisType: "density" }).plot.hexbin(rows, { xValuesColumn: "x", yValuesColumn: "y", size: 1, colorPalette: maybe("Blues"), colorValueRange: maybe(5) });
new Chart({ xAxisType: "categorical", yAxisType: "categorical" }).plot.heatmap(rows, { xColumn: "c", yColumn: "c", colorColumn: "x", textColumn: yes ? "c" : undefined, textFormat: maybe(",.1f") });
new RadarChart({ blankLabels: maybe(true), locale: maybe("de-DE") }).plot.area(rows, { radiusColumn: "x", colorColumn: yes ? "c" : undefined, alpha: maybe(1) });
new Chart().callout.line(1, { lineColor: maybe("red"), orientation: maybe("height" as const) }).callout.box({ top: maybe(1), color: maybe("red") }).callout.text("t", { x: 1, y: 1, angle: maybe(90) });
new Chart().style.setColorPalette("accent", { palette: maybe("Dark2"), accentValues: maybe(["x"]) });
aggregate(rows, { by: ["c"], column: yes ? "x" : undefined, how: "count" });
readTable("", { format: "csv", name: maybe("sales.csv") });
await new Chart().toPNG({ scale: maybe(2) });
await new Chart().save("x.png", { scale: maybe(2), format: maybe("png" as const) });
await renderPNG(new Chart().figure, { scale: maybe(2) });
// @ts-expect-error what is not optional may not be undefined
new Chart().plot.line(rows, { xColumn: maybe("x" as const), yColumn: "y" });
