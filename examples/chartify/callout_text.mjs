import { Chart, exampleData } from "chartify-ts/node";

/** A text at a point, in several lines. */
export async function draw() {
  const fruit = await exampleData();
  const chart = new Chart({ blankLabels: true });
  chart.plot.scatter(fruit, { xColumn: "unit_price", yColumn: "total_price" });

  chart.callout.text("Each stripe is one\nnumber of pieces.", { x: 0, y: 6 });
  chart.setTitle("A word on the stripes").axes.setXAxisLabel("Price per piece").axes.setYAxisLabel("Revenue per sale");
  return [chart];
}
