import { Chart } from "../../../src/host/node/index.js";

/** A value that holds until it is changed. */
export function draw() {
  const rates = {
    day: ["2022-01-01", "2022-07-27", "2022-09-14", "2022-11-02", "2022-12-21", "2023-02-08", "2023-06-21", "2023-09-20", "2024-06-12"],
    rate: [0, 0.5, 1.25, 2, 2.5, 3, 4, 4.5, 4.25],
  };
  return new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
    .area(rates, { xColumn: "day", yColumn: "rate", step: "after" })
    .style.colorPalette.resetPaletteOrder()
    .plot.line(rates, { xColumn: "day", yColumn: "rate", step: "after" })
    .setTitle("Rates rose in seven steps")
    .axes.setYAxisLabel("Key rate (%)");
}
