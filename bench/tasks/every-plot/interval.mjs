import { readOnce } from "../../floors/read-once.mjs";
import { groups } from "../../lib/data.mjs";
import { byHand, chartify } from "../../lib/subjects.mjs";

export default {
  title: "intervals of quantiles, 10⁶ → PNG",
  rows: 1_000_000,
  makeData: groups,
  subjects: {
    "chartify-ts": chartify(({ Chart, aggregate }, data) =>
      new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
        .interval(aggregate(data, { by: ["group"], measures: { low: ["y", "min"], middle: ["y", "median"], high: ["y", "max"] } }), {
          categoricalColumns: "group",
          lowerBoundColumn: "low",
          upperBoundColumn: "high",
          middleColumn: "middle",
        })
        .toPNG(),
    ),
    "reading once": byHand((_, data) => readOnce(data)),
  },
};
