import { Chart, exampleData } from "chartify-ts/node";

/** Quartiles, whiskers and outliers. */
export async function draw() {
  const chart = new Chart({ blankLabels: true, xAxisType: "categorical" });
  chart.plot.boxplot(await exampleData(), { categoricalColumns: ["fruit", "country"], numericColumn: "quantity", colorColumn: "country" });
  return [chart.setTitle("Pieces per sale").setSubtitle("By fruit and country").axes.setYAxisLabel("Pieces")];
}
