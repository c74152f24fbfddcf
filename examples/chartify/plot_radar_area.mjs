import { aggregate, exampleData, RadarChart } from "chartify-ts/node";

/** Areas around the middle. */
export async function draw() {
  const fruit = await exampleData();
  const sales = aggregate(fruit, { by: ["fruit", "country"], column: "quantity", how: "sum" });
  const largest = aggregate(sales, { by: ["country"], column: "quantity", how: "max" });
  const chart = new RadarChart({ blankLabels: true, layout: "slide_50%" });
  chart.plot.text(largest, { radiusColumn: "quantity", textColumn: "country", textAlign: "center" });
  chart.plot.area(sales, { radiusColumn: "quantity", colorColumn: "fruit" });
  return [chart.setTitle("Pieces by country").setSubtitle("Counter-clockwise from the top").setLegendLocation("outside_bottom")];
}
