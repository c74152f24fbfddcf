import { aggregate, Chart, exampleData } from "chartify-ts/node";

/** Stacks, shares, an order of one's own, and labels. */
export async function draw() {
  const fruit = await exampleData();
  const sales = aggregate(fruit, { by: ["fruit", "country"], column: "quantity", how: "sum" });

  const stacks = { categoricalColumns: ["fruit"], numericColumn: "quantity", stackColumn: "country" };
  const shares = { ...stacks, normalize: true };
  const ordered = { ...shares, stackOrder: ["US", "CA", "GB", "JP", "BR"] };
  const labels = sales.toRows().map((row) => ({ ...row, label: ["US", "CA"].includes(row.country) ? row.quantity : null }));
  const chart = (title) => new Chart({ blankLabels: true, xAxisType: "categorical" }).setTitle(title);
  return [
    chart("Pieces").plot.barStacked(sales, stacks),
    chart("Shares").plot.barStacked(sales, shares),
    chart("The US at the bottom").plot.barStacked(sales, ordered),
    chart("With labels")
      .plot.barStacked(labels, ordered)
      .plot.textStacked(labels, { ...ordered, textColumn: "label", textColor: "white" }),
  ];
}
