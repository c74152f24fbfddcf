import { expect, it } from "vitest";
import { Chart, renderSVG, type StyleOverrides } from "../../src/host/node/index.js";

const rows = [1, 2, 3, 4, 5, 500].map((v) => ({ c: "a", v }));
const options = { categoricalColumns: "c", numericColumn: "v" } as const;
const boxplot = (): Chart<"categorical"> => new Chart({ xAxisType: "categorical" }).plot.boxplot(rows, options);
const violin = (): Chart<"categorical"> => new Chart({ xAxisType: "categorical" }).plot.violin(rows, options);

it.each<[string, () => Chart<"categorical">, StyleOverrides]>([
  ["the outliers of a boxplot", boxplot, { boxplot: { outlierColor: "#123456" } }],
  ["the box of a boxplot", boxplot, { boxplot: { barWidth: 0.2 } }],
  ["the quartiles of a violin", violin, { violin: { capLength: 40 } }],
])("a style that is set after the plot changes %s", (_, draw, style) => {
  const chart = draw();
  const before = renderSVG(chart.figure);
  chart.figure.style = style;
  expect(renderSVG(chart.figure)).not.toBe(before);
});
