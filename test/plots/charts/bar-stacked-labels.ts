import { aggregate, Chart, exampleData } from "../../../src/host/node/index.js";

/** Numbers in the parts of stacks that have room for them, and the sum of each stack. */
export async function draw() {
  const sales = aggregate(await exampleData(), { by: ["fruit", "country"], column: "quantity", how: "sum" });
  return new Chart({ blankLabels: true, yAxisType: "categorical" }).plot
    .barStacked(sales, {
      categoricalColumns: "country",
      numericColumn: "quantity",
      stackColumn: "fruit",
      labels: { total: true },
    })
    .setTitle("The United States buy the most")
    .setSubtitle("Pieces sold in 2017");
}
