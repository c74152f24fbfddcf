import { Chart } from "../../../src/host/node/index.js";

/** Months in the order of the calendar, whatever that of the rows. */
export function draw() {
  const sold = { Apr: [14, 18], Jan: [22, 30], Mar: [19, 21], Feb: [25, 27] };
  const rows = Object.entries(sold).flatMap(([month, [old = 0, young = 0]]) => [
    { month, year: "2024", sold: young },
    { month, year: "2023", sold: old },
  ]);
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .parallel(rows, { categoricalColumns: "month", numericColumn: "sold", colorColumn: "year" })
    .setTitle("Apples sell in winter")
    .axes.setYAxisLabel("Crates");
}
