import { Chart, exampleData } from "chartify-ts/node";

/** Density curves, alone and over a histogram. */
export async function draw() {
  const fruit = await exampleData();
  const prices = { valuesColumn: "unit_price", colorColumn: "fruit" };
  const chart = () => new Chart({ blankLabels: true, yAxisType: "density" }).plot.kde(fruit, prices);
  const both = chart()
    .style.colorPalette.resetPaletteOrder()
    .plot.histogram(fruit, { ...prices, method: "density" });
  return [chart().setTitle("Densities of prices"), both.setTitle("Densities and histograms")];
}
