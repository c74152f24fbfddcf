import { Chart } from "../../../src/host/node/index.js";

/** Growth on a log axis. */
export function draw() {
  const years = Array.from({ length: 30 }, (_, i) => 1990 + i);
  const rows = { year: years, users: years.map((year) => 1000 * 1.5 ** (year - 1990)) };
  return new Chart({ blankLabels: true, yAxisType: "log" }).plot
    .line(rows, { xColumn: "year", yColumn: "users", lineDash: "dashed" })
    .axes.setXAxisTickFormat("0")
    .setTitle("Ten times as many users every six years")
    .axes.setYAxisLabel("Users (log scale)");
}
