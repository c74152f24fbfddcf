import { aggregate, Chart, exampleData } from "../../../src/host/node/index.js";

/** Two levels of categories, coloured by the inner one. */
export async function draw() {
  const sales = aggregate(await exampleData(), { by: ["country", "fruit"], column: "quantity", how: "sum" });
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .bar(sales, { categoricalColumns: ["country", "fruit"], numericColumn: "quantity", colorColumn: "fruit" })
    .setTitle("Everybody buys bananas, the US most of all")
    .setSubtitle("Pieces sold in 2017, by country and fruit");
}
