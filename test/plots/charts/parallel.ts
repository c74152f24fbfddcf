import { Chart } from "../../../src/host/node/index.js";

/** One line per country over the fruits, with a gap where nothing was sold. */
export function draw() {
  const rows = [
    ...[12, 30, 25, 8].map((sold, i) => ({ fruit: ["Apple", "Banana", "Grape", "Orange"][i] ?? "", city: "Lyon", sold })),
    ...[22, 18, null, 15].map((sold, i) => ({ fruit: ["Apple", "Banana", "Grape", "Orange"][i] ?? "", city: "Turin", sold })),
  ];
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .parallel(rows, {
      categoricalColumns: "fruit",
      numericColumn: "sold",
      colorColumn: "city",
      categoricalOrderBy: "labels",
      categoricalOrderAscending: true,
    })
    .setTitle("Turin sells no grapes")
    .axes.setYAxisLabel("Crates");
}
