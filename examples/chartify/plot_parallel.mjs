import { aggregate, Chart, exampleData } from "chartify-ts/node";

/** Lines across categories. */
export async function draw() {
  const fruit = await exampleData();
  const sales = aggregate(fruit, { by: ["fruit", "country"], column: "quantity", how: "sum" });

  const chart = new Chart({ blankLabels: true, xAxisType: "categorical" });
  chart.plot.parallel(sales, { categoricalColumns: "fruit", numericColumn: "quantity", colorColumn: "country" });
  return [chart.setTitle("A line for each country")];
}
