import { Chart } from "../../../src/host/node/index.js";

/** Gains and losses over many magnitudes, with zero among them. */
export function draw() {
  const results = [-820_000, -45_000, -3_100, -240, -35, -6, 0, 0, 4, 12, 150, 900, 7_200, 61_000, 480_000, 2_900_000];
  const rows = { staff: results.map((_, i) => [3, 8, 2, 5, 1, 4, 1, 2][i % 8]), result: results };
  return new Chart({ blankLabels: true, xAxisType: "symlog", yAxisType: "linear" }).plot
    .scatter(rows, { xColumn: "result", yColumn: "staff" })
    .setTitle("Most results are small, a few are not")
    .axes.setXAxisLabel("Result in dollars (symmetric log)")
    .axes.setYAxisLabel("Staff");
}
