import { aggregate, Chart, exampleData } from "../../../src/host/node/index.js";

/** The same chart on a dark ground: its colours, inks and lines are made for it. */
export async function draw() {
  const sales = aggregate(await exampleData(), { by: ["fruit", "country"], column: "quantity", how: "sum" });
  const stacks = { categoricalColumns: "country", numericColumn: "quantity", stackColumn: "fruit" } as const;
  return new Chart({ blankLabels: true, theme: "dark", xAxisType: "categorical" }).plot
    .barStacked(sales, stacks)
    .plot.textStacked(sales, { ...stacks, textColumn: "quantity", fontSize: "9pt" })
    .setTitle("The United States buy most of everything")
    .setSubtitle("Pieces sold in 2017");
}
