import { Chart } from "../../../src/host/node/index.js";

/** A line, a box, a segment and a text point something out. */
export function draw() {
  const rows = Array.from({ length: 13 }, (_, i) => ({
    day: new Date(Date.UTC(2024, 0, 1 + i)),
    users: [3, 3, 4, 4, 5, 9, 11, 12, 11, 12, 13, 13, 14][i] ?? 0,
  }));
  return new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
    .line(rows, { xColumn: "day", yColumn: "users" })
    .callout.box({ left: "2024-01-05", right: "2024-01-07", color: "#ff7f0e" })
    .callout.line(10, { lineDash: "dashed", lineColor: "#d62728" })
    .callout.lineSegment({ xStart: "2024-01-03", yStart: 7.4, xEnd: "2024-01-05", yEnd: 7.4, lineColor: "#444444" })
    .callout.text("Launch\nof the app", { x: "2024-01-02", y: 7.6, textColor: "#444444" })
    .setTitle("The launch doubled the users")
    .axes.setYAxisLabel("Thousand users");
}
