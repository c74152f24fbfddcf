import { aggregate, Chart, exampleData } from "chartify-ts/node";

/** One line, and one for each colour value. */
export async function draw() {
  const fruit = await exampleData();
  const daily = aggregate(fruit, { by: ["date"], column: "total_price", how: "sum" });
  const single = new Chart({ blankLabels: true, xAxisType: "datetime" });
  single.plot.line(daily, { xColumn: "date", yColumn: "total_price" });
  single.setTitle("Revenue per day").axes.setYAxisTickFormat("$0");

  const dailyByFruit = aggregate(fruit, { by: ["date", "fruit"], column: "total_price", how: "sum" });
  const several = new Chart({ blankLabels: true, xAxisType: "datetime" });
  several.plot.line(dailyByFruit, { xColumn: "date", yColumn: "total_price", colorColumn: "fruit" });
  several.setTitle("Revenue per day and fruit").axes.setYAxisTickFormat("$0");
  return [single, several];
}
