import { Chart } from "../../../src/host/node/index.js";

/** Areas above and below zero; storage changes sides, and is cut where it goes through zero. */
export function draw() {
  const hours = [0, 3, 6, 9, 12, 15, 18, 21, 24];
  const power = {
    Sun: [0, 0, 2, 9, 14, 11, 3, 0, 0],
    Wind: [5, 6, 6, 4, 3, 4, 6, 7, 6],
    Storage: [3, 2, 1, -4, -8, -5, 4, 5, 3],
    Exports: [-2, -2, -3, -3, -3, -4, -3, -2, -2],
  };
  const rows = Object.entries(power).flatMap(([source, values]) => values.map((gw, i) => ({ hour: hours[i] as number, source, gw })));
  return new Chart({ blankLabels: true }).plot
    .area(rows, { xColumn: "hour", yColumn: "gw", colorColumn: "source", colorOrder: Object.keys(power), stacked: true })
    .setTitle("Storage fills at noon and feeds the evening")
    .axes.setXAxisTickFormat("0")
    .axes.setXAxisLabel("Hour of the day")
    .axes.setYAxisLabel("GW");
}
