import { Chart } from "../../../src/host/node/index.js";

/** Lines with a point at each measurement, which take the lines' colours; the legend has one entry for both. */
export function draw() {
  const celsius = { Oslo: [-3, 1, 12, 18, 12, 1], Rome: [8, 12, 19, 27, 22, 13] };
  const months = ["2024-01-01", "2024-03-01", "2024-05-01", "2024-07-01", "2024-09-01", "2024-11-01"];
  const rows = Object.entries(celsius).flatMap(([city, values]) => values.map((each, i) => ({ city, month: months[i], celsius: each })));
  const columns = { xColumn: "month", yColumn: "celsius", colorColumn: "city" } as const;
  return new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
    .line(rows, columns)
    .plot.scatter(rows, { ...columns, marker: "square" })
    .setTitle("Rome is warmer all year round")
    .axes.setYAxisLabel("Mean temperature (°C)");
}
