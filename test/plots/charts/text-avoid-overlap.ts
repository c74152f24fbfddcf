import { Chart } from "../../../src/host/node/index.js";

const PEAKS = ["Galdhøpiggen", "Glittertind", "Store Skagastølstind", "Snøhetta", "Kebnekaise", "Sarektjåkkå", "Halti", "Surtningssui"];

/** Names at points that crowd: they stand off the marks and each other, with a line to the point where that is far. */
export function draw() {
  const [metres, walkers] = [
    [2469, 2465, 2405, 2286, 2097, 2089, 2090, 2368],
    [310, 312, 306, 309, 240, 243, 237, 120],
  ];
  const rows = PEAKS.map((peak, i) => ({ peak, metres: metres?.[i] ?? 0, walkers: walkers?.[i] ?? 0 }));
  const at = { xColumn: "metres", yColumn: "walkers" } as const;
  return new Chart({ blankLabels: true }).plot
    .scatter(rows, at)
    .plot.text(rows, { ...at, textColumn: "peak", textColor: "#444444" })
    .setTitle("Only the highest peaks draw crowds")
    .axes.setXAxisLabel("Metres above the sea")
    .axes.setYAxisLabel("Walkers a day");
}
