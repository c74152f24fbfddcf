import { Chart, exampleData } from "chartify-ts/node";

/** Bins, upright and lying by colour. */
export async function draw() {
  const fruit = await exampleData();
  const upright = new Chart({ blankLabels: true, yAxisType: "density" });
  upright.plot.histogram(fruit, { valuesColumn: "unit_price", bins: 50 });
  const lying = new Chart({ blankLabels: true, xAxisType: "density" });
  lying.plot.histogram(fruit, { valuesColumn: "unit_price", colorColumn: "fruit" });
  return [upright.setTitle("Prices in fifty bins"), lying.setTitle("Lying, by fruit")];
}
