import { Chart } from "../../../src/host/node/index.js";

/** In greys, lines are told apart by their dashes. */
export function draw() {
  const wide = {
    year: ["2019", "2020", "2021", "2022", "2023"],
    Wind: [31, 34, 38, 43, 49],
    Coal: [52, 47, 41, 36, 28],
    Solar: [8, 11, 15, 18, 21],
    Water: [22, 21, 23, 20, 22],
  };
  const columns = { xColumn: "year", yColumn: ["Wind", "Coal", "Solar", "Water"] } as const;
  return new Chart({ blankLabels: true, theme: "print", xAxisType: "datetime" }).plot
    .line(wide, columns)
    .setTitle("Wind overtook coal in 2022")
    .axes.setYAxisLabel("Terawatt hours");
}
