import { Chart, exampleData } from "../../../src/host/node/index.js";

/** A thousand points in four colours. */
export async function draw() {
  return new Chart({ blankLabels: true }).style
    .setColorPalette("categorical", { palette: ["#0072b2", "#e69f00", "#009e73", "#cc79a7"] })
    .plot.scatter(await exampleData(), { xColumn: "quantity", yColumn: "unit_price", colorColumn: "fruit", alpha: 0.6 })
    .setTitle("Grapes cost the most, however many one buys")
    .setSubtitle("Price per piece against pieces per sale")
    .axes.setXAxisLabel("Pieces per sale")
    .axes.setYAxisLabel("Price per piece")
    .axes.setYAxisTickFormat("$0.00");
}
