import { Chart } from "../../../src/host/node/index.js";

/** A line in its band. */
export function draw() {
  const x = Array.from({ length: 24 }, (_, i) => i);
  const rows = {
    x,
    low: x.map((i) => 10 + 5 * Math.sin(i / 4) - 2),
    mid: x.map((i) => 10 + 5 * Math.sin(i / 4)),
    high: x.map((i) => 10 + 5 * Math.sin(i / 4) + 2),
  };
  return new Chart({ blankLabels: true }).plot
    .area(rows, { xColumn: "x", yColumn: "low", secondYColumn: "high" })
    .style.colorPalette.resetPaletteOrder()
    .plot.line(rows, { xColumn: "x", yColumn: "mid" })
    .setTitle("Two degrees either way")
    .axes.setXAxisLabel("Hour")
    .axes.setYAxisLabel("Temperature (°C)");
}
