import { Chart } from "../../../src/host/node/index.js";

const WEEK_MS = 7 * 86_400_000;

/** Stacks over weeks, which begin on Mondays, with a line on a second axis. */
export function draw() {
  const weeks = Array.from({ length: 26 }, (_, i) => ({
    week: new Date(Date.UTC(2024, 0, 1) + i * WEEK_MS),
    bugs: 4 + ((i * 5) % 7),
    features: 3 + Math.floor(i / 4),
    open: 60 - i - ((i * 5) % 4),
  }));
  const closed = weeks.flatMap(({ week, bugs, features }) => [
    { week, kind: "bugs", count: bugs },
    { week, kind: "features", count: features },
  ]);
  return new Chart({ blankLabels: true, xAxisType: "datetime", secondYAxis: true }).plot
    .barStacked(closed, { categoricalColumns: "week", numericColumn: "count", stackColumn: "kind" })
    .secondAxis.plot.line(weeks, { xColumn: "week", yColumn: "open" })
    .secondAxis.axes.setYAxisRange(0, 70)
    .setTitle("More is closed, less is open")
    .axes.setYAxisLabel("closed per week")
    .secondAxis.axes.setYAxisLabel("open");
}
