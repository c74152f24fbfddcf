import { aggregate, Chart, exampleData } from "../../../src/host/node/index.js";

/** Bars sort themselves by value. */
export async function draw() {
  const sales = aggregate(await exampleData(), { by: ["fruit"], column: "quantity", how: "sum" });
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .bar(sales, { categoricalColumns: "fruit", numericColumn: "quantity" })
    .setTitle("Bananas sell best")
    .setSubtitle("Pieces sold in 2017")
    .setSourceLabel("Chartify's example data")
    .axes.setYAxisLabel("Pieces");
}
