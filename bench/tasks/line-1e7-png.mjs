import { linePng } from "../floors/line-png.mjs";
import { walk } from "../lib/data.mjs";
import { byHand, canvas, chartify, peerInPage } from "../lib/subjects.mjs";

export default {
  order: 8,
  title: "line of 10⁷ → PNG",
  rows: 10_000_000,
  makeData: walk,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) => new Chart({ blankLabels: true }).plot.line(data, { xColumn: "x", yColumn: "y" }).toPNG()),
    "by hand": byHand(linePng, { load: canvas }),
    "ECharts, page": peerInPage(
      ["echarts/dist/echarts.min.js"],
      (element, { x, y }) => {
        const points = new Float64Array(2 * x.length);
        for (let i = 0; i < x.length; i++) [points[2 * i], points[2 * i + 1]] = [x[i], y[i]];
        const chart = globalThis.echarts.init(element, null, { devicePixelRatio: 1 });
        const series = [{ type: "line", showSymbol: false, sampling: "minmax", dimensions: ["x", "y"], data: points }];
        chart.setOption({ animation: false, xAxis: { scale: true }, yAxis: { scale: true }, series });
        const picture = chart.renderToCanvas({ backgroundColor: "#fff" });
        chart.dispose();
        return picture;
      },
      { runs: 2 },
    ),
    "uPlot, page": peerInPage(
      ["uplot/dist/uPlot.iife.min.js"],
      (element, { x, y }) =>
        new Promise((give) => {
          const series = [{}, { stroke: "#1f77b4", width: 4, points: { show: false } }];
          const hooks = { draw: [(chart) => give(chart.ctx.canvas)] };
          const scales = { x: { time: false } };
          new globalThis.uPlot({ width: 960, height: 540, pxRatio: 1, legend: { show: false }, scales, series, hooks }, [x, y], element);
        }),
      { runs: 2 },
    ),
  },
};
