import { readOnce } from "../../floors/read-once.mjs";
import { cloud } from "../../lib/data.mjs";
import { byHand, chartify } from "../../lib/subjects.mjs";

export default {
  title: "hexagons, 10⁶ → PNG",
  rows: 1_000_000,
  makeData: cloud,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true, xAxisType: "density", yAxisType: "density" }).plot
        .hexbin(data, { xValuesColumn: "x", yValuesColumn: "y", size: 0.05 })
        .toPNG(),
    ),
    "reading once": byHand((_, data) => readOnce(data)),
  },
};
