import { aggregate, Chart, exampleData } from "chartify-ts/node";

/** Cells over two columns of categories. */
export async function draw() {
  const prices = aggregate(await exampleData(), { by: ["fruit", "country"], column: "total_price", how: "mean" });
  const chart = new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType: "categorical" });
  chart.plot.heatmap(prices, { xColumn: "fruit", yColumn: "country", colorColumn: "total_price", textColumn: "total_price" });
  return [chart.setTitle("Mean revenue per sale").axes.setXAxisLabel("Fruit").axes.setYAxisLabel("Country")];
}
