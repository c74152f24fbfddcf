import { Chart } from "../../../src/host/node/index.js";

/** A grid of two columns over a background that is the same in all panels. */
export function draw() {
  const rows = Array.from({ length: 300 }, (_, i) => {
    const size = ((i * 37) % 100) / 10;
    const [site, year, kind] = [["Garden", "Museum", "Zoo"][i % 3], 2022 + (i % 2), i % 5 === 0 ? "group" : "single"];
    return { site, year, kind, size, price: size * (1 + (i % 3)) + 3 * Math.sin(i) + (i % 2) * 4 };
  });
  const all = rows.map(({ size, price }) => ({ size, price }));
  return new Chart({ blankLabels: true, facet: { column: "site", row: "year" } }).plot
    .scatter(rows, { xColumn: "size", yColumn: "price", colorColumn: "kind" })
    .plot.scatter(all, { xColumn: "size", yColumn: "price", alpha: 0.08, seriesName: "all" })
    .setTitle("The zoo costs the most in both years")
    .axes.setXAxisLabel("Size of the party")
    .axes.setYAxisLabel("Price");
}
