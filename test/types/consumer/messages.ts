/** What the compiler says: each line that does not compile is followed by a part of its message. */
import { aggregate, Chart, RadarChart, type Table } from "chartify-ts";

const rows = [{ fruit: "Apple", price: 1.2 }];
declare const table: Table<{ fruit: string; price: number }>;

new Chart().plot.bar;
// says: accessible within class 'NeedsCategoricalOrDatetimeAxis'
new Chart({ xAxisType: "datetime" }).plot.parallel;
// says: accessible within class 'NeedsOneCategoricalAxis'
new Chart({ xAxisType: "datetime", yAxisType: "categorical" }).plot.bar;
// says: accessible within class 'NeedsOneNumericAxis'
new Chart({ xAxisType: "datetime" }).plot.heatmap;
// says: accessible within class 'NeedsTwoCategoricalAxes'
new Chart({ xAxisType: "datetime", yAxisType: "categorical" }).plot.histogram;
// says: accessible within class 'NeedsOneDensityAxis'
new Chart({ xAxisType: "categorical" }).plot.area;
// says: accessible within class 'NeedsTwoNumericAxes'
new Chart({ xAxisType: "categorical" }).plot.kde;
// says: accessible within class 'NeedsOneDensityAxis'
new Chart({ yAxisType: "density" }).plot.scatter;
// says: accessible within class 'NeedsNumericOrCategoricalAxes'
new Chart({ yAxisType: "density" }).plot.hexbin;
// says: accessible within class 'NeedsTwoDensityAxes'
new Chart().plot.heatmap;
// says: accessible within class 'NeedsTwoCategoricalAxes'
new Chart({ xAxisType: "density" }).plot.perimeter;
// says: accessible within class 'NeedsRadarChart'
new RadarChart().plot.line;
// says: accessible within class 'NeedsChartWithAxes'
new RadarChart().plot.heatmap;
// says: accessible within class 'NeedsChartWithAxes'
new Chart().secondAxis.plot;
// says: this chart has one y axis: create it with new Chart({ secondYAxis: true })
new Chart().plot.line(Promise.resolve(rows), { xColumn: "price", yColumn: "price" });
// says: "the data is a Promise: await it first"
new Chart().plot.line(rows, { xColumn: "price", yColumn: "pirce" });
// says: '"pirce"' is not assignable to type '"price" | readonly "price"[]'
aggregate(table, { by: ["fruit"], column: "pirce", how: "sum" });
// says: Did you mean '"price"'?
aggregate(table, { by: ["fruti"], how: "count" });
// says: Did you mean '"fruit"'?
aggregate(table, { by: ["fruit"], measures: { total: ["pirce", "sum"] } });
// says: Did you mean '"price"'?
