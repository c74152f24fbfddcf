import { scatterPng } from "../floors/scatter-png.mjs";
import { cloud } from "../lib/data.mjs";
import { byHand, canvas, chartify, peerInPage } from "../lib/subjects.mjs";

export default {
  order: 6,
  title: "scatter of 10⁶ → PNG",
  rows: 1_000_000,
  makeData: cloud,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true }).plot.scatter(data, { xColumn: "x", yColumn: "y" }).toPNG(),
    ),
    "by hand": byHand(scatterPng, { load: canvas }),
    "ECharts, page": peerInPage(["echarts/dist/echarts.min.js"], (element, { x, y }) => {
      const points = new Float64Array(2 * x.length);
      for (let i = 0; i < x.length; i++) [points[2 * i], points[2 * i + 1]] = [x[i], y[i]];
      const chart = globalThis.echarts.init(element, null, { devicePixelRatio: 1 });
      const series = [{ type: "scatter", symbolSize: 6, large: true, progressive: 0, dimensions: ["x", "y"], data: points }];
      chart.setOption({ animation: false, xAxis: { scale: true }, yAxis: { scale: true }, series });
      const picture = chart.renderToCanvas({ backgroundColor: "#fff" });
      chart.dispose();
      return picture;
    }),
    "Chart.js, page": peerInPage(
      ["chart.js/dist/chart.umd.min.js"],
      (element, { x, y }) => {
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [960, 540];
        element.append(canvas);
        const data = Array.from(x, (value, i) => ({ x: value, y: y[i] }));
        const options = { animation: false, responsive: false, devicePixelRatio: 1, parsing: false, normalized: true };
        new globalThis.Chart(canvas, { type: "scatter", data: { datasets: [{ data, pointRadius: 3, borderWidth: 0 }] }, options });
        return canvas;
      },
      { runs: 1 },
    ),
    "Vega-Lite, page": peerInPage(
      ["vega/build/vega.min.js", "vega-lite/build/vega-lite.min.js"],
      async (_, { x, y }) => {
        const { vega, vegaLite } = globalThis;
        const values = Array.from(x, (value, i) => ({ x: value, y: y[i] }));
        const { spec } = vegaLite.compile({
          width: 860,
          height: 440,
          data: { values },
          mark: { type: "circle", size: 28, opacity: 1 },
          encoding: { x: { field: "x", type: "quantitative" }, y: { field: "y", type: "quantitative" } },
        });
        return new vega.View(vega.parse(spec), { renderer: "none" }).toCanvas();
      },
      { runs: 1 },
    ),
  },
};
