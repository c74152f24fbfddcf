import { Chart, exampleData } from "../../../src/host/node/index.js";

/** Smooth densities, lying. */
export async function draw() {
  return new Chart({ blankLabels: true, xAxisType: "density" }).style
    .setColorPalette("categorical", { palette: ["#0072b2", "#e69f00", "#009e73", "#cc79a7"] })
    .plot.kde(await exampleData(), { valuesColumn: "unit_price", colorColumn: "fruit" })
    .setTitle("Each fruit has its price")
    .axes.setYAxisTickFormat("$0.00")
    .axes.setXAxisLabel("Density");
}
