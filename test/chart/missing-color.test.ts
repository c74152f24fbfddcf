import { expect, it } from "vitest";
import { Chart, Figure, renderSVG } from "../../src/host/node/index.js";

const ROWS = [
  { fruit: "Apple", region: "north", price: 1 },
  { fruit: "Pear", region: null, price: 2 },
  { fruit: "Plum", region: "south", price: 3 },
];

const plots = {
  bar: () =>
    new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.bar(ROWS, {
      categoricalColumns: "fruit",
      numericColumn: "price",
      colorColumn: "region",
    }),
  lollipop: () =>
    new Chart({ blankLabels: true, xAxisType: "categorical" }).plot.lollipop(ROWS, {
      categoricalColumns: "fruit",
      numericColumn: "price",
      colorColumn: "region",
    }),
  "scatter by numbers": () =>
    new Chart({ blankLabels: true }).plot.scatter(
      [
        { x: 1, y: 1, heat: 3 },
        { x: 2, y: 2, heat: null },
        { x: 2, y: 3, heat: 5.5 },
        { x: 3, y: 1, heat: 9 },
      ],
      { xColumn: "x", yColumn: "y", colorColumn: "heat", colorScale: "continuous" },
    ),
} as const;

it.each(Object.keys(plots) as (keyof typeof plots)[])(
  "the style's colour of missing values holds for a %s that is there already",
  (name) => {
    const chart = plots[name]();
    expect(chart.toSVG()).toContain("#bbbbbb");
    expect(JSON.stringify(chart.describe())).toContain("#bbbbbb");
    chart.figure.style = { ...chart.figure.style, bar: { missingColor: "#123456" } };
    const svg = chart.toSVG();
    expect(svg).toContain("#123456");
    expect(svg).not.toContain("#bbbbbb");
    expect(renderSVG(Figure.fromJSON(JSON.parse(JSON.stringify(chart.figure))))).toBe(svg);
  },
);

it("a colour of a row is a colour or null", () => {
  const chart = plots.bar();
  const [glyph] = chart.figure.glyphs;
  if (glyph?.kind !== "bar" || !Array.isArray(glyph.color)) throw new Error("no bars");
  expect(glyph.color[1]).toBeNull();
  const json = JSON.parse(JSON.stringify(chart.figure)) as { glyphs: { color: unknown[] }[] };
  (json.glyphs[0] as { color: unknown[] }).color[1] = "grey";
  expect(() => Figure.fromJSON(json)).toThrow(/color\[1\]/);
});
