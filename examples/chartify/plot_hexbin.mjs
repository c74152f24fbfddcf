import { Chart, exampleData } from "chartify-ts/node";

/** Points counted in hexagons. */
export async function draw() {
  const chart = new Chart({ blankLabels: true, xAxisType: "density", yAxisType: "density" });
  chart.plot.hexbin(await exampleData(), { xValuesColumn: "unit_price", yValuesColumn: "quantity", size: 0.2, orientation: "pointytop" });
  return [chart.setTitle("Prices and pieces per sale")];
}
