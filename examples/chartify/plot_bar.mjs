import { aggregate, Chart, exampleData } from "chartify-ts/node";

/** Bars by value, by label, lying, and with labels instead of an axis. */
export async function draw() {
  const fruit = await exampleData();
  const sales = aggregate(fruit, { by: ["fruit"], column: "quantity", how: "sum" });
  const bars = { categoricalColumns: "fruit", numericColumn: "quantity" };

  const upright = () => new Chart({ blankLabels: true, xAxisType: "categorical" });
  const byValue = upright().plot.bar(sales, bars).setTitle("Largest first");
  const byLabel = upright().plot.bar(sales, { ...bars, categoricalOrderBy: "labels", categoricalOrderAscending: true });
  const lying = new Chart({ blankLabels: true, yAxisType: "categorical" }).plot.bar(sales, { ...bars, colorColumn: "fruit" });
  const labelled = upright()
    .plot.bar(sales, { ...bars, colorColumn: "fruit" })
    .style.colorPalette.resetPaletteOrder()
    .plot.text(sales, { ...bars, textColumn: "quantity", colorColumn: "fruit" })
    .axes.setYAxisRange(0, 1200)
    .axes.hideYAxis();
  return [byValue, byLabel.setTitle("In alphabetical order"), lying.setTitle("Lying, in colours"), labelled.setTitle("With labels")];
}
