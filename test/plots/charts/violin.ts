import { Chart, exampleData } from "../../../src/host/node/index.js";

/** Densities of each category with the quartiles inside. */
export async function draw() {
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .violin(await exampleData(), { categoricalColumns: "fruit", numericColumn: "unit_price", colorColumn: "fruit" })
    .setTitle("Grapes cost the most, and differ the most")
    .setSubtitle("Price per piece")
    .axes.setYAxisTickFormat("$0.00")
    .setLegendLocation(null);
}
