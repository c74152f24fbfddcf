import { aggregate, Chart, exampleData } from "../../../src/host/node/index.js";

/** Cells with a label each in the ink that stands out. */
export async function draw() {
  const prices = aggregate(await exampleData(), { by: ["fruit", "country"], column: "total_price", how: "mean" });
  return new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType: "categorical" }).plot
    .heatmap(prices, {
      xColumn: "fruit",
      yColumn: "country",
      colorColumn: "total_price",
      textColumn: "total_price",
      textFormat: "$.2f",
      colorPalette: "Blues",
    })
    .setTitle("Grapes bring in the most per sale")
    .setSubtitle("Mean revenue per sale");
}
