import { Chart } from "../../../src/host/node/index.js";

/** Bars below zero hang from it. */
export function draw() {
  const rows = { quarter: ["Q1", "Q2", "Q3", "Q4"], profit: [120, -45, -80, 210] };
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .bar(rows, { categoricalColumns: "quarter", numericColumn: "profit", categoricalOrderBy: ["Q1", "Q2", "Q3", "Q4"] })
    .setTitle("Two quarters in the red")
    .axes.setYAxisTickFormat("$0,0");
}
