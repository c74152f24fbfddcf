import { Chart } from "../../../src/host/node/index.js";

/** Years without commas, a unit on the axis, and labels with a unit in d3's language. */
export function draw() {
  const data = { year: [2018, 2019, 2020, 2021], warming: [0.85, 0.98, 1.02, 0.85], share: [0.105, 0.12, 0.13, 0.11] };
  return new Chart({ blankLabels: true }).plot
    .line(data, { xColumn: "year", yColumn: "warming" })
    .plot.text(data, { xColumn: "year", yColumn: "warming", textColumn: "share", textFormat: ".1%", xOffset: -22, yOffset: -10 })
    .setTitle("A degree above the last century")
    .axes.setYAxisTickFormat("+0.00°C");
}
