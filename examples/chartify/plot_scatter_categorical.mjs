import { aggregate, Chart, exampleData } from "chartify-ts/node";

/** Points over categories. */
export async function draw() {
  const fruit = await exampleData();
  const extreme = (how) => aggregate(fruit, { by: ["fruit"], column: "unit_price", how });
  const points = { categoricalColumns: "fruit", numericColumn: "unit_price" };
  const chart = new Chart({ blankLabels: true, yAxisType: "categorical" });
  chart.plot.scatter(extreme("max"), { ...points, marker: "circle" }).plot.scatter(extreme("min"), { ...points, marker: "square" });
  return [chart.setTitle("Highest and lowest prices").axes.setXAxisTickFormat("$0.00")];
}
