import { aggregate, Chart, exampleData } from "chartify-ts/node";

/** Title, subtitle, source and axis labels. */
export async function draw() {
  const apples = (await exampleData()).toRows().filter((sale) => sale.fruit === "Apple");
  const prices = aggregate(apples, { by: ["quantity"], column: "unit_price", how: "mean" });
  const chart = new Chart({ blankLabels: true });
  chart.plot.scatter(prices, { xColumn: "quantity", yColumn: "unit_price" });
  chart.setTitle("The title holds the takeaway").setSubtitle("The subtitle says what the data are").setSourceLabel("Where they come from");
  chart.axes.setXAxisLabel("Pieces").axes.setYAxisLabel("Price per piece").axes.setYAxisTickFormat("$0.00");
  return [chart];
}
