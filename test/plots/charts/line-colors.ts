import { Chart } from "../../../src/host/node/index.js";

/** A line per colour value, with a gap where a value is missing. */
export function draw() {
  const months = ["2024-01-01", "2024-03-01", "2024-05-01", "2024-07-01", "2024-09-01", "2024-11-01"];
  const cities = { Oslo: [-3, 1, 12, 18, 12, 1], Rome: [8, 12, null, 27, 22, 13], Singapore: [26, 28, 29, 28, 28, 27] };
  const rows = Object.entries(cities).flatMap(([city, values]) => values.map((celsius, i) => ({ city, month: months[i], celsius })));
  return new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
    .line(rows, { xColumn: "month", yColumn: "celsius", colorColumn: "city" })
    .setTitle("Singapore knows no seasons")
    .axes.setYAxisLabel("Mean temperature (°C)");
}
