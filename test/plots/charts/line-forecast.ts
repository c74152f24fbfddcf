import { Chart } from "../../../src/host/node/index.js";

/** Two calls with names: what was, and what is expected. */
export function draw() {
  const actual = [12, 15, 14, 18, 21, 20].map((orders, i) => ({ month: `2024-0${i + 1}`, orders }));
  const forecast = [20, 23, 25, 26].map((orders, i) => ({ month: `2024-0${i + 6}`, orders }));
  const columns = { xColumn: "month", yColumn: "orders" } as const;
  return new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
    .line(actual, { ...columns, seriesName: "Actual" })
    .plot.scatter(actual, { ...columns, seriesName: "Actual" })
    .plot.line(forecast, { ...columns, seriesName: "Forecast", lineDash: "dashed" })
    .setTitle("Orders should pass 25,000 in August")
    .axes.setYAxisLabel("Orders (thousands)");
}
