import { expect, it } from "vitest";
import { aggregate, Chart, readTable } from "../../src/host/node/index.js";

it("labels of sums have the unit and the commas of the axis", () => {
  const table = readTable('m,r\na,"$1,200.50"\na,"$2,200"\nb,$999\n', { format: "csv" });
  const sums = aggregate(table, { by: ["m"], column: "r", how: "sum" });
  const chart = new Chart({ xAxisType: "categorical" }).plot.bar(sums, { categoricalColumns: "m", numericColumn: "r" });
  chart.plot.text(sums, { categoricalColumns: "m", numericColumn: "r", textColumn: "r" });
  const svg = chart.toSVG();
  for (const text of ["$3,400.5", "$999", "$3,000"]) expect(svg).toContain(`>${text}<`);
});

const cells = (values: readonly string[], options: { readonly textFormat?: string; readonly locale?: string } = {}) => {
  const csv = `row,column,v\n${values.map((value, i) => `r${i},c,"${value}"`).join("\n")}\n`;
  const { locale, ...own } = options;
  const chart = new Chart({ xAxisType: "categorical", yAxisType: "categorical", locale }).plot.heatmap(readTable(csv, { format: "csv" }), {
    xColumn: "column",
    yColumn: "row",
    colorColumn: "v",
    textColumn: "v",
    ...own,
  });
  const [glyph] = chart.figure.glyphs;
  return glyph?.kind === "heatmap" ? glyph.text : null;
};

it("cells of a heatmap have the unit that their numbers were written in, with decimals where those have some", () => {
  expect(cells(["12%", "50%", "7%"])).toEqual(["12%", "50%", "7%"]);
  expect(cells(["12.5%", "50%", ""])).toEqual(["12.5%", "50.0%", ""]);
  expect(cells(["$1,200", "-$50.5"])).toEqual(["$1,200.00", "\u2212$50.50"]);
  expect(cells(["$1,200", "$50"], { locale: "de-DE" })).toEqual(["$1.200", "$50"]);
  expect(cells(["12%", "50%"], { textFormat: "0.0" })).toEqual(["0.1", "0.5"]);
  expect(cells(["12", "50.5"])).toEqual(["12.00", "50.50"]);
});

it("a legend of plain numbers has the signs of the locale, the characters of a file stay", () => {
  const legendOf = (rows: unknown) =>
    new Chart({ xAxisType: "categorical", locale: "de-DE" })
      .callPlot("bar", rows, { categoricalColumns: "a", numericColumn: "v", colorColumn: "b" })
      .figure.glyphs.flatMap(({ legend }) => legend.map(({ label }) => label));
  expect(
    legendOf([
      { a: "x", b: 1, v: 1 },
      { a: "x", b: 2.5, v: 2 },
    ]),
  ).toEqual(["1", "2,5"]);
  expect(legendOf(readTable("a;b;v\nx;1.10;2\nx;2.10;3\n", { format: "csv" }))).toEqual(["1.10", "2.10"]);
});
