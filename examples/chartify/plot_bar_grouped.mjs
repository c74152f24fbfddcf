import { aggregate, Chart, exampleData } from "chartify-ts/node";

/** Bars over two levels of categories. */
export async function draw() {
  const fruit = await exampleData();
  const sales = aggregate(fruit, { by: ["fruit", "country"], column: "quantity", how: "sum" });

  const draw = (categoricalColumns, colorColumn, options = {}) =>
    new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.bar(sales, {
      categoricalColumns,
      numericColumn: "quantity",
      colorColumn,
      ...options,
    });
  return [
    draw(["fruit", "country"], "fruit").setTitle("Countries within fruits"),
    draw(["fruit", "country"], "country").setTitle("Coloured by the inner level"),
    draw(["country", "fruit"], "country").setTitle("Fruits within countries").axes.setXAxisTickOrientation("vertical"),
    draw(["country", "fruit"], "country", { categoricalOrderBy: "labels", categoricalOrderAscending: true })
      .setTitle("In alphabetical order")
      .axes.setXAxisTickOrientation("vertical"),
  ];
}
