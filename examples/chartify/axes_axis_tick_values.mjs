import { Chart, exampleData } from "chartify-ts/node";

/** Ticks at chosen values. */
export async function draw() {
  const chart = new Chart({ blankLabels: true, xAxisType: "datetime" });
  chart.plot.scatter(await exampleData(), { xColumn: "date", yColumn: "quantity" });
  const months = Array.from({ length: 13 }, (_, month) => new Date(Date.UTC(2017, month, 1)));
  chart.axes.setXAxisTickValues(months).axes.setYAxisTickValues([0, 2, 4, 6]);
  chart.setTitle("A tick for each month").axes.setXAxisLabel("Date").axes.setYAxisLabel("Pieces");
  return [chart];
}
