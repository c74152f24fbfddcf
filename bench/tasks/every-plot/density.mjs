import { readOnce } from "../../floors/read-once.mjs";
import { groups } from "../../lib/data.mjs";
import { byHand, chartify } from "../../lib/subjects.mjs";

export default {
  title: "densities, 10⁶ → PNG",
  rows: 1_000_000,
  makeData: groups,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true, xAxisType: "density" }).plot.kde(data, { valuesColumn: "y", colorColumn: "group" }).toPNG(),
    ),
    "reading once": byHand((_, data) => readOnce(data)),
  },
};
