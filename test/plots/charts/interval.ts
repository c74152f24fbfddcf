import { Chart } from "../../../src/host/node/index.js";

/** Means with their confidence intervals. */
export function draw() {
  const trial = {
    dose: ["0 mg", "5 mg", "10 mg", "20 mg"],
    low: [1.8, 2.9, 3.6, 3.4],
    mean: [2.3, 3.5, 4.3, 4.2],
    high: [2.8, 4.1, 5.0, 5.0],
  };
  return new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
    .interval(trial, {
      categoricalColumns: "dose",
      lowerBoundColumn: "low",
      upperBoundColumn: "high",
      middleColumn: "mean",
      categoricalOrderBy: trial.dose,
    })
    .setTitle("Ten milligrams are enough")
    .setSubtitle("Mean response with 95 % confidence interval")
    .axes.setYAxisRange(0, null);
}
