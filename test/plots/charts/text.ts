import { aggregate, Chart, exampleData } from "../../../src/host/node/index.js";

/** Points with labels. */
export async function draw() {
  const fruit = await exampleData();
  const totals = aggregate(fruit, { by: ["country"], column: "total_price", how: "sum" }).toRows();
  const pieces = aggregate(fruit, { by: ["country"], column: "quantity", how: "sum" }).toRows();
  const rows = totals.map((row, i) => ({
    country: row.country as string,
    revenue: row.total_price as number,
    pieces: pieces[i]?.quantity as number,
  }));
  return new Chart({ blankLabels: true }).plot
    .scatter(rows, { xColumn: "revenue", yColumn: "pieces", colorColumn: "country" })
    .setLegendLocation(null)
    .style.colorPalette.resetPaletteOrder()
    .plot.text(rows, { xColumn: "revenue", yColumn: "pieces", textColumn: "country", colorColumn: "country", xOffset: 6, yOffset: -4 })
    .setTitle("The US leads in both")
    .axes.setXAxisLabel("Revenue")
    .axes.setXAxisTickFormat("$0,0")
    .axes.setYAxisLabel("Pieces");
}
