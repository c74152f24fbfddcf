import { aggregate, Chart, exampleData } from "../../../src/host/node/index.js";

/** Values at the ends of bars instead of an axis. */
export async function draw() {
  const sales = aggregate(await exampleData(), { by: ["fruit"], column: "quantity", how: "sum" });
  const bars = { categoricalColumns: "fruit", numericColumn: "quantity" } as const;
  return new Chart({ blankLabels: true, yAxisType: "categorical" }).plot
    .bar(sales, bars)
    .plot.text(sales, { ...bars, textColumn: "quantity" })
    .setTitle("Bananas sell best")
    .axes.hideXAxis();
}
