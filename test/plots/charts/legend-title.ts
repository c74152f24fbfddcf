import { Chart } from "../../../src/host/node/index.js";

/** Colours by a number of few values: the legend says of what. */
export function draw() {
  const rows = [
    [90, 34, 4],
    [95, 31, 4],
    [70, 36, 4],
    [110, 27, 6],
    [120, 24, 6],
    [105, 28, 6],
    [150, 18, 8],
    [165, 15, 8],
    [190, 13, 8],
  ].map(([power = 0, mileage = 0, cylinders = 0]) => ({ power, mileage, cylinders }));
  return new Chart({ blankLabels: true }).style
    .setColorPalette("categorical", { palette: ["#0072b2", "#e69f00", "#009e73", "#cc79a7"] })
    .plot.scatter(rows, { xColumn: "power", yColumn: "mileage", colorColumn: "cylinders" })
    .setTitle("Strong engines are thirsty")
    .setLegendLocation("top_right", "vertical")
    .axes.setXAxisLabel("Horsepower")
    .axes.setYAxisLabel("Miles per gallon");
}
