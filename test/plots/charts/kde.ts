import { Chart, exampleData } from "../../../src/host/node/index.js";

/** Smooth densities, lying. */
export async function draw() {
  return new Chart({ blankLabels: true, xAxisType: "density" }).plot
    .kde(await exampleData(), { valuesColumn: "unit_price", colorColumn: "fruit" })
    .setTitle("Each fruit has its price")
    .axes.setYAxisTickFormat("$0.00")
    .axes.setXAxisLabel("Density");
}
