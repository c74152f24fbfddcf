import { aggregate, Chart, exampleData } from "../../../src/host/node/index.js";

/** Numbers beyond the dots. */
export async function draw() {
  const sales = aggregate(await exampleData(), { by: ["country"], column: "quantity", how: "sum" });
  return new Chart({ blankLabels: true, yAxisType: "categorical" }).plot
    .lollipop(sales, { categoricalColumns: "country", numericColumn: "quantity", labels: true })
    .setTitle("Pieces sold in 2017")
    .axes.hideXAxis();
}
