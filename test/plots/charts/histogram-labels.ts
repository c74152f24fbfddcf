import { Chart, exampleData } from "../../../src/host/node/index.js";

/** How many values lie in each bin, written over it. */
export async function draw() {
  return new Chart({ blankLabels: true, yAxisType: "density" }).plot
    .histogram(await exampleData(), { valuesColumn: "unit_price", bins: 10, labels: true })
    .setTitle("Most fruit costs less than two dollars")
    .setSubtitle("Sales by unit price")
    .axes.setXAxisTickFormat("$0.00")
    .axes.hideYAxis();
}
