import { Chart } from "../../../src/host/node/index.js";

const HOURS = {
  "Before school": { Reading: 20, "Walking and cycling": 35, "Screens of all kinds": 15 },
  "School days": { Reading: 45, "Walking and cycling": 50, "Screens of all kinds": 140 },
  Weekends: { Reading: 60, "Walking and cycling": 90, "Screens of all kinds": 230 },
};

/** Lying bars with categories and ranges of their own in each panel. */
export function draw() {
  const rows = Object.entries(HOURS).flatMap(([when, spent]) => Object.entries(spent).map(([what, minutes]) => ({ when, what, minutes })));
  return new Chart({ blankLabels: true, yAxisType: "categorical", facet: { column: "when", columns: 1, share: "x" } }).plot
    .bar(rows, { categoricalColumns: "what", numericColumn: "minutes" })
    .setTitle("Screens take the weekend")
    .axes.setXAxisLabel("Minutes a day");
}
