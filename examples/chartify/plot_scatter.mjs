import { Chart, exampleData } from "chartify-ts/node";

/** Points, with sizes and colours by column. */
export async function draw() {
  const fruit = await exampleData();
  return [{}, { sizeColumn: "quantity" }, { sizeColumn: "quantity", colorColumn: "fruit" }].map((options) => {
    const chart = new Chart({ blankLabels: true, xAxisType: "datetime" });
    chart.plot.scatter(fruit, { xColumn: "date", yColumn: "unit_price", ...options });
    return chart.setTitle("Prices over the year").axes.setYAxisTickFormat("$0.00");
  });
}
