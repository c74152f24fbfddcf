import { Chart, exampleData } from "../../../src/host/node/index.js";

/** Quartiles, whiskers and outliers. */
export async function draw() {
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .boxplot(await exampleData(), { categoricalColumns: "fruit", numericColumn: "unit_price", colorColumn: "fruit" })
    .setTitle("Grapes cost the most, and differ the most")
    .setSubtitle("Price per piece")
    .axes.setYAxisTickFormat("$0.00")
    .setLegendLocation(null);
}
