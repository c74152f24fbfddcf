import { readOnce } from "../../floors/read-once.mjs";
import { groups } from "../../lib/data.mjs";
import { byHand, chartify } from "../../lib/subjects.mjs";

export default {
  title: "histogram, automatic bins, 10⁶ → PNG",
  rows: 1_000_000,
  makeData: groups,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true, yAxisType: "density" }).plot.histogram(data, { valuesColumn: "y", colorColumn: "group" }).toPNG(),
    ),
    "reading once": byHand((_, data) => readOnce(data)),
  },
};
