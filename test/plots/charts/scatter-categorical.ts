import { Chart, exampleData } from "../../../src/host/node/index.js";

/** Points over categories, several in each. */
export async function draw() {
  return new Chart({ blankLabels: true, yAxisType: "categorical" }).style
    .setColorPalette("categorical", { palette: ["#0072b2", "#e69f00", "#009e73", "#cc79a7"] })
    .plot.scatter(await exampleData(), { categoricalColumns: "country", numericColumn: "total_price", colorColumn: "fruit", alpha: 0.4 })
    .setTitle("Most of the largest sales are grapes")
    .axes.setXAxisLabel("Revenue per sale")
    .axes.setXAxisTickFormat("$0");
}
