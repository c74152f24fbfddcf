import { linesPng } from "../floors/line-png.mjs";
import { days } from "../lib/data.mjs";
import { byHand, canvas, chartify, peerInPage } from "../lib/subjects.mjs";

export default {
  order: 3,
  title: "4 lines × 250 dates → PNG",
  rows: 1000,
  makeData: days,
  subjects: {
    "chartify-ts": chartify(({ Chart }, data) =>
      new Chart({ blankLabels: true, xAxisType: "datetime" }).plot
        .line(data, { xColumn: "date", yColumn: "y", colorColumn: "group" })
        .toPNG(),
    ),
    "by hand": byHand(linesPng, { load: canvas }),
    "ECharts, page": peerInPage(["echarts/dist/echarts.min.js"], (element, { date, y, group }) => {
      const chart = globalThis.echarts.init(element, null, { devicePixelRatio: 1 });
      const lineOf = (name) => ({
        name,
        type: "line",
        showSymbol: false,
        data: y.flatMap((value, i) => (group[i] === name ? [[date[i], value]] : [])),
      });
      const series = [...new Set(group)].map(lineOf);
      chart.setOption({ animation: false, legend: {}, xAxis: { type: "time" }, yAxis: { scale: true }, series });
      const picture = chart.renderToCanvas({ backgroundColor: "#fff" });
      chart.dispose();
      return picture;
    }),
    "Chart.js, page": peerInPage(["chart.js/dist/chart.umd.min.js"], (element, { date, y, group }) => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [960, 540];
      element.append(canvas);
      const dataOf = (name) => y.flatMap((value, i) => (group[i] === name ? [{ x: Number(date[i]), y: value }] : []));
      const datasets = [...new Set(group)].map((label) => ({ label, data: dataOf(label), pointRadius: 0 }));
      const scales = { x: { type: "linear" } };
      const options = { animation: false, responsive: false, devicePixelRatio: 1, parsing: false, normalized: true, scales };
      new globalThis.Chart(canvas, { type: "line", data: { datasets }, options });
      return canvas;
    }),
    "uPlot, page": peerInPage(["uplot/dist/uPlot.iife.min.js"], (element, { date, y, group }) => {
      const names = [...new Set(group)];
      const times = date.filter((_, i) => group[i] === names[0]).map((day) => Number(day) / 1000);
      const columns = names.map((name) => y.filter((_, i) => group[i] === name));
      const colors = ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728"];
      const series = [{}, ...names.map((label, i) => ({ label, stroke: colors[i], width: 4, points: { show: false } }))];
      return new Promise((give) => {
        const hooks = { draw: [(chart) => give(chart.ctx.canvas)] };
        new globalThis.uPlot({ width: 960, height: 500, pxRatio: 1, series, hooks }, [times, ...columns], element);
      });
    }),
  },
};
