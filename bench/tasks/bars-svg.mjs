import { barsSvg } from "../floors/bars.mjs";
import { bars } from "../lib/data.mjs";
import { byHand, chartify, peerInNode, peerInPage } from "../lib/subjects.mjs";

export default {
  order: 1,
  title: "bar of 5 → SVG",
  rows: 5,
  makeData: bars,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true, xAxisType: "categorical" }).plot
        .bar(data, { categoricalColumns: "fruit", numericColumn: "quantity" })
        .toSVG(),
    ),
    "by hand": byHand((_, data) => barsSvg(data)),
    "ECharts, Node": peerInNode("echarts/dist/echarts.js", (module, { fruit, quantity }) => {
      const { init } = module.default ?? module;
      const chart = init(null, null, { renderer: "svg", ssr: true, width: 960, height: 540 });
      chart.setOption({ animation: false, xAxis: { data: fruit }, yAxis: {}, series: [{ type: "bar", data: quantity }] });
      const svg = chart.renderToSVGString();
      chart.dispose();
      return svg;
    }),
    "ECharts, page": peerInPage(["echarts/dist/echarts.min.js"], (element, { fruit, quantity }) => {
      const chart = globalThis.echarts.init(element, null, { renderer: "svg", ssr: true, width: 960, height: 540 });
      chart.setOption({ animation: false, xAxis: { data: fruit }, yAxis: {}, series: [{ type: "bar", data: quantity }] });
      const svg = chart.renderToSVGString();
      chart.dispose();
      return svg;
    }),
    "Plot, page": peerInPage(["d3/dist/d3.min.js", "@observablehq/plot/dist/plot.umd.min.js"], (element, { fruit, quantity }) => {
      const { barY, plot } = globalThis.Plot;
      element.append(
        plot({ width: 960, height: 540, marks: [barY({ length: fruit.length }, { x: fruit, y: quantity, fill: "#1f77b4" })] }),
      );
      return new XMLSerializer().serializeToString(element.firstChild);
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
      return new vega.View(vega.parse(spec), { renderer: "none" }).toSVG();
    }),
  },
};
