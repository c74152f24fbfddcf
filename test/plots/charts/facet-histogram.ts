import { Chart } from "../../../src/host/node/index.js";

/** Histograms over bins that all panels share, in an order of time. */
export function draw() {
  const rows = ["Mar", "Jan", "Feb"].flatMap((month, i) =>
    Array.from({ length: 200 }, (_, k) => ({ month, minutes: 20 + 9 * i + 12 * Math.sin(k * 1.7) + 8 * Math.sin(k * 0.31 + i) })),
  );
  return new Chart({ blankLabels: true, yAxisType: "density", facet: { column: "month" } }).plot
    .histogram(rows, { valuesColumn: "minutes", bins: 16 })
    .setTitle("Trips are shortest in March")
    .axes.setXAxisLabel("Minutes");
}
