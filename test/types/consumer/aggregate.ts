/**
 * Compiled as a user would by `consumer.test.ts`, never run: each `@ts-expect-error` fails if the line below it compiles.
 * What `aggregate` and the readers give keeps the columns.
 */
import { aggregate, Chart } from "chartify-ts";

const rows = [{ fruit: "Apple", country: "DE", price: 1.2 as number | null, day: new Date(0), ripe: true }];
const bars = new Chart({ xAxisType: "categorical" }).plot;

// One measure stands under its column's name.
const sums = aggregate(rows, { by: ["fruit", "country"], column: "price", how: "sum" });
bars.bar(sums, { categoricalColumns: ["country", "fruit"], numericColumn: "price" });
sums.toRows()[0]?.price satisfies number | null | undefined;
sums.toRows()[0]?.fruit satisfies string | null | undefined;
// @ts-expect-error a misspelt column after it
bars.bar(sums, { categoricalColumns: "fruit", numericColumn: "pirce" });
// @ts-expect-error a column that it left out
bars.bar(sums, { categoricalColumns: "ripe", numericColumn: "price" });
// @ts-expect-error what it is grouped by is still text
bars.bar(sums, { categoricalColumns: "fruit", numericColumn: "country" });
// @ts-expect-error a misspelt column to group by
aggregate(rows, { by: ["fruti"], column: "price", how: "sum" });
// @ts-expect-error a misspelt column to aggregate
aggregate(rows, { by: ["fruit"], column: "pirce", how: "sum" });
// @ts-expect-error a misspelt way
aggregate(rows, { by: ["fruit"], column: "price", how: "avg" });

// Counts stand under the name of the aggregate where there is no column, or it is one of those grouped by.
bars.bar(aggregate(rows, { by: ["fruit"], how: "count" }), { categoricalColumns: "fruit", numericColumn: "count" });
bars.bar(aggregate(rows, { by: ["fruit"], column: "fruit", how: "distinct" }), { categoricalColumns: "fruit", numericColumn: "distinct" });
// @ts-expect-error there is no other name
bars.bar(aggregate(rows, { by: ["fruit"], how: "count" }), { categoricalColumns: "fruit", numericColumn: "price" });

// The extremes of dates are dates, first and last of any kind are of that kind.
const dates = aggregate(rows, { by: ["fruit"], column: "day", how: "max" });
dates.toRows()[0]?.day satisfies Date | null | undefined;
new Chart({ xAxisType: "datetime" }).plot.line(aggregate(rows, { by: ["day"], column: "price", how: "mean" }), { xColumn: "day", yColumn: "price" });
// @ts-expect-error a date is no number
bars.bar(dates, { categoricalColumns: "fruit", numericColumn: "day" });
aggregate(rows, { by: ["fruit"], column: "ripe", how: "first" }).toRows()[0]?.ripe satisfies boolean | null | undefined;
// A date counted is a number.
bars.bar(aggregate(rows, { by: ["fruit"], column: "day", how: "count" }), { categoricalColumns: "fruit", numericColumn: "day" });

// Several measures have the names they are given.
const several = aggregate(rows, {
  by: ["fruit"],
  measures: { total: ["price", "sum"], spread: ["price", "std"], p90: ["price", "quantile", 0.9], sales: "count", latest: ["day", "max"] },
});
bars.interval(several, { categoricalColumns: "fruit", lowerBoundColumn: "total", upperBoundColumn: "p90", middleColumn: "spread" });
bars.bar(several, { categoricalColumns: "fruit", numericColumn: "sales" });
several.toRows()[0]?.latest satisfies Date | null | undefined;
// @ts-expect-error a misspelt measure
bars.bar(several, { categoricalColumns: "fruit", numericColumn: "totl" });
// @ts-expect-error a column that went into a measure is no column of the result
bars.bar(several, { categoricalColumns: "fruit", numericColumn: "price" });
// @ts-expect-error a measure of dates is no number
bars.bar(several, { categoricalColumns: "fruit", numericColumn: "latest" });
// @ts-expect-error a misspelt column in a measure
aggregate(rows, { by: ["fruit"], measures: { total: ["pirce", "sum"] } });
// @ts-expect-error a misspelt way in a measure
aggregate(rows, { by: ["fruit"], measures: { total: ["price", "summ"] } });
// @ts-expect-error a quantile of what share?
aggregate(rows, { by: ["fruit"], measures: { p90: ["price", "quantile"] } });
// @ts-expect-error one measure or several
aggregate(rows, { by: ["fruit"], column: "price", how: "sum", measures: { total: ["price", "sum"] } });

// A column in several units, each under a name of its own.
const punched = aggregate(rows, {
  by: [{ column: "day", unit: "hour of day", name: "hour" }, { column: "day", unit: "weekday", name: "weekday" }],
  column: "price",
  how: "mean",
});
new Chart({ xAxisType: "categorical", yAxisType: "categorical" }).plot.heatmap(punched, { xColumn: "hour", yColumn: "weekday", colorColumn: "price" });
punched.toRows()[0]?.price satisfies number | null | undefined;
// @ts-expect-error a misspelt name
bars.bar(punched, { categoricalColumns: "huor", numericColumn: "price" });
// @ts-expect-error a name is a text
aggregate(rows, { by: [{ column: "day", unit: "weekday", name: 1 }], column: "price", how: "mean" });

// Data of no known type, and rows of a type parameter.
const loose = aggregate(JSON.parse("[]"), { by: ["a"], column: "b", how: "sum" });
bars.bar(loose, { categoricalColumns: "a", numericColumn: "b" });
// @ts-expect-error what comes out of it is known
bars.bar(loose, { categoricalColumns: "a", numericColumn: "c" });
declare const names: readonly string[];
bars.bar(aggregate(JSON.parse("[]"), { by: names, column: "b", how: "sum" }), { categoricalColumns: names, numericColumn: "b" });
aggregate(JSON.parse("[]"), { by: ["a"], measures: { x: ["b", "first"] } }).toRows()[0]?.x;
function daily<R extends { day: Date; value: number }>(rows: readonly R[]): unknown {
  return aggregate(rows, { by: ["day"], measures: { mean: ["value", "mean"] } });
}
daily([{ day: new Date(), value: 1 }]);
// Of a table, and again.
bars.bar(aggregate(several, { by: ["sales"], column: "total", how: "mean" }), { categoricalColumns: "sales", numericColumn: "total" });
// @ts-expect-error a misspelt column of an aggregated table
aggregate(several, { by: ["sales"], column: "totl", how: "mean" });
