import { Chart } from "chartify-ts";

/** The four slide layouts. */
export async function draw() {
  const rows = Array.from({ length: 100 }, (_, price) => ({ price, demand: 100 - price + 5 * Math.sin(price) }));
  return ["slide_100%", "slide_75%", "slide_50%", "slide_25%"].map((layout) => {
    const chart = new Chart({ layout });
    chart.plot.scatter(rows, { xColumn: "price", yColumn: "demand" });
    return chart.setTitle(layout).setSubtitle("").setSourceLabel("").axes.setXAxisLabel("Price").axes.setYAxisLabel("Demand");
  });
}
