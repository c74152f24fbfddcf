import { aggregate, exampleData, RadarChart } from "../../../src/host/node/index.js";

/** Areas around the middle, with labels at the vertices. */
export async function draw() {
  const sales = aggregate(await exampleData(), { by: ["country", "fruit"], column: "quantity", how: "mean" });
  const best = aggregate(sales, { by: ["country"], column: "quantity", how: "max" });
  return new RadarChart({ blankLabels: true }).style
    .setColorPalette("categorical", { palette: ["#0072b2", "#e69f00", "#009e73", "#cc79a7"] })
    .plot.area(sales, { radiusColumn: "quantity", colorColumn: "fruit" })
    .plot.text(best, { radiusColumn: "quantity", textColumn: "country", textAlign: "center", textColor: "#444444" })
    .setTitle("Bananas go by the bunch")
    .setSubtitle("Mean pieces per sale")
    .setLegendLocation("outside_bottom");
}
