import { aggregate, Chart, exampleData } from "chartify-ts/node";

/** Stacked areas, overlapping areas, and a band between two columns. */
export async function draw() {
  const sales = (await exampleData()).toRows();
  const monthOf = (date) => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
  const monthly = aggregate(
    sales.map((sale) => ({ ...sale, month: monthOf(sale.date) })),
    { by: ["month", "fruit"], column: "quantity", how: "sum" },
  );
  const charts = [true, false].map((stacked) => {
    const chart = new Chart({ blankLabels: true, xAxisType: "datetime" });
    chart.plot.area(monthly, { xColumn: "month", yColumn: "quantity", colorColumn: "fruit", stacked });
    return chart.setTitle(stacked ? "Stacked areas" : "Overlapping areas").axes.setYAxisLabel("Pieces");
  });

  const salesOf = new Map();
  for (const sale of sales) salesOf.set(sale.date.getTime(), [...(salesOf.get(sale.date.getTime()) ?? []), sale]);
  const days = [...salesOf]
    .filter(([day]) => day >= Date.UTC(2017, 11, 1))
    .sort(([a], [b]) => a - b)
    .map(([day, rows]) => {
      const mean = rows.reduce((sum, row) => sum + row.total_price, 0) / rows.length;
      const squares = rows.reduce((sum, row) => sum + (row.total_price - mean) ** 2, 0);
      const margin = (1.96 * Math.sqrt(squares / (rows.length - 1))) / Math.sqrt(rows.length);
      return { date: new Date(day), mean, lower: mean - margin, upper: mean + margin };
    });
  const band = new Chart({ blankLabels: true, xAxisType: "datetime" });
  band.plot.area(days, { xColumn: "date", yColumn: "lower", secondYColumn: "upper" });
  band.style.colorPalette.resetPaletteOrder();
  band.plot.line(days, { xColumn: "date", yColumn: "mean" });
  return [...charts, band.setTitle("A mean within its confidence interval").axes.setYAxisLabel("Revenue per sale")];
}
