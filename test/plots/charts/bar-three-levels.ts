import { Chart } from "../../../src/host/node/index.js";

/** Three levels of categories, each level's labels turned its own way. */
export function draw() {
  const rows = ["North", "South"].flatMap((region, i) =>
    ["Oak", "Pine"].flatMap((tree, j) =>
      [2021, 2022, 2023].map((year, k) => ({ region, tree, year, planted: 40 + 17 * i + 31 * j - 6 * k })),
    ),
  );
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .bar(rows, {
      categoricalColumns: ["region", "tree", "year"],
      numericColumn: "planted",
      colorColumn: "tree",
      categoricalOrderBy: "labels",
      categoricalOrderAscending: true,
    })
    .axes.setXAxisTickOrientation(["vertical", "horizontal", "horizontal"])
    .setTitle("Fewer trees are planted each year")
    .axes.setYAxisLabel("Trees");
}
