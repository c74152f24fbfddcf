import { histogramSvg } from "../floors/histogram-svg.mjs";
import { cloud } from "../lib/data.mjs";
import { byHand, chartify } from "../lib/subjects.mjs";

const BINS = 40;

export default {
  order: 9,
  title: "histogram of 10⁷ → SVG",
  rows: 10_000_000,
  makeData: (rows) => ({ x: cloud(rows).x }),
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true, yAxisType: "density" }).plot
        .histogram(data, { valuesColumn: "x", method: "count", bins: BINS })
        .toSVG(),
    ),
    "by hand": byHand((_, data) => histogramSvg(data, { bins: BINS })),
  },
};
