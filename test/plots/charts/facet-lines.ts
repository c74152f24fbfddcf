import { Chart } from "../../../src/host/node/index.js";

const REGIONS = ["North", "East", "South", "West", "Centre", "Islands"];

/** Small multiples: a panel for each region, with shared axes, and a callout in one of them. */
export function draw() {
  const rows = REGIONS.flatMap((region, i) =>
    ["Apple", "Banana"].flatMap((fruit, k) =>
      Array.from({ length: 24 }, (_, month) => ({
        region,
        fruit,
        month: new Date(Date.UTC(2023, month, 1)),
        sold: Math.round(900 + 250 * i + 35 * month * (k + 1) + 180 * Math.sin(month / 2 + i)),
      })),
    ),
  );
  const chart = new Chart({ blankLabels: true, xAxisType: "datetime", facet: { column: "region", order: REGIONS } }).plot
    .line(rows, { xColumn: "month", yColumn: "sold", colorColumn: "fruit" })
    .setTitle("Every region sells more, the islands the most")
    .setSubtitle("Fruit sold per month")
    .axes.setYAxisLabel("Pieces");
  return chart.callout.line(3000, { panel: "West", lineColor: "#666666", lineDash: "dashed", lineWidth: 1 });
}
