import { Chart } from "../../../src/host/node/index.js";

/** Rows like those of the Palmer penguins: three kinds, of which each has a trend of its own. */
const kinds = [
  { kind: "Adelie", bill: [36, 42], depth: 18.3, slope: 0.18 },
  { kind: "Chinstrap", bill: [45, 52], depth: 18.4, slope: 0.22 },
  { kind: "Gentoo", bill: [44, 51], depth: 15, slope: 0.2 },
] as const;

const rows = kinds.flatMap(({ kind, bill: [from, to], depth, slope }, k) =>
  Array.from({ length: 28 }, (_, i) => {
    const length = from + ((to - from) * ((i * 11 + k * 5) % 29)) / 28;
    const stray = (((i * 37 + k * 13) % 23) - 11) / 10;
    return { kind, length, depth: depth + slope * (length - (from + to) / 2) + stray };
  }),
);

/** A linear trend with its band for each colour value, above the points. */
export function draw() {
  const columns = { xColumn: "length", yColumn: "depth", colorColumn: "kind" } as const;
  return new Chart({ blankLabels: true }).plot
    .scatter(rows, columns)
    .plot.trend(rows, columns)
    .setTitle("Longer bills are deeper in each species")
    .setSubtitle("Linear trends with 95 % confidence")
    .axes.setXAxisLabel("Bill length in mm")
    .axes.setYAxisLabel("Bill depth in mm");
}
