/** What follows from the table of plots: questions that are plain JSON, the README's table, and what a chart refuses. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PLOTS } from "../../src/chart/plots/index.js";
import type { PlotDef } from "../../src/chart/plots/shared/definition.js";
import { Chart, ChartifyError, RadarChart } from "../../src/host/node/index.js";
import { readOptions } from "../../src/util/options.js";

const families: Readonly<Record<string, Readonly<Record<string, PlotDef>>>> = PLOTS;
const plots = Object.entries(families).flatMap(([family, own]) => Object.entries(own).map(([name, plot]) => ({ family, name, plot })));

/** A value for every required option. */
function minimal(plot: PlotDef): Record<string, unknown> {
  const given = (name: string): unknown => (name === "size" ? 1 : name === "categoricalColumns" ? ["a", "b"] : "a");
  return Object.fromEntries(Object.entries(plot.options).flatMap(([name, { isRequired }]) => (isRequired ? [[name, given(name)]] : [])));
}

describe.each(plots)("$family $name", ({ family, name, plot }) => {
  it("is called as it says", () => expect([plot.name, plot.axes]).toEqual([name, family]));

  it("asks in plain JSON", () => {
    const order = "categoricalOrderBy" in plot.options ? { categoricalOrderBy: [[new Date(0), 2n]] } : {};
    const color = "colorOrder" in plot.options ? { colorColumn: "c", colorOrder: [new Date(0), true, 1] } : {};
    const options = readOptions("test", { ...minimal(plot), ...order, ...color }, plot.options);
    const questions = plot.ask(options, {
      x: "datetime",
      y: "log",
      aspectScale: null,
      widthPx: 960,
      heightPx: 640,
      locale: null,
      lengthPx: 960,
      isApart: true,
    });
    expect(questions.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(questions))).toEqual(questions);
  });

  it("tells the command line of every option", () => {
    for (const { flag } of Object.values(plot.options)) expect(flag.help).not.toBe("");
    const named = [plot.command?.labels.x, plot.command?.labels.y, plot.command?.aggregated].filter((option) => typeof option === "string");
    for (const option of named) expect(Object.keys(plot.options)).toContain(option);
  });
});

it("the README lists all plots", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const rows = [...readme.matchAll(/^\| (.*?) +\| ((?:`\w+` ?)+) +\|$/gm)].map(([, axes, names]) => [axes, names?.match(/\w+/g)]);
  const AXES = {
    numeric: "x `linear`, `log` or `datetime`, y `linear` or `log`",
    categorical: "one `categorical`, the other `linear` or `log`",
    time: "x `datetime`, y `linear` or `log`, besides",
    dates: "x `datetime`, y `categorical`",
    density: "one `density`, the other `linear` or `log`",
    densities: "both `density`",
    categories: "both `categorical`",
    radar: "`new RadarChart()`",
  } satisfies Record<keyof typeof PLOTS, string>;
  expect(rows).toEqual(Object.entries(AXES).map(([family, axes]) => [axes, Object.keys(families[family] ?? {})]));
});

describe("a plot that is not there", () => {
  const message = (call: () => unknown): string => {
    try {
      call();
    } catch (error) {
      if (error instanceof ChartifyError && error.code === "plot-unavailable") return error.message;
      throw error;
    }
    throw new Error("nothing was refused");
  };
  const any = (plot: object): Readonly<Record<string, (data: unknown, options: object) => unknown>> => plot as never;

  it("says which axes it needs", () => {
    expect(message(() => any(new Chart().plot)["bar"]?.([], {}))).toBe(
      'chart.plot.bar: is not available for a chart with xAxisType: "linear" and yAxisType: "linear" (available: line, scatter, text, area, trend). It needs one categorical and one numeric axis (xAxisType: "categorical" or yAxisType: "categorical") or a datetime x axis and a numeric y axis (xAxisType: "datetime"): change xAxisType or yAxisType in new Chart().',
    );
  });

  it("explains itself on the other kind of chart too", () => {
    expect(message(() => any(new Chart().plot)["perimeter"]?.([], {}))).toMatch(/radar charts.*Make one by new RadarChart\(\)/);
    expect(message(() => any(new RadarChart().plot)["line"]?.([], {}))).toMatch(
      /not available for a radar chart \(available: text, area, perimeter, radius\).*make a new Chart\(\)/,
    );
  });
});

it("a plot that fails leaves the chart as it was", () => {
  const chart = new Chart({ blankLabels: true, xAxisType: "categorical" });
  const rows = [
    { fruit: "Apple", sold: 1 },
    { fruit: "Apple", sold: 2 },
    { fruit: null, sold: 3 },
  ];
  const before = chart.toSVG();
  expect(() => chart.plot.bar(rows, { categoricalColumns: "fruit", numericColumn: "sold" })).toThrow(/row 0 and row 1/);
  expect([chart.toSVG(), chart.warnings]).toEqual([before, []]);
});
