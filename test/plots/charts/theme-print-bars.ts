import { Chart } from "../../../src/host/node/index.js";

/** In greys, fills are told apart by their hatching. */
export function draw() {
  const places = ["Museum", "Garden", "Zoo", "Castle", "Tower", "Harbour"];
  const visits = ["2022", "2023", "2024"].flatMap((year, y) => places.map((place, p) => ({ year, place, visitors: 90 - 9 * p + 14 * y })));
  return new Chart({ blankLabels: true, theme: "print", xAxisType: "categorical" }).plot
    .bar(visits, {
      categoricalColumns: ["year", "place"],
      numericColumn: "visitors",
      colorColumn: "place",
      colorOrder: places,
      categoricalOrderBy: "data",
      categoricalOrderAscending: true,
    })
    .setTitle("Every place has more visitors each year")
    .axes.setYAxisLabel("Visitors (thousands)");
}
