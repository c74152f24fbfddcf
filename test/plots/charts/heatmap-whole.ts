import { aggregate, Chart, exampleData } from "../../../src/host/node/index.js";

/** Whole numbers in cells, as large as there is room. */
export async function draw() {
  const sales = aggregate(await exampleData(), { by: ["fruit", "country"], column: "quantity", how: "sum" });
  return new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType: "categorical" }).plot
    .heatmap(sales, { xColumn: "country", yColumn: "fruit", colorColumn: "quantity", textColumn: "quantity", colorPalette: "Blues" })
    .setTitle("Pieces sold in 2017");
}
