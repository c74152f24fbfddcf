import { Chart, exampleData } from "../../../src/host/node/index.js";

/** How values are distributed, in 40 bins. */
export async function draw() {
  return new Chart({ blankLabels: true, yAxisType: "density" }).style
    .setColorPalette("categorical", { palette: ["#0072b2", "#e69f00", "#009e73", "#cc79a7"] })
    .plot.histogram(await exampleData(), { valuesColumn: "unit_price", colorColumn: "fruit", bins: 40 })
    .setTitle("Each fruit has its price")
    .axes.setXAxisTickFormat("$0.00")
    .axes.setYAxisLabel("Sales");
}
