import { aggregate, Chart, exampleData } from "chartify-ts/node";

/** A second y axis with its own range and format. */
export async function draw() {
  const prices = aggregate(await exampleData(), { by: ["date"], column: "total_price", how: "sum" }).toRows();
  const rows = prices.map((row) => ({ ...row, triple_total_price: 3 * row.total_price }));
  const chart = new Chart({ blankLabels: true, xAxisType: "datetime", secondYAxis: true });
  chart.plot.line(rows, { xColumn: "date", yColumn: "total_price" });
  chart.axes.setYAxisRange(0, 50).axes.setYAxisTickFormat("0a").axes.setYAxisLabel("Revenue");
  chart.secondAxis.axes
    .setYAxisRange(0, 80)
    .secondAxis.axes.setYAxisTickFormat("0.0")
    .secondAxis.axes.setYAxisLabel("Three times the revenue");
  chart.secondAxis.plot.line(rows, { xColumn: "date", yColumn: "triple_total_price" });
  return [chart.setTitle("Two scales on one chart")];
}
