import { aggregate, Chart, exampleData } from "../../../src/host/node/index.js";

/** One line over dates. */
export async function draw() {
  const daily = aggregate(await exampleData(), { by: ["date"], column: "total_price", how: "sum" });
  return new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
    .line(daily, { xColumn: "date", yColumn: "total_price", lineWidth: 2 })
    .setTitle("Revenue picks up in the second half of the year")
    .setSubtitle("Revenue per day, 2017")
    .axes.setYAxisTickFormat("$0,0");
}
