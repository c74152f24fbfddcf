import { Chart } from "../../../src/host/node/index.js";

const SOLD = { Winter: [12, 30, 8], Spring: [22, 28, 15], Summer: [48, 26, 31], Autumn: [35, 29, null], Feasts: [9, 44, 12] };

/** Bars over categories that all panels share; one of five panels has none at one of them, and the axis stands above the gap. */
export function draw() {
  const rows = Object.entries(SOLD).flatMap(([season, values]) =>
    ["Apples", "Bananas", "Cherries"].map((fruit, i) => ({ season, fruit, sold: values[i] ?? null })),
  );
  return new Chart({ blankLabels: true, xAxisType: "categorical", facet: { column: "season", order: "data" } }).plot
    .bar(
      rows.filter(({ sold }) => sold !== null),
      { categoricalColumns: "fruit", numericColumn: "sold", categoricalOrderBy: "labels", categoricalOrderAscending: true },
    )
    .setTitle("Only bananas sell in all seasons")
    .axes.setYAxisLabel("Tonnes sold");
}
