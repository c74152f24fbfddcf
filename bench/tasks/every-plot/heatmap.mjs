import { readOnce } from "../../floors/read-once.mjs";
import { cells } from "../../lib/data.mjs";
import { byHand, chartify } from "../../lib/subjects.mjs";

export default {
  title: "heatmap, 10⁶ → PNG",
  rows: 1_000_000,
  makeData: cells,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType: "categorical" }).plot
        .heatmap(data, { xColumn: "x", yColumn: "y", colorColumn: "value", colorPalette: "Blues" })
        .toPNG(),
    ),
    "reading once": byHand((_, data) => readOnce(data)),
  },
};
