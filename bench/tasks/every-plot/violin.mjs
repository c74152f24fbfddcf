import { readOnce } from "../../floors/read-once.mjs";
import { groups } from "../../lib/data.mjs";
import { byHand, chartify } from "../../lib/subjects.mjs";

export default {
  title: "violins, 10⁶ → PNG",
  rows: 1_000_000,
  makeData: groups,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
        .violin(data, { categoricalColumns: "group", numericColumn: "y" })
        .toPNG(),
    ),
    "reading once": byHand((_, data) => readOnce(data)),
  },
};
