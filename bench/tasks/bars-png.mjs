import { barsPng } from "../floors/bars.mjs";
import { bars } from "../lib/data.mjs";
import { byHand, canvas, chartify, peerInPage } from "../lib/subjects.mjs";

export default {
  order: 2,
  title: "bar of 5 → PNG",
  rows: 5,
  makeData: bars,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
        .bar(data, { categoricalColumns: "fruit", numericColumn: "quantity" })
        .toPNG(),
    ),
    "by hand": byHand(barsPng, { load: canvas }),
    "ECharts, page": peerInPage(["echarts/dist/echarts.min.js"], (element, { fruit, quantity }) => {
      const chart = globalThis.echarts.init(element, null, { devicePixelRatio: 1 });
      chart.setOption({ animation: false, xAxis: { data: fruit }, yAxis: {}, series: [{ type: "bar", data: quantity }] });
      const picture = chart.renderToCanvas({ backgroundColor: "#fff" });
      chart.dispose();
      return picture;
    }),
    "Chart.js, page": peerInPage(["chart.js/dist/chart.umd.min.js"], (element, { fruit, quantity }) => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [960, 540];
      element.append(canvas);
      const options = { animation: false, responsive: false, devicePixelRatio: 1 };
      new globalThis.Chart(canvas, { type: "bar", data: { labels: fruit, datasets: [{ data: quantity }] }, options });
      return canvas;
    }),
    "Vega-Lite, page": peerInPage(["vega/build/vega.min.js", "vega-lite/build/vega-lite.min.js"], async (_, { fruit, quantity }) => {
      const { vega, vegaLite } = globalThis;
      const values = fruit.map((name, i) => ({ fruit: name, quantity: quantity[i] }));
      const { spec } = vegaLite.compile({
        width: 860,
        height: 440,
        data: { values },
        mark: "bar",
        encoding: { x: { field: "fruit", type: "nominal" }, y: { field: "quantity", type: "quantitative" } },
      });
      return new vega.View(vega.parse(spec), { renderer: "none" }).toCanvas();
    }),
  },
};
