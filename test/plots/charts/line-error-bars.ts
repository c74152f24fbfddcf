import { Chart } from "../../../src/host/node/index.js";

const weeks = Array.from({ length: 8 }, (_, week) =>
  ["Fed", "Unfed"].flatMap((group, k) =>
    Array.from({ length: 6 }, (_, mouse) => ({
      week: week + 1,
      group,
      weight: 19 + (1 - 0.6 * k) * week + (((mouse * 7 + week * 5 + k) % 6) - 2.5) * 0.5,
    })),
  ),
).flat();

/** Means over numbers with standard errors in the colours of their lines. */
export function draw() {
  return new Chart({ blankLabels: true }).plot
    .line(weeks, { xColumn: "week", yColumn: "weight", colorColumn: "group", errorBars: "se" })
    .setTitle("Fed mice grow twice as fast")
    .setSubtitle("Mean weight in g, with standard errors")
    .axes.setXAxisLabel("Week")
    .axes.setYAxisLabel("Weight in g");
}
