import { describe, expect, it } from "vitest";
import { Chart, type FacetOptions, RadarChart, Table } from "../../src/host/node/index.js";
import { layOut } from "../../src/render.js";
import { errorOf } from "../data/error.js";

const SALES = [
  { region: "South", fruit: "Apple", sold: 1, year: 2023 },
  { region: "South", fruit: "Pear", sold: 5, year: 2024 },
  { region: "North", fruit: "Pear", sold: 2, year: 2023 },
  { region: "North", fruit: "Plum", sold: 3, year: 2024 },
];

function bars(facet: FacetOptions, rows: readonly object[] = SALES) {
  const chart = new Chart({ blankLabels: true, xAxisType: "categorical", facet });
  return chart.plot.bar(rows as typeof SALES, { categoricalColumns: "fruit", numericColumn: "sold", colorColumn: "fruit" });
}

const points = (facet: FacetOptions, rows: readonly object[]) =>
  new Chart({ blankLabels: true, facet }).plot.scatter(rows as { x: number; y: number; g: string }[], { xColumn: "x", yColumn: "y" });
const titles = ({ figure }: { figure: { panels: readonly { title: string }[] } }): string[] => figure.panels.map(({ title }) => title);
const cells = ({ figure }: Pick<Chart, "figure">): string[] => figure.panels.map(({ row, column }) => `${row} ${column}`);

describe("a chart with a facet", () => {
  it("has a panel for each value, by name, with the rows of that value", () => {
    const { series, panels } = bars({ column: "region" }).describe();
    expect(panels?.map(({ name }) => name)).toEqual(["North", "South"]);
    expect(series.map(({ panel, columns }) => [panel, columns["factor"], columns["value"]])).toEqual([
      ["North", ["Pear", "Plum", "Apple"], [2, 3, null]],
      ["South", ["Pear", "Plum", "Apple"], [5, null, 1]],
    ]);
  });

  it("gives a value the same colour in all panels, and lists it once", () => {
    const chart = new Chart({ blankLabels: true, facet: { column: "g" } }).plot.line(
      [
        { g: "a", x: 1, y: 1, kind: "late" },
        { g: "b", x: 1, y: 1, kind: "early" },
        { g: "b", x: 2, y: 2, kind: "late" },
      ],
      { xColumn: "x", yColumn: "y", colorColumn: "kind" },
    );
    const { series, legend } = chart.describe();
    expect(legend?.items.map(({ label }) => label)).toEqual(["early", "late"]);
    const colors = new Map(
      series.filter(({ columns }) => columns["x"]?.length).map(({ panel, name, color }) => [`${panel} ${name}`, color]),
    );
    expect(colors.get("a late")).toBe(colors.get("b late"));
    expect(colors.size).toBe(3);
  });

  it("gives a plot without colour values one colour in all panels, and the next plot the next one", () => {
    const rows = [1, 2, 3].map((x) => ({ x, y: x, g: `g${x}` }));
    const chart = points({ column: "g" }, rows).plot.line(rows, { xColumn: "x", yColumn: "y" });
    const colors = chart.describe().series.map(({ plot, color }) => `${plot} ${color}`);
    expect(new Set(colors).size).toBe(2);
  });

  it("draws data without the column in every panel, whichever comes first", () => {
    const rows = [1, 2].map((x) => ({ x, y: x, g: `g${x}` }));
    const all = rows.map(({ x, y }) => ({ x, y }));
    const xy = { xColumn: "x", yColumn: "y" } as const;
    const chart = new Chart({ blankLabels: true, facet: { column: "g" } }).plot.line(all, xy).plot.scatter(rows, xy).plot.line(all, xy);
    expect(chart.describe().series.map(({ plot, panel }) => [plot, panel])).toEqual([
      ["line", undefined],
      ["scatter", "g1"],
      ["scatter", "g2"],
      ["line", undefined],
    ]);
  });

  it("counts rows without a value", () => {
    const chart = bars({ column: "region" }, [...SALES, { region: null, fruit: "Apple", sold: 1 }]);
    expect(chart.warnings).toEqual(['chart.plot.bar: 1 of 5 rows has no value in "region" and is left out (row 4).']);
  });

  it("says once what is so in all panels, and of which panels it is so in some", () => {
    const rows = [
      ...SALES.map((row) => ({ ...row, sold: null })),
      ...SALES.map((row) => ({ ...row, fruit: "Fig", region: `${row.region}${row.year}` })),
    ];
    expect(bars({ column: "region" }, rows).warnings).toEqual([
      'chart.plot.bar: 4 of 8 rows have no value in "sold" and are left out (row 0, row 1, row 2 and 1 more).',
    ]);
    const log = new Chart({ blankLabels: true, xAxisType: "categorical", yAxisType: "log", facet: { column: "region" } });
    log.plot.bar(SALES, { categoricalColumns: "fruit", numericColumn: "sold" });
    expect(log.warnings).toHaveLength(1);
  });

  it.each<[FacetOptions["order"], string[]]>([
    [undefined, ["Jan", "Feb", "Mar"]],
    ["labels", ["Jan", "Feb", "Mar"]],
    ["data", ["Feb", "Mar", "Jan"]],
    [
      ["Mar", "Feb", "Jan"],
      ["Mar", "Feb", "Jan"],
    ],
  ])("orders its panels by %s", (order, wanted) => {
    const rows = ["Feb", "Mar", "Jan"].map((g, x) => ({ g, x, y: x }));
    expect(titles(points({ column: "g", ...(order === undefined ? {} : { order }) }, rows))).toEqual(wanted);
  });

  it("puts as many panels side by side as it is told, or as the figure's shape asks for", () => {
    const rows = Array.from({ length: 5 }, (_, x) => ({ g: `g${x}`, x, y: x }));
    expect(cells(points({ column: "g", columns: 2 }, rows))).toEqual(["0 0", "0 1", "1 0", "1 1", "2 0"]);
    expect(cells(points({ column: "g" }, rows))).toEqual(["0 0", "0 1", "0 2", "1 0", "1 1"]);
  });

  it("makes a grid of two columns, with an empty panel where no row is", () => {
    const chart = bars({ column: "region", row: "year" }, SALES.slice(1));
    expect(chart.figure.panels.map(({ title, rowTitle, row, column }) => [title, rowTitle, row, column])).toEqual([
      ["North", "2023", 0, 0],
      ["North", "2024", 1, 0],
      ["South", "2023", 0, 1],
      ["South", "2024", 1, 1],
    ]);
    expect(chart.describe().panels?.map(({ name }) => name)).toEqual(["North / 2023", "North / 2024", "South / 2023", "South / 2024"]);
  });

  it("draws data with one column of a grid in all of its rows", () => {
    const mean = [{ region: "North", fruit: "Pear", sold: 9 }];
    const chart = bars({ column: "region", row: "year" }).plot.lollipop(mean, { categoricalColumns: "fruit", numericColumn: "sold" });
    const own = chart.describe().series.filter(({ plot }) => plot === "lollipop");
    expect(own.map(({ panel }) => panel)).toEqual(["North / 2023", "North / 2024"]);
  });

  it("goes on with panels that a later plot brings", () => {
    const chart = bars({ column: "region" }).plot.lollipop([{ region: "Centre", fruit: "Fig", sold: 1 }], {
      categoricalColumns: "fruit",
      numericColumn: "sold",
    });
    expect(titles(chart)).toEqual(["North", "South", "Centre"]);
  });

  it.each([
    ["xy", ["Pear", "Plum", "Apple"], ["Pear", "Plum", "Apple"]],
    ["y", ["Plum", "Pear"], ["Pear", "Apple"]],
    ["none", ["Plum", "Pear"], ["Pear", "Apple"]],
  ] as const)("shares categories or not: %s", (share, north, south) => {
    const { panels } = layOut(bars({ column: "region", share }).figure);
    expect(panels.map(({ scales }) => "factors" in scales.x && scales.x.factors)).toEqual([north, south]);
  });

  it("lets the user's own categories stand for all panels", () => {
    const chart = bars({ column: "region", share: "none" }).axes.setXAxisFactors(["Plum", "Pear", "Apple"]);
    const { panels } = layOut(chart.figure);
    for (const { scales } of panels) expect("factors" in scales.x && scales.x.factors).toEqual(["Plum", "Pear", "Apple"]);
  });

  it("bins all panels alike where the axis is shared", () => {
    const rows = ["a", "b"].flatMap((g, i) => Array.from({ length: 40 }, (_, k) => ({ g, v: k * (i + 1) })));
    const edgesOf = (share: "xy" | "none") =>
      new Chart({ blankLabels: true, yAxisType: "density", facet: { column: "g", share } }).plot
        .histogram(rows, { valuesColumn: "v", bins: 4 })
        .describe()
        .series.map(({ columns }) => columns["maxEdge"]?.at(-1));
    expect(edgesOf("xy")).toEqual([78, 78]);
    expect(edgesOf("none")).toEqual([39, 78]);
  });

  it("spreads colours and sizes over the values of all panels", () => {
    const rows = ["a", "b"].flatMap((g, i) => Array.from({ length: 30 }, (_, k) => ({ g, x: k, y: k, v: k + 100 * i })));
    const chart = new Chart({ blankLabels: true, facet: { column: "g" } }).plot.scatter(rows, {
      xColumn: "x",
      yColumn: "y",
      colorColumn: "v",
      sizeColumn: "v",
      sizeRange: [2, 20],
    });
    const { series, colorBar } = chart.describe();
    expect(colorBar?.range).toEqual([0, 129]);
    expect(new Set(series.flatMap(({ color }) => color)).size).toBeGreaterThan(30);
    const sizes = series.map(({ columns }) => Math.max(...(columns["size"] as number[])));
    expect(sizes[0]).toBeLessThan(11);
    expect(chart.warnings).toEqual([]);
  });

  it("keeps labels of dates and numbers as the whole data have them", () => {
    const rows = [
      { g: "a", day: "2024-01-01T00:00:00Z", n: 1 },
      { g: "b", day: "2024-01-01T12:00:00Z", n: 2 },
      { g: "b", day: "2024-01-01T00:00:00Z", n: 3 },
    ].map((row) => ({ ...row, day: new Date(row.day) }));
    const chart = new Chart({ blankLabels: true, xAxisType: "categorical", facet: { column: "g" } });
    const { figure } = chart.plot.bar(rows, { categoricalColumns: "day", numericColumn: "n" });
    expect(figure.xAxis.factors).toHaveLength(2);
  });

  it("puts callouts into all panels, or into the one that is named", () => {
    const chart = bars({ column: "region", row: "year" })
      .callout.line(1)
      .callout.line(2, { panel: ["North", 2024] });
    expect(chart.describe().callouts.map(({ panel }) => panel)).toEqual([undefined, "North / 2024"]);
    const single = bars({ column: "year" }).callout.box({ top: 2, panel: 2023 }).callout.text("high", { x: "Pear", y: 4, panel: "2024" });
    single.callout.lineSegment({ xStart: "Pear", yStart: 1, xEnd: "Plum", yEnd: 2, panel: 2023 });
    expect(single.describe().callouts.map(({ panel }) => panel)).toEqual(["2023", "2024", "2023"]);
    expect(errorOf(() => single.callout.line(1, { panel: "2025" }), "bad-option").message).toMatch(
      /is "2025", but the panels are "2023", "2024"/,
    );
    expect(errorOf(() => new Chart().callout.line(1, { panel: "a" }), "bad-option").message).toMatch(/the chart has no panels \(yet\)/);
  });

  it("says its panels in words", () => {
    expect(bars({ column: "region" }).toSVG()).toContain("Chart of bar by Apple, Pear, Plum in 2 panels: North, South.");
  });

  it("draws radars in panels", () => {
    const rows = ["a", "b"].flatMap((g, i) => [1, 2, 3].map((r) => ({ g, r: r + i })));
    const chart = new RadarChart({ blankLabels: true, facet: { column: "g" } }).plot.perimeter(rows, { radiusColumn: "r" });
    expect(chart.describe().series.map(({ panel }) => panel)).toEqual(["a", "b"]);
    const { panels } = layOut(chart.figure).layout;
    expect(panels[0]?.plot.width).toBeCloseTo(panels[1]?.plot.width ?? 0);
  });

  it("has a second axis in every panel", () => {
    const rows = ["a", "b"].flatMap((g) => [1, 2].map((x) => ({ g, x, y: x })));
    const xy = { xColumn: "x", yColumn: "y" } as const;
    const chart = new Chart({ blankLabels: true, secondYAxis: true, facet: { column: "g" } }).plot
      .line(rows, xy)
      .secondAxis.plot.line(rows, xy);
    expect(layOut(chart.figure).layout.panels.map(({ y2 }) => (y2?.tickLabels.length ?? 0) > 0)).toEqual([false, true]);
  });
});

describe("a facet's values", () => {
  it.each([["<b>&amp;</b>"], ["日本語"], ["🍎"], [""], ["__proto__"], ["a\nb"], ["constructor"]])("may be %j", (g) => {
    const chart = points({ column: "g" }, [{ g, x: 1, y: 1 }]);
    expect(chart.toSVG()).not.toContain("<b>");
    expect(chart.figure.panels).toHaveLength(1);
  });

  it("may be none: an empty chart without a panel, in which columns are still checked", () => {
    const empty = Table.from({ g: [] as string[], x: [] as number[], y: [] as number[] });
    const chart = new Chart({ blankLabels: true, facet: { column: "g" } }).plot.scatter(empty, { xColumn: "x", yColumn: "y" });
    expect(chart.figure.panels).toEqual([]);
    expect(chart.toSVG()).toMatch(/^<svg/);
    const wrong = () => new Chart({ facet: { column: "g" } }).plot.scatter(empty as object, { xColumn: "x", yColumn: "z" });
    errorOf(wrong, "missing-column");
  });

  it("are refused where there are too many, and leave the chart as it was", () => {
    const rows = Array.from({ length: 101 }, (_, x) => ({ g: `g${x}`, x, y: x }));
    const chart = points({ column: "g" }, rows.slice(0, 2));
    const many = errorOf(() => chart.plot.scatter(rows, { xColumn: "x", yColumn: "y" }), "too-large");
    expect(many.message).toMatch(/"g" has 101 different values, and a figure up to 100 panels/);
    errorOf(() => chart.plot.scatter([{ g: "g9", x: "one", y: 1 }] as object, { xColumn: "x", yColumn: "y" }), "bad-column");
    expect(titles(chart)).toEqual(["g0", "g1"]);
    const small = () =>
      new Chart({ layout: { width: 200, height: 100 }, facet: { column: "g" } }).plot.scatter(rows.slice(0, 40), {
        xColumn: "x",
        yColumn: "y",
      });
    expect(errorOf(small, "too-large").message).toMatch(/40 panels in .* Make the figure larger/);
  });

  it("are refused where no data have the column", () => {
    expect(errorOf(() => bars({ column: "regoin" }), "missing-column").message).toMatch(
      /no data have the column "regoin".*Did you mean "region"\?/,
    );
    const chart = points({ column: "wholly other" }, [{ x: 1, y: 1 }]);
    expect(errorOf(() => chart.toSVG(), "missing-column").message).toMatch(/no data have the column "wholly other" \(columns: x, y\)/);
    expect(errorOf(() => chart.describe(), "missing-column").place).toBe('new Chart, option "facet"');
    expect(errorOf(() => bars({ column: "region", row: "yaer" }), "missing-column").message).toMatch(
      /no column "yaer" in the data, and a grid/,
    );
  });

  it.each<[object, RegExp]>([
    [{ column: "a", row: "b", columns: 2 }, /exclude each other/],
    [{ column: "a", row: "a" }, /name the same column/],
    [{ column: "a", columns: 0 }, /columns: must be a finite number of at least 1/],
    [{ column: "a", columns: 1.5 }, /must be a whole number/],
    [{ column: "a", share: "all" }, /share: must be one of/],
    [{ column: "a", order: "time" }, /order: must be one of/],
    [{ columns: 2 }, /the field "column" is missing/],
    [{ column: "a", wrap: 2 }, /no field "wrap"/],
  ])("are told apart by options that are checked: %j", (facet, message) => {
    expect(() => new Chart({ facet: facet as FacetOptions })).toThrow(message);
  });

  it("are all in an order that is a list", () => {
    expect(errorOf(() => bars({ column: "region", order: ["North"] }), "bad-option").message).toMatch(/lacks "South"/);
  });
});
