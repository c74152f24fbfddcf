import { Chart } from "../../../src/host/node/index.js";

const DAY_MS = 86_400_000;

/** Dates over categories: boxes, and the points that they are of. */
export function draw() {
  const species = ["Cherry", "Lilac", "Lime"];
  const first = species.flatMap((name, s) =>
    Array.from({ length: 30 }, (_, i) => ({
      name,
      day: new Date(Date.UTC(2024, 2 + s, 25) + (((i * 7) % 11) + ((i * 5) % 13) + (i === 7 ? 30 : 0)) * DAY_MS),
    })),
  );
  return new Chart({ blankLabels: true, xAxisType: "datetime", yAxisType: "categorical" }).plot
    .boxplot(first, { categoricalColumns: "name", numericColumn: "day", categoricalOrderBy: species })
    .setTitle("Cherries first, limes last")
    .setSubtitle("First blossom of 30 trees each");
}
