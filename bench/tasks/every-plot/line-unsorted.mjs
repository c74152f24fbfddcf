import { readOnce } from "../../floors/read-once.mjs";
import { cloud } from "../../lib/data.mjs";
import { byHand, chartify } from "../../lib/subjects.mjs";

export default {
  title: "line, not sorted, 2·10⁴ → PNG",
  rows: 20_000,
  makeData: cloud,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true }).plot.line(data, { xColumn: "x", yColumn: "y", lineWidth: 1 }).toPNG(),
    ),
    "reading once": byHand((_, data) => readOnce(data)),
  },
};
