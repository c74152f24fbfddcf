import { Chart } from "../../../src/host/node/index.js";

/** Shares that add up. */
export function draw() {
  const rows = [2019, 2020, 2021, 2022, 2023].flatMap((year, i) =>
    Object.entries({ Coal: 50 - 9 * i, Gas: 30 + i, Wind: 10 + 5 * i, Sun: 4 + 4 * i }).map(([source, power]) => ({ year, source, power })),
  );
  return new Chart({ blankLabels: true }).plot
    .area(rows, { xColumn: "year", yColumn: "power", colorColumn: "source", colorOrder: ["Coal", "Gas", "Wind", "Sun"], stacked: true })
    .setLegendLocation("outside_right", "vertical")
    .axes.setXAxisTickFormat("0")
    .setTitle("Wind and sun replace coal")
    .axes.setYAxisLabel("TWh");
}
