import { Chart } from "../../../src/host/node/index.js";

/** Numbers of bars over time: above those above zero, below the others. */
export function draw() {
  const quarters = ["2023-01-01", "2023-04-01", "2023-07-01", "2023-10-01"];
  const rows = {
    quarter: [...quarters, ...quarters],
    profit: [12.5, -4.25, -8, 21, 6, 3.5, -2, 9],
    region: [...quarters.map(() => "Europe"), ...quarters.map(() => "Asia")],
  };
  return new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
    .bar(rows, { categoricalColumns: "quarter", numericColumn: "profit", colorColumn: "region", labels: true })
    .setTitle("Asia made up for Europe")
    .setSubtitle("Profit by quarter, million euros");
}
