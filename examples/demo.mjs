// Draws a handful of charts from the shipped fruit sales as PNG, SVG and HTML: `npm run demo`.
import { mkdir } from "node:fs/promises";
import { aggregate, Chart, exampleData } from "../dist/index.js";

const folder = process.argv[2] ?? "out";

const fruit = await exampleData();
const sales = aggregate(fruit, { by: ["fruit"], column: "quantity", how: "sum" });
const byCountry = aggregate(fruit, { by: ["country", "fruit"], column: "quantity", how: "sum" });
const daily = aggregate(fruit, { by: ["date"], column: "total_price", how: "sum" });

const charts = {
  "fruit-bars": new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .bar(sales, { categoricalColumns: "fruit", numericColumn: "quantity" })
    .setTitle("Bananas sell best")
    .setSubtitle("Pieces sold in 2017")
    .setSourceLabel("Chartify's example data"),

  "fruit-by-country": new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .bar(byCountry, { categoricalColumns: ["country", "fruit"], numericColumn: "quantity", colorColumn: "fruit" })
    .setTitle("The US buys most of everything but oranges")
    .setSubtitle("Pieces sold in 2017, by country and fruit"),

  "revenue-by-day": new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
    .line(daily, { xColumn: "date", yColumn: "total_price", lineWidth: 2 })
    .setTitle("Business picks up in the second half of the year")
    .setSubtitle("Revenue per day")
    .axes.setYAxisTickFormat("$0,0"),

  "price-by-quantity": new Chart({ blankLabels: true }).plot
    .scatter(fruit, { xColumn: "quantity", yColumn: "unit_price", colorColumn: "fruit" })
    .setTitle("Grapes cost the most")
    .setSubtitle("Price per piece against pieces per sale")
    .axes.setXAxisLabel("Pieces per sale")
    .axes.setYAxisLabel("Price per piece")
    .axes.setYAxisTickFormat("$0.00"),
};

await mkdir(folder, { recursive: true });
for (const [name, chart] of Object.entries(charts)) {
  for (const path of [`${folder}/${name}.png`, `${folder}/${name}.svg`, `${folder}/${name}.html`]) {
    await chart.save(path, { scale: 2 });
    console.log(path);
  }
}
