import { aggregate, Chart, exampleData } from "chartify-ts/node";

/** Stems with a dot. */
export async function draw() {
  const fruit = await exampleData();
  const sales = aggregate(fruit, { by: ["fruit", "country"], column: "quantity", how: "sum" });

  const chart = new Chart({ blankLabels: true, yAxisType: "categorical" });
  chart.plot.lollipop(sales, { categoricalColumns: ["country", "fruit"], numericColumn: "quantity", colorColumn: "country" });
  return [chart.setTitle("Pieces by country and fruit")];
}
