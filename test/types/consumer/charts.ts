/**
 * Compiled as a user would by `consumer.test.ts`, never run: each `@ts-expect-error` fails if the line below it compiles.
 * Charts of any kind, and what a chart does not have.
 */
import { type AnyChart, Chart, type Plots, RadarChart, type SecondYAxis, type XAxisType, type YAxisType } from "chartify-ts";

// Every chart is any chart.
function brand(chart: AnyChart): AnyChart {
  chart.callout.line(1).figure.title satisfies string;
  // @ts-expect-error not every chart has bars
  chart.plot.bar;
  // @ts-expect-error nor a numeric x axis
  chart.axes.setXAxisRange(0, 1);
  return chart.setTitle("t").axes.setXAxisLabel("x").axes.hideYAxis().style.setColorPalette("categorical").setLegendLocation(null);
}
brand(new Chart());
brand(new Chart({ xAxisType: "log", yAxisType: "log" }));
brand(new Chart({ xAxisType: "datetime", secondYAxis: "log" }));
brand(new Chart({ xAxisType: "categorical" }));
brand(new Chart({ xAxisType: "categorical", yAxisType: "categorical" }));
brand(new Chart({ xAxisType: "density", yAxisType: "density" }));
brand(new RadarChart());
declare const generic: Chart<XAxisType, YAxisType, SecondYAxis>;
brand(generic);
const charts: AnyChart[] = [new Chart(), new RadarChart(), new Chart({ yAxisType: "density" })];
for (const chart of charts) await chart.save("x.png");
// @ts-expect-error a figure is no chart
brand(new Chart().figure);
// A function may keep the kind of chart.
function titled<C extends AnyChart>(chart: C): C {
  return chart.setTitle("t");
}
titled(new Chart({ xAxisType: "categorical" })).plot.bar([{ a: "x", b: 1 }], { categoricalColumns: "a", numericColumn: "b" });

// A second axis is there only where it was asked for.
new Chart({ secondYAxis: "log" }).secondAxis.axes.setYAxisRange(1, 10);
// @ts-expect-error this chart has one y axis
new Chart().secondAxis.axes;
// @ts-expect-error this one too
new Chart({ secondYAxis: false }).secondAxis.plot.line([{ x: 1 }], { xColumn: "x", yColumn: "x" });
declare const wanted: boolean;
// @ts-expect-error this one may have one or two
new Chart({ secondYAxis: wanted }).secondAxis.plot;

// Plots are offered for the axes that they go with, and for no others.
type Numeric = Plots<"linear", "log", unknown>;
type Categorical = Plots<"categorical", "linear", unknown>;
type Density = Plots<"linear", "density", unknown>;
type Densities = Plots<"density", "density", unknown>;
type Categories = Plots<"categorical", "categorical", unknown>;
type Equal<A, B> = [A, B] extends [B, A] ? true : false;
true satisfies Equal<keyof Numeric, "line" | "scatter" | "text" | "area" | "trend">;
true satisfies Equal<keyof Density, "histogram" | "kde">;
true satisfies Equal<keyof Densities, "hexbin">;
true satisfies Equal<keyof Categories, "heatmap">;
declare const numeric: Numeric;
declare const categorical: Categorical;
declare const density: Density;
declare const densities: Densities;
declare const categories: Categories;
// @ts-expect-error needs one categorical axis
numeric.bar;
// @ts-expect-error needs one density axis
numeric.kde;
// @ts-expect-error needs two density axes
numeric.hexbin;
// @ts-expect-error needs two categorical axes
numeric.heatmap;
// @ts-expect-error needs two numeric axes
categorical.line;
// @ts-expect-error needs one density axis
categorical.histogram;
// @ts-expect-error needs numeric or categorical axes
density.scatter;
// @ts-expect-error needs two density axes
density.hexbin;
// @ts-expect-error needs two categorical axes
densities.heatmap;
// @ts-expect-error needs two numeric axes
categories.area;
// @ts-expect-error there is no such plot at all
numeric.pie;
