import { readOnce } from "../../floors/read-once.mjs";
import { groups } from "../../lib/data.mjs";
import { byHand, chartify } from "../../lib/subjects.mjs";

export default {
  title: "bars of means, 10⁶ → PNG",
  rows: 1_000_000,
  makeData: groups,
  subjects: {
    "chartify-ts": chartify(({ Chart, aggregate }, data) =>
      new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
        .bar(aggregate(data, { by: ["group"], column: "y", how: "mean" }), { categoricalColumns: "group", numericColumn: "y" })
        .toPNG(),
    ),
    "reading once": byHand((_, data) => readOnce(data)),
  },
};
