import { linesSvg } from "../floors/lines-svg.mjs";
import { days } from "../lib/data.mjs";
import { byHand, chartify, peerInNode, peerInPage } from "../lib/subjects.mjs";

export default {
  order: 4,
  title: "4 lines × 250 dates → SVG",
  rows: 1000,
  makeData: days,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
        .line(data, { xColumn: "date", yColumn: "y", colorColumn: "group" })
        .toSVG(),
    ),
    "by hand": byHand((_, data) => linesSvg(data)),
    "ECharts, Node": peerInNode("echarts/dist/echarts.js", (module, { date, y, group }) => {
      const { init } = module.default ?? module;
      const chart = init(null, null, { renderer: "svg", ssr: true, width: 960, height: 540 });
      const lineOf = (name) => ({
        name,
        type: "line",
        showSymbol: false,
        data: y.flatMap((value, i) => (group[i] === name ? [[date[i], value]] : [])),
      });
      const series = [...new Set(group)].map(lineOf);
      chart.setOption({ animation: false, legend: {}, xAxis: { type: "time" }, yAxis: { scale: true }, series });
      const svg = chart.renderToSVGString();
      chart.dispose();
      return svg;
    }),
    "Plot, page": peerInPage(["d3/dist/d3.min.js", "@observablehq/plot/dist/plot.umd.min.js"], (element, { date, y, group }) => {
      const { lineY, plot } = globalThis.Plot;
      const marks = [lineY({ length: y.length }, { x: date, y, stroke: group, strokeWidth: 4 })];
      element.append(plot({ width: 960, height: 540, marks }));
      return new XMLSerializer().serializeToString(element.firstChild);
    }),
    "Vega-Lite, page": peerInPage(["vega/build/vega.min.js", "vega-lite/build/vega-lite.min.js"], async (_, { date, y, group }) => {
      const { vega, vegaLite } = globalThis;
      const values = y.map((value, i) => ({ date: date[i], y: value, group: group[i] }));
      const { spec } = vegaLite.compile({
        width: 860,
        height: 440,
        data: { values },
        mark: "line",
        encoding: {
          x: { field: "date", type: "temporal" },
          y: { field: "y", type: "quantitative" },
          color: { field: "group", type: "nominal" },
        },
      });
      return new vega.View(vega.parse(spec), { renderer: "none" }).toSVG();
    }),
  },
};
