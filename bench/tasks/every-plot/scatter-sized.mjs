import { readOnce } from "../../floors/read-once.mjs";
import { groups } from "../../lib/data.mjs";
import { byHand, chartify } from "../../lib/subjects.mjs";

export default {
  title: "scatter with sizes, 10⁶ → PNG",
  rows: 1_000_000,
  makeData: groups,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true }).plot.scatter(data, { xColumn: "x", yColumn: "y", sizeColumn: "size" }).toPNG(),
    ),
    "reading once": byHand((_, data) => readOnce(data)),
  },
};
