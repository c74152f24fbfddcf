import { scatterSvg } from "../floors/scatter-svg.mjs";
import { cloud } from "../lib/data.mjs";
import { byHand, chartify, peerInNode, peerInPage } from "../lib/subjects.mjs";

export default {
  order: 5,
  title: "scatter of 10⁴ → SVG",
  rows: 10_000,
  makeData: cloud,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true }).plot.scatter(data, { xColumn: "x", yColumn: "y" }).toSVG(),
    ),
    "by hand": byHand((_, data) => scatterSvg(data)),
    "ECharts, Node": peerInNode("echarts/dist/echarts.js", (module, { x, y }) => {
      const { init } = module.default ?? module;
      const points = new Float64Array(2 * x.length);
      for (let i = 0; i < x.length; i++) [points[2 * i], points[2 * i + 1]] = [x[i], y[i]];
      const chart = init(null, null, { renderer: "svg", ssr: true, width: 960, height: 540 });
      const series = [{ type: "scatter", symbolSize: 6, dimensions: ["x", "y"], data: points }];
      chart.setOption({ animation: false, xAxis: { scale: true }, yAxis: { scale: true }, series });
      const svg = chart.renderToSVGString();
      chart.dispose();
      return svg;
    }),
    "Plot, page": peerInPage(["d3/dist/d3.min.js", "@observablehq/plot/dist/plot.umd.min.js"], (element, { x, y }) => {
      const { dot, plot } = globalThis.Plot;
      element.append(plot({ width: 960, height: 540, marks: [dot({ length: x.length }, { x, y, r: 3, fill: "#1f77b4" })] }));
      return new XMLSerializer().serializeToString(element.firstChild);
    }),
    "Vega-Lite, page": peerInPage(["vega/build/vega.min.js", "vega-lite/build/vega-lite.min.js"], async (_, { x, y }) => {
      const { vega, vegaLite } = globalThis;
      const values = Array.from(x, (value, i) => ({ x: value, y: y[i] }));
      const { spec } = vegaLite.compile({
        width: 860,
        height: 440,
        data: { values },
        mark: { type: "circle", size: 28, opacity: 1 },
        encoding: { x: { field: "x", type: "quantitative" }, y: { field: "y", type: "quantitative" } },
      });
      return new vega.View(vega.parse(spec), { renderer: "none" }).toSVG();
    }),
  },
};
