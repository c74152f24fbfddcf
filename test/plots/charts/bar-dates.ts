import { Chart } from "../../../src/host/node/index.js";

/** Two series over months, side by side; a month without a row keeps its place. */
export function draw() {
  const visits = ["2024-01", "2024-02", "2024-03", "2024-04", "2024-06", "2024-07", "2024-08", "2024-09"].flatMap((month, i) => [
    { month, site: "Museum", visits: [410, 380, 520, 610, 700, 830, 870, 590][i] as number },
    { month, site: "Garden", visits: [60, 90, 310, 640, 890, 940, 910, 520][i] as number },
  ]);
  return new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
    .bar(visits, { categoricalColumns: "month", numericColumn: "visits", colorColumn: "site" })
    .setTitle("The garden overtakes the museum in April")
    .setSubtitle("Visitors per month; closed in May 2024");
}
