import { Chart } from "../../../src/host/node/index.js";

/** Points sized by people, with a legend of sizes beside that of colours. */
export function draw() {
  const countries = {
    income: [46000, 6500, 12500, 4300, 15600, 45000, 27000, 1900, 33000, 900],
    life: [78.9, 67.9, 75.3, 53, 75.1, 81.1, 70.9, 62.9, 83.6, 57],
    people: [322e6, 1311e6, 1376e6, 182e6, 208e6, 81e6, 144e6, 99e6, 127e6, 24e6],
    region: ["America", "Asia", "Asia", "Africa", "America", "Europe", "Europe", "Africa", "Asia", "Africa"],
  };
  return new Chart({ blankLabels: true, xAxisType: "log" }).style
    .setColorPalette("categorical", { palette: ["#0072b2", "#e69f00", "#009e73", "#cc79a7"] })
    .plot.scatter(countries, {
      xColumn: "income",
      yColumn: "life",
      sizeColumn: "people",
      sizeRange: [4, 40],
      colorColumn: "region",
      alpha: 0.7,
    })
    .setTitle("Where incomes are higher, people live longer")
    .setSubtitle("Area: people")
    .axes.setXAxisLabel("Income per person in dollars")
    .axes.setYAxisLabel("Years of life");
}
