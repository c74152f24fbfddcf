import { Chart } from "../../../src/host/node/index.js";

/** Faint gridlines in place of the lines of the axes. */
export function draw() {
  const quarters = { quarter: ["Q1", "Q2", "Q3", "Q4"], result: [120, -45, -80, 210] };
  return new Chart({ blankLabels: true, theme: "minimal", xAxisType: "categorical" }).plot
    .bar(quarters, { categoricalColumns: "quarter", numericColumn: "result", categoricalOrderBy: "data" })
    .setTitle("Two quarters in the red")
    .axes.setYAxisLabel("Result (million dollars)");
}
