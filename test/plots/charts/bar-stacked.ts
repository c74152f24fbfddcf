import { aggregate, Chart, exampleData } from "../../../src/host/node/index.js";

/** Parts of a whole, with labels that stand out on each part. */
export async function draw() {
  const sales = aggregate(await exampleData(), { by: ["fruit", "country"], column: "quantity", how: "sum" });
  const stacks = { categoricalColumns: "country", numericColumn: "quantity", stackColumn: "fruit", normalize: true } as const;
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .barStacked(sales, stacks)
    .plot.textStacked(sales, { ...stacks, textColumn: "quantity", fontSize: "9pt" })
    .setTitle("Every country has its favourite fruit")
    .setSubtitle("Share of pieces sold in 2017, pieces in the bars")
    .setLegendLocation("outside_right", "vertical");
}
