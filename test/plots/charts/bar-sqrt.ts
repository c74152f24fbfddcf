import { Chart } from "../../../src/host/node/index.js";

/** Small counts beside large ones, on a root scale that keeps its zero. */
export function draw() {
  const rows = { river: ["Nile", "Rhine", "Thames", "Liffey", "Wye"], km: [6650, 1233, 346, 132, 24] };
  return new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType: "sqrt" }).plot
    .bar(rows, { categoricalColumns: "river", numericColumn: "km" })
    .setTitle("The Nile is five times as long as the Rhine")
    .axes.setYAxisLabel("Length in km (root scale)");
}
