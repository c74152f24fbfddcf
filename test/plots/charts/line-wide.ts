import { Chart } from "../../../src/host/node/index.js";

/** Columns of a wide table side by side: a line for each, named in the legend. */
export function draw() {
  const rows = [
    ["2019", 31, 52, 8],
    ["2020", 34, 47, 11],
    ["2021", 39, 41, 15],
    ["2022", 43, 36, 18],
    ["2023", 49, 28, 21],
  ].map(([year, wind, coal, solar]) => ({ year, Wind: wind as number, Coal: coal as number, Solar: solar as number }));
  return new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
    .line(rows, { xColumn: "year", yColumn: ["Wind", "Coal", "Solar"] })
    .setTitle("Wind overtook coal in 2022")
    .axes.setYAxisLabel("Terawatt hours");
}
