import { Chart } from "../../../src/host/node/index.js";

/** Plants under three kinds of light, of two sorts, seven of each. */
const plants = ["Shade", "Window", "Lamp"].flatMap((light, i) =>
  ["Basil", "Mint"].flatMap((sort, k) =>
    Array.from({ length: 7 }, (_, plant) => ({
      light,
      sort,
      height: 12 + 6 * i + (k === 0 ? 0 : 3 - 2 * i) + (((plant * 5 + i * 3 + k * 2) % 7) - 3) * 1.3,
    })),
  ),
);

/** Means side by side with their confidence intervals, below the numbers. */
export function draw() {
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .bar(plants, {
      categoricalColumns: "light",
      numericColumn: "height",
      colorColumn: "sort",
      categoricalOrderBy: ["Shade", "Window", "Lamp"],
      errorBars: "ci",
      labels: { format: "0.0" },
    })
    .setTitle("Basil makes more of a lamp than mint")
    .setSubtitle("Mean height after six weeks in cm, with 95 % confidence")
    .axes.setYAxisLabel("Height in cm");
}
