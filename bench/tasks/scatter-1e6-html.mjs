import { scatterSvg } from "../floors/scatter-svg.mjs";
import { cloud } from "../lib/data.mjs";
import { byHand, chartify } from "../lib/subjects.mjs";

export default {
  order: 11,
  title: "scatter of 10⁶ → HTML",
  rows: 1_000_000,
  makeData: cloud,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true }).plot.scatter(data, { xColumn: "x", yColumn: "y" }).toHTML(),
    ),
    "by hand": byHand((_, data) => `<!doctype html>${scatterSvg(data)}`),
  },
};
