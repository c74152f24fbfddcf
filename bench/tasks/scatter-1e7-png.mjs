import { scatterPng } from "../floors/scatter-png.mjs";
import { cloud } from "../lib/data.mjs";
import { byHand, canvas, chartify, peerInPage } from "../lib/subjects.mjs";

export default {
  order: 7,
  title: "scatter of 10⁷ → PNG",
  rows: 10_000_000,
  makeData: cloud,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true }).plot.scatter(data, { xColumn: "x", yColumn: "y" }).toPNG(),
    ),
    "by hand": byHand(scatterPng, { load: canvas }),
    "ECharts, page": peerInPage(
      ["echarts/dist/echarts.min.js"],
      (element, { x, y }) => {
        const points = new Float64Array(2 * x.length);
        for (let i = 0; i < x.length; i++) [points[2 * i], points[2 * i + 1]] = [x[i], y[i]];
        const chart = globalThis.echarts.init(element, null, { devicePixelRatio: 1 });
        const series = [{ type: "scatter", symbolSize: 6, large: true, progressive: 0, dimensions: ["x", "y"], data: points }];
        chart.setOption({ animation: false, xAxis: { scale: true }, yAxis: { scale: true }, series });
        const picture = chart.renderToCanvas({ backgroundColor: "#fff" });
        chart.dispose();
        return picture;
      },
      { runs: 1 },
    ),
  },
};
