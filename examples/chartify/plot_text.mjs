import { Chart, exampleData } from "chartify-ts/node";

/** Labels beside points. */
export async function draw() {
  const totals = new Map();
  for (const { country, total_price, quantity } of (await exampleData()).toRows()) {
    const total = totals.get(country) ?? { country, total_price: 0, quantity: 0 };
    totals.set(country, { country, total_price: total.total_price + total_price, quantity: total.quantity + quantity });
  }
  const countries = [...totals.values()];
  const chart = new Chart({ blankLabels: true });
  chart.plot.scatter(countries, { xColumn: "total_price", yColumn: "quantity", colorColumn: "country" });
  chart.style.colorPalette.resetPaletteOrder();
  chart.plot.text(countries, {
    xColumn: "total_price",
    yColumn: "quantity",
    textColumn: "country",
    colorColumn: "country",
    fontSize: "10pt",
    xOffset: 1,
    yOffset: -1,
  });
  chart.setTitle("The US buys the most").setLegendLocation(null).axes.setXAxisLabel("Revenue").axes.setYAxisLabel("Pieces");
  return [chart];
}
