import { Chart } from "../../../src/host/node/index.js";

/** Two columns of numbers as pairs of bars, in the same order everywhere. */
export function draw() {
  const rows = [
    { store: "North", "Last year": 120, "This year": 150 },
    { store: "South", "Last year": 180, "This year": 165 },
    { store: "West", "Last year": 90, "This year": 130 },
  ];
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .bar(rows, { categoricalColumns: "store", numericColumn: ["Last year", "This year"] })
    .setTitle("Only the south sold less than last year")
    .axes.setYAxisLabel("Sales (thousand euros)");
}
