import { expect, it } from "vitest";
import { aggregate, Chart, readTable } from "../../src/host/node/index.js";

it("labels of sums have the unit and the commas of the axis", () => {
  const table = readTable('m,r\na,"$1,200.50"\na,"$2,200"\nb,$999\n', { format: "csv" });
  const sums = aggregate(table, { by: ["m"], column: "r", how: "sum" });
  const chart = new Chart({ xAxisType: "categorical" }).plot.bar(sums, { categoricalColumns: "m", numericColumn: "r" });
  chart.plot.text(sums, { categoricalColumns: "m", numericColumn: "r", textColumn: "r" });
  const svg = chart.toSVG();
  for (const text of ["$3,400.5", "$999", "$3,000"]) expect(svg).toContain(`>${text}<`);
});
