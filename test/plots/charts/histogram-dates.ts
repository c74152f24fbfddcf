import { Chart } from "../../../src/host/node/index.js";

const DAY_MS = 86_400_000;

/** How many fell into each month, by colour. */
export function draw() {
  const joined = Array.from({ length: 400 }, (_, i) => ({
    day: new Date(Date.UTC(2023, 1, 10) + Math.floor(((i * 7919) % 1000) ** 1.5 / 47) * DAY_MS),
    plan: (i * 7919) % 1000 > 600 && i % 2 === 0 ? "paid" : "free",
  }));
  return new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
    .histogram(joined, { valuesColumn: "day", bins: "month", colorColumn: "plan" })
    .setTitle("Who pays comes later")
    .axes.setYAxisLabel("New members");
}
