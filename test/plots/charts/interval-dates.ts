import { Chart } from "../../../src/host/node/index.js";

/** Stems over days with an interval around each, in one colour per group of days. */
export function draw() {
  const days = Array.from({ length: 14 }, (_, i) => {
    const mean = 20 + 6 * Math.sin(i / 2) + i / 3;
    return {
      day: new Date(Date.UTC(2024, 5, 3 + i)),
      part: i % 7 < 5 ? "weekday" : "weekend",
      mean,
      low: mean - 3 - (i % 3),
      high: mean + 4,
    };
  });
  return new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
    .lollipop(days, { categoricalColumns: "day", numericColumn: "mean", colorColumn: "part" })
    .plot.interval(days, { categoricalColumns: "day", lowerBoundColumn: "low", upperBoundColumn: "high" })
    .setTitle("Warmer by the day")
    .axes.setYAxisLabel("°C");
}
