import { aggregate, Chart, exampleData } from "../../../src/host/node/index.js";

/** Dates and amounts as they are written in Germany, with the euro behind. */
export async function draw() {
  const daily = aggregate(await exampleData(), { by: ["date"], column: "total_price", how: "sum" });
  return new Chart({ blankLabels: true, xAxisType: "datetime", locale: "de-DE" }).plot
    .line(daily, { xColumn: "date", yColumn: "total_price", lineWidth: 2 })
    .setTitle("In der zweiten Jahreshälfte steigt der Umsatz")
    .setSubtitle("Umsatz je Tag, 2017")
    .axes.setYAxisTickFormat("0,0.00 €");
}
