import { aggregate, Chart, exampleData } from "../../../src/host/node/index.js";

/** Lollipops over two levels of categories, lying. */
export async function draw() {
  const sales = aggregate(await exampleData(), { by: ["fruit", "country"], column: "quantity", how: "sum" });
  return new Chart({ blankLabels: true, yAxisType: "categorical" }).plot
    .lollipop(sales, { categoricalColumns: ["country", "fruit"], numericColumn: "quantity", colorColumn: "country" })
    .setTitle("Americans buy bananas")
    .setSubtitle("Pieces sold in 2017")
    .axes.setXAxisLabel("Pieces");
}
