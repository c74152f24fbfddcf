import { readOnce } from "../../floors/read-once.mjs";
import { cloud } from "../../lib/data.mjs";
import { byHand, chartify } from "../../lib/subjects.mjs";

export default {
  title: "scatter at alpha 0.1, 10⁶ → PNG",
  rows: 1_000_000,
  makeData: cloud,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true }).plot.scatter(data, { xColumn: "x", yColumn: "y", alpha: 0.1 }).toPNG(),
    ),
    "reading once": byHand((_, data) => readOnce(data)),
  },
};
