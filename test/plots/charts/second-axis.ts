import { Chart } from "../../../src/host/node/index.js";

/** Two scales on one chart. */
export function draw() {
  const months = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2023, i, 1)));
  const rows = { months, rain: [60, 50, 55, 62, 70, 81, 90, 85, 76, 70, 66, 64], sun: [2, 3, 4, 6, 7, 8, 8, 7, 6, 4, 3, 2] };
  return new Chart({ blankLabels: true, xAxisType: "datetime", secondYAxis: true }).plot
    .line(rows, { xColumn: "months", yColumn: "rain" })
    .axes.setYAxisLabel("Rain (mm)")
    .axes.setYAxisRange(0)
    .secondAxis.plot.line(rows, { xColumn: "months", yColumn: "sun" })
    .secondAxis.axes.setYAxisLabel("Sunshine (hours a day)")
    .secondAxis.axes.setYAxisRange(0)
    .setTitle("The wettest months are the sunniest");
}
