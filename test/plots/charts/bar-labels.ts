import { aggregate, Chart, exampleData } from "../../../src/host/node/index.js";

/** Numbers at the ends of bars instead of an axis. */
export async function draw() {
  const sales = aggregate(await exampleData(), { by: ["fruit"], column: "total_price", how: "sum" });
  return new Chart({ blankLabels: true, yAxisType: "categorical" }).plot
    .bar(sales, { categoricalColumns: "fruit", numericColumn: "total_price", labels: { format: "$0,0" } })
    .setTitle("Grapes bring in the most")
    .setSubtitle("Revenue in 2017")
    .axes.hideXAxis();
}
