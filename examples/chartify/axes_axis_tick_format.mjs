import { Chart, exampleData } from "chartify-ts/node";

/** Tick formats in numbro's language. */
export async function draw() {
  const sales = (await exampleData()).toRows();
  const total = sales.reduce((sum, sale) => sum + sale.quantity, 0);
  const shares = sales.map((sale) => ({ share: sale.quantity / total, unit_price: sale.unit_price }));
  const chart = new Chart({ blankLabels: true });
  chart.plot.scatter(shares, { xColumn: "share", yColumn: "unit_price" });
  chart.axes.setYAxisTickFormat("$0.00").axes.setXAxisTickFormat("0.00%");
  chart.setTitle("Dollars and per cent").axes.setXAxisLabel("Share of all pieces sold").axes.setYAxisLabel("Price per piece");
  return [chart];
}
