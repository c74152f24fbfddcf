import { Chart } from "../../../src/host/node/index.js";

const visits = Array.from({ length: 91 }, (_, i) => ({
  day: new Date(Date.UTC(2024, 3, 1 + i)),
  visits: Math.round(420 + 160 * Math.sin(i / 14) + ([6, 0].includes((i + 1) % 7) ? -150 : 20) + ((i * 31) % 17) * 4),
}));

/** Daily bars under the mean of seven days, in which weekends do not show. */
export function draw() {
  return new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
    .bar(visits, { categoricalColumns: "day", numericColumn: "visits", seriesName: "Visits per day" })
    .plot.trend(visits, {
      xColumn: "day",
      yColumn: "visits",
      method: "moving average",
      window: "7 days",
      seriesName: "Mean of seven days",
    })
    .setTitle("Visits fell by half from April to June")
    .axes.setYAxisLabel("Visits");
}
