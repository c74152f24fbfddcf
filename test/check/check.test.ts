import { describe, expect, it } from "vitest";
import { Chart, type Finding, type FindingCode } from "../../src/host/node/index.js";

/** One chart that has the fault, and one near it that has not. */
interface Pair {
  readonly code: FindingCode;
  readonly place: string;
  readonly wrong: () => { check(): Finding[] };
  readonly right: () => { check(): Finding[] };
}

const titled = <C extends { setTitle(title: string): unknown }>(chart: C): C => {
  chart.setTitle("Title");
  return chart;
};
const numeric = () => titled(new Chart({ blankLabels: true }).axes.setYAxisLabel("Pieces"));
const categories = () => titled(new Chart({ blankLabels: true, xAxisType: "categorical" }).axes.setYAxisLabel("Pieces"));
const points = { x: [1, 2, 3], y: [2, 4, 9] };
const xy = { xColumn: "x", yColumn: "y" } as const;
const two = ["a", "b"].flatMap((name, i) => [1, 2, 3].map((x) => ({ x, y: x * (i + 1), name })));
const bars = { categoricalColumns: "name", numericColumn: "value" } as const;
const values = (names: readonly string[]) => names.map((name, i) => ({ name, value: ((i * 7) % 5) + 1 }));
const lines = (colors: readonly string[], dashed = false) => {
  const chart = numeric();
  chart.style.setColorPalette("categorical", { palette: colors });
  for (const [i, name] of ["a", "b"].entries()) {
    const own = two.filter((row) => row.name === name);
    chart.plot.line(own, { ...xy, seriesName: name, lineDash: dashed && i === 1 ? "dashed" : "solid" });
  }
  return chart.setLegendLocation("outside_top");
};
const many = (count: number) => {
  const rows = Array.from({ length: count }, (_, i) => [1, 2].map((x) => ({ x, y: i + x, name: `series ${i}` }))).flat();
  return numeric()
    .plot.line(rows, { ...xy, colorColumn: "name" })
    .setLegendLocation("outside_right", "vertical");
};
const secondAxis = (label: string, range?: [number, number]) => {
  const chart = titled(new Chart({ blankLabels: true, secondYAxis: true }).axes.setYAxisLabel("Rain (mm)"));
  chart.plot.line(points, xy);
  chart.secondAxis.plot.line({ x: [1, 2, 3], y: [20, 50, 90] }, xy);
  chart.secondAxis.axes.setYAxisLabel(label);
  if (range !== undefined) chart.axes.setYAxisRange(...range).secondAxis.axes.setYAxisRange(...range);
  return chart;
};
const texts = (textColor: string) => numeric().plot.text({ ...points, t: ["p", "q", "r"] }, { ...xy, textColumn: "t", textColor });
const dated = (days: readonly string[]) => {
  const chart = titled(new Chart({ blankLabels: true, xAxisType: "datetime" }).axes.setYAxisLabel("Pieces"));
  chart.figure.addGlyph({ kind: "line", x: days.map((day) => Date.parse(day)), y: days.map((_, i) => i) });
  return chart;
};
const stacked = (textColor: string) => {
  const chart = categories();
  const rows = values(["a", "b"]).map((row) => ({ ...row, part: "p" }));
  chart.style.setColorPalette("categorical", { palette: ["#08306b"] });
  return chart.plot
    .barStacked(rows, { ...bars, stackColumn: "part" })
    .plot.textStacked(rows, { ...bars, stackColumn: "part", textColumn: "value", textColor });
};

const PAIRS: readonly Pair[] = [
  {
    code: "missing-title",
    place: "title",
    wrong: () => numeric().plot.line(points, xy).setTitle(""),
    right: () => numeric().plot.line(points, xy),
  },
  {
    code: "missing-title",
    place: "title",
    wrong: () => new Chart().plot.line(points, xy),
    right: () => titled(new Chart()).plot.line(points, xy),
  },
  {
    code: "missing-unit",
    place: "y axis",
    wrong: () => numeric().plot.line(points, xy).axes.setYAxisLabel(""),
    right: () => numeric().plot.line(points, xy).axes.setYAxisLabel("").axes.setYAxisTickFormat("$0,0"),
  },
  {
    code: "missing-unit",
    place: "y axis",
    wrong: () =>
      categories()
        .plot.bar(values(["a", "b"]), bars)
        .axes.setYAxisLabel(""),
    right: () =>
      categories()
        .plot.bar(values(["a", "b"]), bars)
        .axes.setYAxisLabel("")
        .setSubtitle("Pieces sold"),
  },
  {
    code: "bars-not-from-zero",
    place: "y axis",
    wrong: () =>
      categories()
        .plot.bar(values(["a", "b"]), bars)
        .axes.setYAxisRange(0.5, 6),
    right: () =>
      categories()
        .plot.bar(values(["a", "b"]), bars)
        .axes.setYAxisRange(-1, 6),
  },
  {
    code: "bars-not-from-zero",
    place: "x axis",
    wrong: () =>
      titled(new Chart({ blankLabels: true, yAxisType: "categorical" }).axes.setXAxisLabel("Pieces"))
        .plot.lollipop(values(["a", "b"]), bars)
        .axes.setXAxisRange(0.5, 6),
    right: () => numeric().plot.line(points, xy).axes.setYAxisRange(1.5, 10),
  },
  { code: "misleading-axes", place: "second y axis", wrong: () => secondAxis("rain (mm)"), right: () => secondAxis("Sun (hours)") },
  { code: "misleading-axes", place: "second y axis", wrong: () => secondAxis("Rain (mm)"), right: () => secondAxis("Rain (mm)", [0, 100]) },
  {
    code: "time-out-of-order",
    place: "x axis",
    wrong: () => dated(["2024-01-01", "2024-03-01", "2024-02-01"]),
    right: () => dated(["2024-01-01", "2024-02-01", "2024-03-01"]),
  },
  {
    code: "time-out-of-order",
    place: "x axis",
    wrong: () => categories().plot.bar(values(["Mar", "Jan", "Feb", "Apr"]), { ...bars, categoricalOrderBy: "data" }),
    right: () => categories().plot.bar(values(["Mar", "Jan", "Feb", "Apr"]), { ...bars, categoricalOrderBy: "values" }),
  },
  { code: "similar-colors", place: "legend", wrong: () => lines(["#ff0000", "#008000"]), right: () => lines(["#0072b2", "#e69f00"]) },
  { code: "similar-colors", place: "legend", wrong: () => lines(["#123456", "#123457"]), right: () => lines(["#123456", "#123457"], true) },
  { code: "too-many-colors", place: "legend", wrong: () => many(11), right: () => many(10) },
  {
    code: "too-many-categories",
    place: "x axis",
    wrong: () => categories().plot.bar(values(Array.from({ length: 51 }, (_, i) => `c${i}`)), bars),
    right: () => categories().plot.bar(values(Array.from({ length: 50 }, (_, i) => `c${i}`)), bars),
  },
  {
    code: "low-mark-contrast",
    place: '"a"',
    wrong: () => lines(["#ffee00", "#000000"]),
    right: () => lines(["#00ee00", "#000000"]).style.setTheme("dark"),
  },
  { code: "low-text-contrast", place: "plot area", wrong: () => texts("#cccccc"), right: () => texts("#595959") },
  { code: "low-text-contrast", place: "plot area", wrong: () => stacked("#222222"), right: () => stacked("#ffffff") },
  {
    code: "text-left-out",
    place: "x axis",
    wrong: () => categories().plot.bar(values(Array.from({ length: 200 }, (_, i) => `a long name ${i}`)), bars),
    right: () => categories().plot.bar(values(["a long name 1", "a long name 2"]), bars),
  },
  {
    code: "text-left-out",
    place: "title",
    wrong: () => numeric().plot.line(points, xy).setTitle("word ".repeat(300)),
    right: () => numeric().plot.line(points, xy).setTitle("To be continued …"),
  },
];

describe.each(PAIRS.map((pair) => [pair.code, pair] as const))("%s", (code, { place, wrong, right }) => {
  it("is found where it is, with what to do", () => {
    const found = wrong()
      .check()
      .filter((finding) => finding.code === code);
    expect(found.map((finding) => finding.place)).toContain(place);
    for (const { message, remedy } of found) {
      expect(message).toMatch(/^["A-Z0-9].*\.$/s);
      expect(remedy).toMatch(/^[A-Z].*\.$/s);
    }
  });

  it("is not found near by", () => {
    expect(
      right()
        .check()
        .filter((finding) => finding.code === code),
    ).toEqual([]);
  });
});

describe("what is alike on purpose", () => {
  it("are the values that an accent palette does not stress, and the steps of a course of colour", () => {
    const rows = ["a", "b", "c", "d"].flatMap((name, i) => [1, 2].map((x) => ({ x, y: i + x, name })));
    for (const [type, options] of [
      ["accent", { accentValues: ["a"] }],
      ["sequential", {}],
      ["diverging", {}],
    ] as const) {
      const chart = numeric();
      chart.style.setColorPalette(type, options).plot.line(rows, { ...xy, colorColumn: "name" });
      expect(chart.check(), type).toEqual([]);
    }
  });

  it("are colours that repeat the labels of an axis", () => {
    const chart = categories();
    chart.style.setColorPalette("categorical", { palette: ["#ff0000", "#008000"] });
    expect(chart.plot.bar(values(["a", "b"]), { ...bars, colorColumn: "name" }).check()).toEqual([]);
  });
});

it("leaves the chart as it was", () => {
  const chart = lines(["#ff0000", "#008000"]);
  const before = JSON.stringify(chart.figure);
  expect(JSON.parse(JSON.stringify(chart.check()))).toEqual(chart.check());
  expect(JSON.stringify(chart.figure)).toBe(before);
});

describe("series in colours that look alike", () => {
  const alike = ["#ff0000", "#008000"];
  const rowsOf = (names: readonly string[]) =>
    names.flatMap((part, k) => ["u", "v", "w"].map((name, i) => ({ name, part, value: ((i + k) % 3) + 1, x: i })));
  const palette = <C extends { style: { setColorPalette(type: "categorical", options: { palette: readonly string[] }): unknown } }>(
    chart: C,
  ): C => {
    chart.style.setColorPalette("categorical", { palette: alike });
    return chart;
  };
  const codesOf = (chart: { setLegendLocation(location: "outside_top"): { check(): Finding[] } }): FindingCode[] =>
    chart
      .setLegendLocation("outside_top")
      .check()
      .map(({ code }) => code);
  const both = rowsOf(["a", "b"]);
  const stack = { ...bars, stackColumn: "part" } as const;

  it("are told apart by their place in stacks that have all parts, side by side, and by texts that say their names", () => {
    expect(codesOf(palette(categories()).plot.barStacked(both, stack))).toEqual([]);
    expect(codesOf(palette(categories()).plot.bar(both, { ...bars, colorColumn: "part" }))).toEqual([]);
    expect(codesOf(palette(numeric()).plot.area(both, { xColumn: "x", yColumn: "value", colorColumn: "part", stacked: true }))).toEqual([]);
    const texts = palette(numeric()).plot.text(both, { xColumn: "x", yColumn: "value", textColumn: "part", colorColumn: "part" });
    expect(codesOf(texts)).not.toContain("similar-colors");
  });

  it("are not where a part may be missing, where areas overlap, and where points mingle", () => {
    const wanted = ["similar-colors"];
    expect(codesOf(palette(categories()).plot.barStacked(both.slice(1), stack))).toEqual(wanted);
    const signs = both.map((row) => (row.part === "b" ? { ...row, value: -row.value } : row));
    expect(codesOf(palette(categories()).plot.barStacked(signs, stack))).toEqual(wanted);
    expect(codesOf(palette(numeric()).plot.area(both, { xColumn: "x", yColumn: "value", colorColumn: "part" }))).toEqual(wanted);
    expect(codesOf(palette(numeric()).plot.scatter(both, { xColumn: "x", yColumn: "value", colorColumn: "part" }))).toEqual(wanted);
  });

  it.each([3, 4, 5, 6])("are told apart in the colours of the remedy, %d of them", (count) => {
    const rows = rowsOf(Array.from({ length: count }, (_, i) => `part ${i}`));
    const points = { xColumn: "x", yColumn: "value", colorColumn: "part" } as const;
    const [finding] = numeric().plot.scatter(rows, points).setLegendLocation("outside_top").check();
    expect(finding?.code).toBe("similar-colors");
    const colors = /palette: (\[.*?\])/.exec(finding?.remedy ?? "")?.[1] ?? "[]";
    const chart = numeric();
    chart.style.setColorPalette("categorical", { palette: JSON.parse(colors) as string[] });
    expect(chart.plot.scatter(rows, points).setLegendLocation("outside_top").check()).toEqual([]);
  });
});
