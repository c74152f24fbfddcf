/** What only Node has is in an entry of its own, which is all of the other one too. */

import * as everywhere from "chartify-ts";
import { Chart, readTable, renderPNG } from "chartify-ts";
import { aggregate, exampleData, examples, type FruitSale, options, readFile, Chart as SameChart, type Table } from "chartify-ts/node";

new Chart() satisfies SameChart;
new SameChart() satisfies Chart;

// The readers keep the columns that they are told of.
const fruit = await exampleData();
fruit satisfies Table<FruitSale>;
const sales = aggregate(fruit, { by: ["fruit"], column: "quantity", how: "sum" });
new Chart({ xAxisType: "categorical" }).plot.bar(sales, { categoricalColumns: "fruit", numericColumn: "quantity" });
// @ts-expect-error a misspelt column of the example data
new Chart().plot.scatter(fruit, { xColumn: "quantity", yColumn: "unit_prize" });
// @ts-expect-error a misspelt column after aggregate
new Chart({ xAxisType: "categorical" }).plot.bar(sales, { categoricalColumns: "fruit", numericColumn: "quantitiy" });
interface Price {
  day: Date;
  price: number;
}
const prices = await readFile<Price>("prices.csv", { format: "csv" });
new Chart({ xAxisType: "datetime" }).plot.line(prices, { xColumn: "day", yColumn: "price" });
// @ts-expect-error a misspelt column of a file
new Chart({ xAxisType: "datetime" }).plot.line(prices, { xColumn: "day", yColumn: "pirce" });
// A file of which nothing is told has any column.
new Chart().plot.line(await readFile("prices.csv"), { xColumn: "a", yColumn: "b" });
new Chart().plot.line(readTable("a,b\n1,2", { format: "csv" }), { xColumn: "a", yColumn: "b" });
// @ts-expect-error no such format
await readFile("prices.xlsx", { format: "xlsx" });

// A house style is a folder, which only Node reads.
options.load("house").set("chart.blank_labels", true).toYaml("colors");
for (const chart of await examples.draw("plot_bar")) await renderPNG(chart.figure, { scale: 2 });
// @ts-expect-error not everywhere
everywhere.options.load("house");
// @ts-expect-error not everywhere
everywhere.readFile;
// @ts-expect-error not everywhere
everywhere.exampleData;
// @ts-expect-error not everywhere
everywhere.examples;
