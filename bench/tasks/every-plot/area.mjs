import { readOnce } from "../../floors/read-once.mjs";
import { walk } from "../../lib/data.mjs";
import { byHand, chartify } from "../../lib/subjects.mjs";

export default {
  title: "area, 10⁶ → PNG",
  rows: 1_000_000,
  makeData: walk,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) => new Chart({ blankLabels: true }).plot.area(data, { xColumn: "x", yColumn: "y" }).toPNG()),
    "reading once": byHand((_, data) => readOnce(data)),
  },
};
