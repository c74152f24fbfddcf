import { Chart, exampleData } from "chartify-ts/node";

/** Shaded boxes; a side left out reaches the edge. */
export async function draw() {
  const chart = new Chart({ blankLabels: true });
  chart.plot.scatter(await exampleData(), { xColumn: "total_price", yColumn: "unit_price" });
  chart.callout.box({ top: 1, bottom: -1, color: "red" });
  chart.callout.box({ top: 2, left: 4, color: "blue" });
  chart.callout.box({ bottom: 2, right: 3, color: "green" });
  chart.setTitle("Three boxes").axes.setXAxisLabel("Revenue per sale").axes.setYAxisLabel("Price per piece");
  return [chart];
}
