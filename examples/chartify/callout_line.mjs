import { Chart, exampleData } from "chartify-ts/node";

/** Lines across the plot area. */
export async function draw() {
  const fruit = await exampleData();
  const chart = new Chart({ blankLabels: true });
  chart.plot.scatter(fruit, { xColumn: "unit_price", yColumn: "total_price" });

  chart.callout.line(2).callout.line(1, { orientation: "height" });
  chart.setTitle("Lines at two dollars and at one").axes.setXAxisLabel("Price per piece").axes.setYAxisLabel("Revenue per sale");
  return [chart];
}
