import { Chart, exampleData } from "chartify-ts/node";

/** A log axis. */
export async function draw() {
  const chart = new Chart({ blankLabels: true, xAxisType: "log" });
  chart.plot.scatter(await exampleData(), { xColumn: "total_price", yColumn: "quantity" });
  chart.setTitle("Sales from cents to dollars").setSubtitle('new Chart({ xAxisType: "log" })');
  chart.axes.setXAxisLabel("Revenue per sale").axes.setYAxisLabel("Pieces");
  return [chart];
}
