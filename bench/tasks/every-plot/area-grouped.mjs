import { readOnce } from "../../floors/read-once.mjs";
import { days } from "../../lib/data.mjs";
import { byHand, chartify } from "../../lib/subjects.mjs";

export default {
  title: "areas of 4 groups, 10⁶ → PNG",
  rows: 1_000_000,
  makeData: days,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
        .area(data, { xColumn: "date", yColumn: "y", colorColumn: "group" })
        .toPNG(),
    ),
    "reading once": byHand((_, data) => readOnce(data)),
  },
};
