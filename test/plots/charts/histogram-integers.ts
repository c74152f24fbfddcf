import { Chart } from "../../../src/host/node/index.js";

/** Counts, whose bars stand on their numbers; both shops have the same bins. */
export function draw() {
  const visits = (counts: readonly number[], shop: string) =>
    counts.flatMap((count, n) => Array.from({ length: count }, () => ({ shop, n })));
  const rows = [...visits([8, 21, 34, 27, 17, 6, 0, 2], "North"), ...visits([0, 4, 11, 19, 26, 22, 15, 9, 4, 1], "South")];
  return new Chart({ blankLabels: true, yAxisType: "density" }).plot
    .histogram(rows, { valuesColumn: "n", colorColumn: "shop", sharedBins: true })
    .setTitle("Customers of the southern shop come back more often")
    .axes.setXAxisLabel("Visits in a month")
    .axes.setYAxisLabel("Customers");
}
